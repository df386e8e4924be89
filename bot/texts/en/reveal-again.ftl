### What came to a step that was open again, shown in the thread once it is over.

reveal-again-title = { $title }: added later
reveal-again-text = “{ $title }” was open again: { $count ->
    [one] 1 more note
   *[other] { $count } more notes
}, now visible to everybody.
reveal-again-at-stage = at { $stage }
reveal-again-ratings = { $count ->
    [one] 1 more rating
   *[other] { $count } more ratings
}
reveal-again-more-of-a-cell = _… and { $count ->
    [one] 1 more note
   *[other] { $count } more notes
}, all of them on the map_
reveal-again-more = … and { $count ->
    [one] 1 more note
   *[other] { $count } more notes
}, all of them on the map at the end of the workshop.
