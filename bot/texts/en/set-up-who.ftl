### The second of three forms that set up a workshop: the one person the map follows, and their situation.

set-up-who-persona = Who do we follow?
set-up-who-persona-example = Amara Okafor, product manager and parent
set-up-who-persona-hint = One person. A name, and after a comma who they are.
set-up-who-scenario = In which situation?
set-up-who-scenario-example = Rotterdam to Vienna by night train with a six-year-old
set-up-who-goal = What do they want to reach?
set-up-who-goal-example = Wake up rested in Vienna
set-up-who-expectations = What do they expect?
set-up-who-expectations-hint = One expectation per line
set-up-who-begin = Where does the journey begin?
set-up-who-begin-example = The idea comes up at dinner
set-up-who-end = Where does it end?
set-up-who-end-example = They tell friends about it
set-up-who-state = Which journey do we map?
set-up-who-quote = One sentence they would say
set-up-who-quote-example = I just want to know it will work
set-up-who-goals = Their goals in life or at work
set-up-who-one-per-line = One per line
set-up-who-needs = What they need
set-up-who-frustrations = What frustrates them
set-up-who-back-button = Back
set-up-who-title = New workshop · 2 of 3
set-up-who-next = Next
set-up-who-current = As it is today
set-up-who-future = As it should become
set-up-who-example = e.g. { $example }
