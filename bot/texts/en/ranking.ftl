### The result of a vote, shown in the thread once it is over: places, dots and ties.

ranking-nothing = “{ $title }” is over: nobody gave a dot.
ranking-over = “{ $title }” is over: { $count ->
    [0] no dots
    [one] 1 dot
   *[other] { $count } dots
} given, here is where they lie.
ranking-more-places = … and { $more } with dots, all of them on the map.
ranking-more-in-a-tie = _… and { $ranked } more_
ranking-moments-of-truth = ★ *Moments of truth*
ranking-tie = , a tie of { $lines }
ranking-starred = ★ stands on the map now; the facilitator can change it on the card.
ranking-tied = Too many are marked alike to choose three: the facilitator decides on the card.
