### What a facilitator hears who had people reminded: how many, and never who.

reminded-now = { $count ->
    [one] 1 person is
   *[other] { $count } people are
} reminded now.
reminded-nobody = Nobody is reminded now.
reminded-resting = It is outside working hours for { $count ->
    [one] 1 person
   *[other] { $count } people
}.
reminded-enough = { $count } had two reminders of this step already.
reminded-everybody-answered = Everybody I know of has answered, or wants no reminders.
reminded-all-invited = They were all invited before.
reminded-invited = { $count ->
    [one] 1 person is
   *[other] { $count } people are
} invited and will hear from me. Who has not answered can be reminded: `{ $command } remind`.
