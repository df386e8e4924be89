### What the command answers to `help`, and to a word it does not know.

help-title = How to use { $command }
help-who-i-am = *I lead a customer-journey-mapping workshop in this channel, step by step.*
help-when-you-lead = *When you lead*
help-line = `{ $command } { $usage }`  { $sentence }
help-when-you-take-part = *When you take part,* answer with *Add your view* on the card.
help-more = More: `{ $command } help` and a topic: { $topics }.
help-on-buttons = Most of it is also on buttons; in a thread use those, because commands do not work there.
help-unknown = I don't know “{ $word }”.
help-unknown-nearest = I don't know “{ $word }”. Did you mean `{ $command } { $nearest }`?
help-every-command = Every command
