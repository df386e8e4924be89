### Fields about persona and situation, as the set-up and the settings ask for them.

frame-fields-persona = Who do we follow?
frame-fields-example = e.g. { $example }
frame-fields-persona-example = Amara Okafor, product manager and parent
frame-fields-persona-hint = One person. A name, and after a comma who they are.
frame-fields-scenario = In which situation?
frame-fields-scenario-example = Rotterdam to Vienna by night train with a six-year-old
frame-fields-goal = What do they want to reach?
frame-fields-goal-example = Wake up rested in Vienna
frame-fields-expectations = What do they expect?
frame-fields-expectations-hint = One expectation per line
frame-fields-begin = Where does the journey begin?
frame-fields-begin-example = The idea comes up at dinner
frame-fields-end = Where does it end?
frame-fields-end-example = They tell friends about it
frame-fields-one-per-line = One per line
frame-fields-quote = One sentence they would say
frame-fields-quote-example = I just want to know it will work
frame-fields-goals = Their goals in life or at work
frame-fields-needs = What they need
frame-fields-frustrations = What frustrates them
