### What somebody missed: what was revealed so far, what is open now, and where they can still add.

catch-up-title = Catch up
catch-up-so-far = *So far*
catch-up-earlier = _… and { $count ->
    [0] no steps
    [one] 1 step
   *[other] { $count } steps
} before_
catch-up-late = What you add to an earlier step counts all the same, and is marked as late.
catch-up-choose = Add to an earlier step
catch-up-step = Step { $number } of { $count }
catch-up-now-open = *Now open: { $title }* ({ $place })
    { $prompt }
catch-up-not-running = The workshop is not running, so nothing can be added.
catch-up-nothing = Nothing has been revealed yet.
