### What a step collected, shown in the thread once the step is over.

reveal-nothing = “{ $title }” is over: nobody wrote anything.
reveal-over = “{ $title }” is over: { $count ->
    [0] no notes
    [one] 1 note
   *[other] { $count } notes
}, now visible to everybody.
reveal-at-stage = at { $stage }
reveal-more-of-a-cell = _… and { $count ->
    [one] 1 more note
   *[other] { $count } more notes
}, all of them on the map_
reveal-feeling-split = { $mean } on average of { $count ->
    [one] 1 rating
   *[other] { $count } ratings
} · *opinions are split*
reveal-feeling = { $mean } on average of { $count ->
    [one] 1 rating
   *[other] { $count } ratings
}
reveal-more = … and { $count ->
    [one] 1 more note
   *[other] { $count } more notes
}, all of them on the map at the end of the workshop.
