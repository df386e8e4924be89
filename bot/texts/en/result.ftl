### The finished map as a message: picture, the same in words, and the export menu.

result-title = Journey map: { $title }
result-text = The journey map “{ $title }” is ready: { $count ->
    [0] no contributions
    [one] 1 contribution
   *[other] { $count } contributions
} in it.
result-in-short = *In short*
result-research = *Ask customers first* _(no evidence yet)_
result-by-when = { $owner }, by { $day }
result-shows-in = Shows in: { $metric }
result-more-owned = _… and { $count } more, all of them on the map_
result-unowned = • { $label }: _closed without owner_
result-owned = *Who takes what*
result-closed-with-flags = 🚩 Closed with { $count ->
    [one] 1 open flag
   *[other] { $count } open flags
}.
result-flags = 🚩 { $count ->
    [one] 1 open flag
   *[other] { $count } open flags
}.
