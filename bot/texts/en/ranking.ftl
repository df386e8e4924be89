### The result of a vote, shown in the thread once it is over: places, dots and ties.

# In one sentence, for notifications and as the first line.
ranking-nothing = “{ $title }” is over: nobody gave a dot.
ranking-over = “{ $title }” is over: { $count ->
    [0] no dots
    [one] 1 dot
   *[other] { $count } dots
} given, here is where they lie.
# Above the themes of a place.
ranking-place = *{ $place }.* { $count ->
    [one] 1 dot
   *[other] { $count } dots
}
ranking-place-shared = *{ $place }.* { $count ->
    [one] 1 dot
   *[other] { $count } dots
}, a tie of { $tied }
ranking-more-places = … and { $count ->
    [one] 1 more theme
   *[other] { $count } more themes
} with dots, all of them on the map.
ranking-moments-of-truth = ★ *Moments of truth*
ranking-more-moments = _… and { $count } more_
ranking-starred = ★ stands on the map now; the facilitator can change it on the card.
ranking-tied = Too many are marked alike to choose three: the facilitator decides on the card.
