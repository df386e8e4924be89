### What the card and the thanks say at each kind of step.

## Buttons on the card.

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

## What the close of a step brings, in the question before it closes.

step-faces-then-notes = What was collected is then shown in the thread.
step-faces-then-dots = The dots are then counted and shown in the thread.

## Thanks to a person who says that they are done.

step-faces-thanks = 👍 You are done with “{ $title }”. Changed your mind? *Add your view* stays open until the step closes.
step-faces-thanks-for-looking = 👍 Thank you. If something is off after all, press *I object* on the card.
