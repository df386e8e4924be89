### What is out of date of that which people were shown, said on the card, with the button that mends it.

out-of-date-told = 🕰️ *Out of date:* { $outdated }.
out-of-date-more = { $count } more steps
out-of-date-steps = what was shown of { $titles }
out-of-date-and = { $first } and { $second }
out-of-date-picture = the picture of the map
out-of-date-drafts = the AI drafts
out-of-date-refresh-button = Refresh
