### Questions about what a map says too little about, and where opinions pull apart.

gaps-both-ways = *{ $stage }: said both ways.* One note says { $against }, another { $favour }. When does the one hold, and when the other?
gaps-before-closing = 💬 *To talk about before you close*
gaps-more-cells = _… and { $count ->
    [0] no more cells
    [one] 1 more cell
   *[other] { $count } more cells
}_
gaps-talk = 💬 *To talk about, here in the thread*
gaps-one-of = { $some } or { $last }
gaps-missing-views = 👀 Nobody here knows it from { $views }. Ask them what this map misses.
gaps-cell = { $lane } at { $stage }:
gaps-bad = bad: “{ $against }”
gaps-good = good: “{ $favour }”
gaps-contested = ◦ *{ $name }: opinions pull apart.* To some it feels { $bad }, to others { $good }. What makes the difference?
gaps-empty = nothing so far.
gaps-few = fewer than three people so far.
gaps-unexplained = none named.
gaps-saw-it = having seen it happen
gaps-support = support
gaps-sales = sales
gaps-research = research
gaps-bad-alone = bad
gaps-good-alone = good
