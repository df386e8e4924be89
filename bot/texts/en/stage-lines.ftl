### The map in words: a section per stage, with its feeling, its worst pain and its best opportunity.

# Beside the name of the stage.
stage-lines-no-ratings = no ratings
stage-lines-feeling = { $mean } ({ $count ->
    [one] 1 rating
   *[other] { $count } ratings
})
stage-lines-feeling-split = { $mean } ({ $count ->
    [one] 1 rating
   *[other] { $count } ratings
}, opinions split)
stage-lines-moment-of-truth = ★ Moment of truth: { $actions }
stage-lines-hurts = Hurts: { $theme }
stage-lines-could-be-better = Could be better: { $theme }
# Behind a theme, where its lane has more of them.
stage-lines-more = _(+{ $count } more)_
