### The form in which the facilitator gives the open step an end: a date and a time.

deadline-form-title = End of this step
deadline-form-zone = In your own time zone; everybody sees it in theirs. When it comes, I ask you before anything closes.
deadline-form-until = Until when is “{ $title }” open?
deadline-form-date-and-time = Date and time
deadline-form-set-end = Set the end
