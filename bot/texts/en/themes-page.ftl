### The list of themes, stage by stage and lane by lane, in which people look through them and change them.

themes-page-title = Themes
themes-page-none = There are no themes yet. They appear here once a step is over and its notes are shown.
themes-page-counts = *{ $count ->
    [0] no themes
    [one] 1 theme
   *[other] { $count } themes
} of { $notes ->
    [0] no notes
    [one] 1 note
   *[other] { $notes } notes
}, { $confirmed } of them confirmed.*
themes-page-asked = Do these belong together? The menu beside a theme changes it.
themes-page-look = You can look through them here. Who takes part can change them in the group step.
themes-page-grouping = Some notes are still being grouped; open this list again in a few seconds.
themes-page-go-to = Go to a stage and lane

## Buttons for all themes.

themes-page-undo-asked = Undo the last change?
themes-page-undo-yes = Undo
themes-page-undo-no = Keep it
themes-page-undo-button = Undo the last change
themes-page-confirm-asked = Confirm all themes?
themes-page-confirm-means = All themes count as agreed, as they stand now.
themes-page-confirm-yes = Confirm all
themes-page-hide-button = Hide a note
themes-page-confirm-button = Confirm these

## Themes that came late.

themes-page-again-button = Group again
themes-page-again-asked = Group these notes again?
themes-page-again-means = Themes that people named, changed or confirmed, and those with dots or an owner, stay with all their notes. The notes of the others are grouped anew, and you can undo it.
themes-page-late = { $count ->
    [0] No notes
    [one] 1 note
   *[other] { $count } notes
} came late and could not change the themes that stand here, so they were grouped by themselves.

## A theme, with its menu.

themes-page-draft = AI draft
themes-page-alone = stands alone
themes-page-more-notes = _… and { $count } more_
themes-page-rename = Rename
themes-page-move = Move a note
themes-page-split = Split
themes-page-merge = Merge with…
themes-page-confirm = Confirm
themes-page-read-all = Read all { $count } notes
themes-page-read-one = Read the whole note

## Turning the pages.

themes-page-earlier-button = Earlier themes
themes-page-more-button = More themes
themes-page-page = Themes { $start } to { $end } of { $total }.
themes-page-again-now = 🔁 These notes are being grouped again. Open this list again in a few seconds.
