### Questions about what a map says too little about, and where opinions pull apart.

## A stage and lane, what is missing there, and then the question of its lane.

gaps-cell = { $lane } at { $stage }:
gaps-empty = nothing so far.
gaps-few = fewer than three people so far.
gaps-unexplained = none named.
gaps-more-cells = _… and { $count ->
    [0] no more cells
    [one] 1 more cell
   *[other] { $count } more cells
}_

## Opinions that pull apart; a face alone where nobody gave a reason.

gaps-bad = bad: “{ $against }”
gaps-bad-alone = bad
gaps-good = good: “{ $favour }”
gaps-good-alone = good
gaps-contested = ◦ *{ $name }: opinions pull apart.* To some it feels { $bad }, to others { $good }. What makes the difference?
gaps-both-ways = *{ $stage }: said both ways.* One note says { $against }, another { $favour }. When does the one hold, and when the other?

## Above them.

gaps-talk = 💬 *To talk about, here in the thread*
gaps-before-closing = 💬 *To talk about before you close*

## Views that are missing, inside the last sentence here.

gaps-support = support
gaps-sales = sales
gaps-research = research
gaps-saw-it = having seen it happen
gaps-one-of = { $some } or { $last }
gaps-missing-views = 👀 Nobody here knows it from { $views }. Ask them what this map misses.
