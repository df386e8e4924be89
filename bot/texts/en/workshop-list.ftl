### The workshops of a channel, numbered, so that an export can name one.

workshop-list-draft = not started yet
workshop-list-running = running
workshop-list-closed = closed
workshop-list-cancelled = cancelled
workshop-list-older = … and { $count ->
    [0] no older ones
    [one] 1 older one
   *[other] { $count } older ones
}
workshop-list-hint = `{ $command } export pdf 1` exports the map of number 1, `{ $command } show 1` shows it in words.
