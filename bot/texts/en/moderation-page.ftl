### The notes that the facilitator may hide, without their authors, each with its button.

moderation-page-title = Notes to moderate
moderation-page-counts = *{ $count ->
    [0] no notes
    [one] 1 note
   *[other] { $count } notes
}, { $hidden } of them hidden.*
moderation-page-closed = The workshop is closed. A note that you hide now leaves the thread, the result and every later export, and I replace the files I shared. What somebody downloaded or copied stays with them. Nobody can tell any more whose note it is.
moderation-page-told = A hidden note is on no map, export or list. Its author sees that it is hidden; you do not see whose it is.
moderation-page-none = Notes appear here once their step is over. To read them before, switch moderation on with `/journey moderate on`; the card then says so to everybody.

## A note, with its button.

moderation-page-unseen = Not shown yet
moderation-page-seen = Shown to everybody
moderation-page-hidden = hidden
moderation-page-show-again-button = Show it again
moderation-page-hide-unseen = Nobody will see it when its step is over. You can show it again.
moderation-page-hide-seen = It disappears from the thread, and from the map's pictures and files, which I replace. What somebody downloaded or copied stays with them. You can show it again.
moderation-page-hide-asked = Hide this note?
moderation-page-hide-yes = Hide

## Turning the pages.

moderation-page-more = More notes
moderation-page-first = Back to the first
moderation-page-page = Notes { $start } to { $end } of { $total }.
