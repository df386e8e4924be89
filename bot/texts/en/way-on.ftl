### The questions before a step or the workshop closes: what will happen, and the button that does it.

way-on-asked = *Close “{ $title }” and go on to “{ $following }”?*
    { $so_far } { $then_shown }
way-on-yes = Go on
way-on-ask-group-first-button = Ask the group first
way-on-left-out = { $count ->
    [0] No steps
    [one] 1 step
   *[other] { $count } steps
} will be left out.
way-on-closing-asked = *Close “{ $title }” and post its map?*
    { $told }
way-on-for-good = From then on nothing can be added.
way-on-closing-yes = Close and post the map
way-on-set-owners-first-button = Set owners first
way-on-no-owner-yet = *{ $count ->
    [one] 1 opportunity has
   *[other] { $count } opportunities have
} no owner yet:*
    { $named }
    If you close now, the map and the result say “closed without owner” there.
way-on-open-flags = 🚩 *{ $count ->
    [0] no flags are
    [one] 1 flag is
   *[other] { $count } flags are
} open.* Flags can be answered in the thread first. What is open when you close stands on the map as open.
way-on-close-without-owners = Close without owners
way-on-close-all-same = Close all the same
way-on-close-with-open-flags = Close with open flags
way-on-cancelling-asked = *Cancel “{ $title }”?*
    No map is posted, and what was collected stays out of sight. This cannot be undone.
way-on-cancelling-yes = Cancel the workshop
way-on-more-minutes-button = { $count } more minutes
way-on-time-up = ⏳ The time for “{ $title }” is up. Nothing has closed; take the time you need.
way-on-nobody = Nobody has answered yet.
way-on-took-part = { $count ->
    [one] 1 person
   *[other] { $count } people
} took part so far, { $done } of them done.
