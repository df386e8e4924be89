### What people object to persona and situation, once the frame's step is over.

frame-told-title = *Frame: { $count ->
    [0] No objections
    [one] 1 objection
   *[other] { $count } objections
}*
frame-told-more = … and { $count } more.
frame-told-text = { $count ->
    [0] No objections
    [one] 1 objection
   *[other] { $count } objections
} to persona and situation of “{ $title }”.
