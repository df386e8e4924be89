### The third of three forms that set up a workshop: its stages, what is asked, and how it runs.

set-up-how-title = New workshop · 3 of 3
set-up-how-stages-example = Book & pay | One ticket, one payment | 25 minutes
set-up-how-stages = The stages of the journey
set-up-how-stages-hint = One per line, 2 to 12, named as the customer would. You can add what they want there and how long it takes, each after a |.
set-up-how-agenda = In which order?
set-up-how-time = Time per step
set-up-how-no-clock = No clock
set-up-how-minutes = { $count } minutes, live
set-up-how-days = { $count ->
    [one] 1 working day
   *[other] { $count } working days
}, over days
set-up-how-choose-time = How long is a step?
set-up-how-time-hint = Live steps take minutes; the lane-by-lane play is 90 minutes long at 10 minutes per step. Working days end at five in your time zone.
set-up-how-rest = What follows suits most workshops as it is.
set-up-how-lanes = What do we collect?
set-up-how-moderated = Who reads notes before they are shown?
set-up-how-moderated-hint = Everybody is told so, and authors stay unknown.
set-up-how-moderated-on = The facilitator, to hide what hurts somebody
set-up-how-votes = Dots in the vote
set-up-how-votes-3-2 = 3 dots, at most 2 on one theme
set-up-how-votes-3-1 = 3 dots, each on another theme
set-up-how-votes-1-1 = 1 dot
set-up-how-votes-5-2 = 5 dots, at most 2 on one theme
set-up-how-votes-5-3 = 5 dots, at most 3 on one theme
set-up-how-votes-6-6 = 6 dots, placed freely
set-up-how-choose-votes = How many dots?
set-up-how-back-button = Back
set-up-how-submit = Create workshop
