### After the workshop: what owners are asked, what they hear back, and what the facilitator reads.

follow-up-asked = How is it going with what came out of “{ $title }”?
follow-up-you-led = You led it, and I cannot ask these owners myself.
follow-up-you-took = You took this on. One press is enough.
follow-up-asked-told = *How is it going?*
    “{ $title }” in <#{ $channel }>. { $reason }
follow-up-due = { $owner }, due { $day }
follow-up-worked = It worked if: { $metric }

## How an opportunity stands, inside a line or sentence.

follow-up-open = not started
follow-up-started = started
follow-up-done = done
follow-up-dropped = dropped

## Buttons of an opportunity.

follow-up-started-button = Started
follow-up-done-button = Done
follow-up-dropped-button = Dropped
follow-up-not-yet-button = Not yet

## Below them.

follow-up-more = { $count } more are on the map.
follow-up-shows = The map shows what you say the next time it is exported.

## What comes back, and what the facilitator reads.

follow-up-noted = Noted: “{ $label }” is { $status }. Press another button if that changes.
follow-up-owned = “{ $title }”: { $count ->
    [one] 1 opportunity with an owner
   *[other] { $count } opportunities with an owner
}, { $counts }.
follow-up-summary = *{ $weeks } weeks later.* { $owned }
follow-up-export = An export shows the status beside each opportunity. It lands in the workshop's thread.
