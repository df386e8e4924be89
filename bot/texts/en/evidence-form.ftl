### The form that gives a message its place on the map.

evidence-form-title = Add to journey map
evidence-form-no-place = No step has collected notes yet.
evidence-form-to = To *{ $title }*, as something a customer told us.
evidence-form-words = In their words, one idea
evidence-form-place = Where does it belong?
evidence-form-stage-and-lane = Stage and lane
evidence-form-link-kept = The link to the message is kept with it. { $promise }
evidence-form-add = Add
evidence-form-added-to = ✅ *Added* to “{ $title }”, with the link to the message.
evidence-form-added-title = Added
