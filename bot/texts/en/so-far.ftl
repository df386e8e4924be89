### How far a step is, in a few words: counts only, a sentence for each kind of step that has its own.

## Each stands alone in a line of small print.

so-far-no-opportunities = no opportunities to own
so-far-owned = { $owned } of { $count ->
    [one] 1 opportunity has
   *[other] { $count } opportunities have
} an owner
so-far-no-themes-yet = no themes yet
so-far-confirmed = { $count ->
    [0] no themes
    [one] 1 theme
   *[other] { $count } themes
}, { $confirmed } of them confirmed
so-far-nobody-looked = nobody has looked yet
so-far-looked = { $count ->
    [0] no people
    [one] 1 person
   *[other] { $count } people
} looked at it
so-far-objected = { $looked }, { $count ->
    [0] no objections
    [one] 1 objection
   *[other] { $count } objections
}
so-far-voted = { $count ->
    [0] nobody
    [one] 1 person
   *[other] { $count } people
} voted so far
so-far-on-map = { $count ->
    [0] no contributions
    [one] 1 contribution
   *[other] { $count } contributions
} on the map so far
so-far-flags = 🚩 { $count ->
    [0] no flags
    [one] 1 flag
   *[other] { $count } flags
} in the thread, { $open ->
    [0] none
   *[other] { $open }
} open
