### What is said after a button was pressed, where no form says it.

actions-ask-close = Close the workshop?
actions-ask-group = The question is on its way to the thread. “{ $title }” stays open.
actions-cancelled = Cancelled. Nothing was posted.
actions-export-title = Export
actions-on-its-way = { $title }: it is on its way to the workshop's thread.
actions-lead-missing = What is missing so far
actions-lead-reopen = Open an earlier step again?
actions-lead-more = What else you can do
actions-lead-skip = Leave this step out?
actions-done = You are done with this step.
actions-next-step = “{ $title }” is open now.
actions-refreshing = Being brought up to date: { $outdated }.
actions-up-to-date = Everything is up to date.
actions-left-out = “{ $title }” is left out.
actions-closed = Closed. The map will be in the thread in a moment.
