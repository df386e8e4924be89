### What is missing from the open step: shown to whoever leads, and asked of the group if they wish.

missing-nobody-yet = Nobody has answered at “{ $title }” yet.
missing-nothing = Nothing stands out as missing at “{ $title }”.
missing-listed = *Missing so far at “{ $title }”*
    { $questions }
missing-ask-group-button = Ask the group
missing-asked = A question about “{ $title }”: what do you know about this?
missing-add-your-view-button = Add your view
