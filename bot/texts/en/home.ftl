### App Home: what waits for a person, what they lead, their maps, and what is stored about them.

## For somebody who has no workshop yet.

home-to-begin = *To begin:*
home-invite = 1. Invite me to a channel: `/invite @Journeyline`
home-new = 2. Type `{ $command } new` there and fill in the form; templates help.
home-start = 3. Press *Start the workshop* on the card.
home-welcome = Map a customer's journey, together, in Slack
home-what = I lead your team through a journey, stage by stage: what the customer does, thinks and feels, where it hurts, what could be better. Everybody answers in Slack, silently first. At the end I draw the map.

## The workshops of a person.

home-waiting-in = { $title } in { $place }
home-to-card = { $channel }, <{ $link }|to the card>
home-catch-up-button = What happened so far
home-waiting = Waiting for you
home-you-lead = You lead
home-not-started-yet = not started yet
home-step-paused = step { $number } of { $count }, “{ $title }”, paused
home-step = step { $number } of { $count }, “{ $title }”
home-led-in = *{ $title }*
    { $where }, in { $place }
home-maps = Maps
home-closed-on = *{ $title }*
    { $count ->
        [one] 1 stage
       *[other] { $count } stages
    }, { $day }, in <#{ $channel }>
home-closed-in = *{ $title }*
    { $count ->
        [one] 1 stage
       *[other] { $count } stages
    }, in <#{ $channel }>

## Below them.

home-nothing-waits = Nothing waits for you right now.
home-help = `{ $command } help` explains the rest, topic by topic.
home-privacy = *What is stored.* Your notes, and that you took part. In an anonymous workshop a note carries no name, only a key that cannot be led back to you once the workshop is closed. Slack, and whoever runs the machine this bot runs on, can see requests as they arrive.
home-forget-me-button = Forget me
