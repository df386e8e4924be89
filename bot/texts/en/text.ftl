### Words that stand inside other texts.

# Instead of a name, where nobody leads.
text-nobody = nobody at the moment
text-hidden = { $count ->
    [0] no notes hidden by the facilitator
    [one] 1 note hidden by the facilitator
   *[other] { $count } notes hidden by the facilitator
}
