### What people hear in private: a reminder of the open step, and an invitation.

reminder-still-open = “{ $title }” is still open, and your view is missing.
reminder-told = *{ $title }* is still open, and your view is missing.
reminder-where = { $title } in <#{ $channel }>  ·  <{ $link }|see the card>
reminder-no-more-button = No more reminders for this workshop
reminder-rule = Two reminders of a step at most, in your working hours. Nobody is told who needed one.
reminder-invited = You are invited to the workshop “{ $title }”.
reminder-open-now = It is open now.
reminder-starts-later = I tell everybody in the channel when it starts.
reminder-invited-told = *You are invited to “{ $title }”*, led by { $leader } in <#{ $channel }>. { $when }
    <{ $link }|See the card>
reminder-no-more = No more reminders of “{ $title }”. You can still take part: on its card, or with { $command }.
