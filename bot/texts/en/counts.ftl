### Numbers with their nouns, for lines of small print. In a sentence the number stands in the sentence itself.

count-contributions = { $count ->
    [0] no contributions
    [one] 1 contribution
   *[other] { $count } contributions
}
count-days = { $count ->
    [one] 1 day
   *[other] { $count } days
}
count-hours = { $count ->
    [one] 1 hour
   *[other] { $count } hours
}
count-minutes = { $count ->
    [one] 1 minute
   *[other] { $count } minutes
}
count-notes = { $count ->
    [0] no notes
    [one] 1 note
   *[other] { $count } notes
}
count-people = { $count ->
    [0] no people
    [one] 1 person
   *[other] { $count } people
}
count-steps = { $count ->
    [one] 1 step
   *[other] { $count } steps
}
count-working-days = { $count ->
    [one] 1 working day
   *[other] { $count } working days
}
count-marks = { $count ->
    [0] no marks
    [one] 1 mark
   *[other] { $count } marks
}
count-votes = { $count ->
    [0] no votes
    [one] 1 vote
   *[other] { $count } votes
}
