### The facilitator's menu on the card: what a command can do to the open step, without typing it.

lead-menu-extend = Set when this step ends
lead-menu-pause = Pause the clock
lead-menu-gaps = See what is missing so far
lead-menu-back = Open the step before again
lead-menu-more = More …
lead-menu-skip = Leave this step out
lead-menu-skip-means = Go on without this step; what it has so far is kept.
lead-menu-settings = Change the settings
lead-menu-settings-means = Title, persona, who leads, time to come, whose name is shown.
lead-menu-remind = Remind people
lead-menu-remind-means = Ask those who have not answered yet, in private.
