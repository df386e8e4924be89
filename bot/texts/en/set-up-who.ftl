### The second of three forms that set up a workshop: the one person the map follows, and their situation.

set-up-who-title = New workshop · 2 of 3
set-up-who-state = Which journey do we map?
set-up-who-current = As it is today
set-up-who-future = As it should become
set-up-who-back-button = Back
set-up-who-next = Next
