### For the facilitator alone: notes of a step that were kept from the language model, and why.

set-aside-title = Kept from the model
set-aside-text = { $count ->
    [one] 1 note of “{ $title }” was kept from the language model.
   *[other] { $count } notes of “{ $title }” were kept from the language model.
}
set-aside-nothing-lost = Nothing is lost: what was not sent to the model stands alone on the map, as it was written.
set-aside-look-button = Look at them
set-aside-told = These notes look like instructions to the language model, so it has not seen them. They stand alone on the map. Was the filter wrong? Then send them after all: they are grouped with the others.
set-aside-sent = Sent to the model.
set-aside-left = Left as it is.
set-aside-send-button = Send it after all
set-aside-leave-button = Leave it
set-aside-more = … and { $count ->
    [0] no more notes
    [one] 1 more note
   *[other] { $count } more notes
}.
set-aside-none = _None of them is on the map yet._
