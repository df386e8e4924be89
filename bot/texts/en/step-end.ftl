### How much time the open step has, in words: on the card, and for the facilitator who changes it.

step-end-last-call = ⏰ *last call:* until { $ends }
step-end-until = ⏳ until { $ends }
step-end-paused = ⏸ *Paused.*
step-end-time-was-up = The time was up.
step-end-clock-stands-still = The clock stands still with { $time } left.
step-end-answers-taken = Answers are taken all the same.
step-end-workshop-paused = The workshop is paused at “{ $title }”.
step-end-open = “{ $title }” is open, without a clock.
step-end-open-until = “{ $title }” is open until { $ends }.
