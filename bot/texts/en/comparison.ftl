### Two maps side by side as a table in words, for the person who asked.

comparison-title = Two journeys side by side
comparison-hint = Median feeling from −2 to +2, then the notes of each stage. A dash is a stage without ratings, or one the map does not have.
comparison-about = *{ $name }* { $title }, with { $persona }: { $count ->
    [0] no contributions
    [one] 1 contribution
   *[other] { $count } contributions
}
comparison-stage = Stage
comparison-change = change
# Above a column of numbers, at most eight characters.
comparison-notes-of = notes { $map }
