### The map in words: a section per stage, with its feeling, its worst pain and its best opportunity.

stage-lines-moment-of-truth = ★ Moment of truth: { $list }
stage-lines-could-better = Could be better
stage-lines-more = _(+{ $count } more)_
stage-lines-hurts = Hurts
stage-lines-no-ratings = no ratings
stage-lines-opinions-split = , opinions split
