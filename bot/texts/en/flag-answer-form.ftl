### The form in which the facilitator answers a flag.

flag-answer-form-title = Answer a flag
flag-answer-form-mended = It is mended
flag-answer-form-recorded = Leave it as it is: the flag stays on record
flag-answer-form-mend-first = To mend it first: `{ $command } themes` changes themes and their names, `{ $command } reopen 2` opens the step again in which a note or a voice is missing.
flag-answer-form-state = What becomes of it?
flag-answer-form-your-answer = Your answer
flag-answer-form-hint = Everybody reads it in the thread.
flag-answer-form-submit = Answer
