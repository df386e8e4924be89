### The card of the person a workshop follows, and of their situation.

persona-goals = Goals
persona-needs = Needs
persona-frustrations = Frustrations
persona-expects = Expects
persona-situation = *Situation:* { $scenario }
persona-wants = *Wants:* { $goal }
persona-begins = *Begins:* { $start }
persona-ends = *Ends:* { $end }
persona-picture-button = Post a picture in the thread
persona-state = { $title }: { $state }. Who leads it can change this with `{ $command } settings`; `{ $command } map empathy` posts the empathy map.
persona-current = the journey as it is today
persona-future = the journey as it should become
persona-text = We follow { $name }: { $scenario }
