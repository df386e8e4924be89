### What is wrong with the map, as one message in the thread that changes with every flag and answer.

flags-title = What people flagged
flags-on-map = { $count ->
    [0] no flags
    [one] 1 flag
   *[other] { $count } flags
} on the map of “{ $title }”, { $open ->
    [0] none
   *[other] { $open }
} open.
flags-at-stage = at { $stage }
flags-answer-button = Answer
flags-change-button = Change
flags-more = … and { $count ->
    [0] no more flags
    [one] 1 more flag
   *[other] { $count } more flags
}.
