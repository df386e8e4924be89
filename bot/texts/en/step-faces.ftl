### Buttons of a step on the card, and what its close brings.

step-faces-agree = This is right
step-faces-object = I object
step-faces-add = Add your view
step-faces-done = I'm done
step-faces-my-notes = My notes
step-faces-themes = Look through the themes
step-faces-vote = Vote
step-faces-take = I'll take it
step-faces-owner = Set an owner
step-faces-weigh = Value and effort
step-faces-flag = Something is wrong
step-faces-moments = Moments of truth
step-faces-then-notes = What was collected is then shown in the thread.
step-faces-then-dots = The dots are then counted and shown in the thread.
