### A person's own notes of the open step, and the form in which they change one.

own-notes-title = My notes
own-notes-hidden = *{ $count } of yours hidden by the facilitator*, who does not know whose it is. It is on no map.
own-notes-after-the-close = *Your notes cannot be changed any more.* When the workshop closed, the link between you and your notes was cut: nobody can tell whose they are, and neither can I.
own-notes-no-collecting = *“{ $title }” collects no notes.* What you wrote before was shown when its step closed and stays as it is. When the workshop closes, the link between you and your notes is cut.
own-notes-shown-before = What was shown before the step was open again stays as it is.
own-notes-none = There is nothing of yours at “{ $title }” that can be changed.
own-notes-add-your-view-button = Add your view
own-notes-listed = *{ $count ->
    [0] no notes
    [one] 1 note
   *[other] { $count } notes
} of yours at “{ $title }”*
    You can change them until the step closes. Only you see this page.

## A note, with its buttons.

own-notes-delete-asked = Delete this note?
own-notes-delete-means = It disappears for good.
own-notes-delete-yes = Delete
own-notes-delete-no = Keep it
own-notes-edit-button = Edit
own-notes-more-notes = More notes
own-notes-back-to-first = Back to the first
own-notes-page = Notes { $start } to { $end } of { $total }.

## The form that changes one.

own-notes-why = What makes them feel that way?
own-notes-choose-one = Choose one
own-notes-how-bad = How bad is it?
own-notes-edit-title = Edit your note
own-notes-save = Save
