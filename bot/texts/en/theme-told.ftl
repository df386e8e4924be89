### What was done to themes, in one sentence; whoever did it is not named.

theme-told-nothing = Nothing had to be changed.
theme-told-renamed = “{ $subject }” is called “{ $target }” now.
theme-told-moved = The note is with “{ $target }” now.
theme-told-alone = The note stands alone now.
theme-told-split-now = Some notes of “{ $subject }” stand under “{ $target }” now.
theme-told-merged = “{ $subject }” and “{ $target }” are one theme now.
theme-told-confirmed = { $count ->
    [0] no themes
    [one] 1 theme
   *[other] { $count } themes
} confirmed.
theme-told-regrouped = The notes were grouped again.
theme-told-undone = ↩️ Undone: { $change }.
theme-told-a-rename = the new name “{ $target }” of “{ $subject }”
theme-told-a-move = the move of a note from “{ $subject }” to “{ $target }”
theme-told-a-leaving = that a note of “{ $subject }” stands alone
theme-told-a-split = the split of “{ $subject }”
theme-told-a-merge = the merging of “{ $subject }” and “{ $target }”
theme-told-a-confirmation = the confirmation of { $count ->
    [0] no themes
    [one] 1 theme
   *[other] { $count } themes
}
theme-told-a-regrouping = that notes were grouped again
theme-told-nothing-undone = Nothing had to be undone.
theme-told-takes-back = This takes back { $change }.
