### The living card of a workshop in the channel.

## In one sentence, for notifications and screen readers.

card-draft = Journey mapping workshop “{ $title }” is about to start.
card-cancelled = The workshop “{ $title }” was cancelled.
card-closed = The workshop “{ $title }” is closed. Its journey map is in the thread.

## Before the start.

card-stages = *Stages:*
card-steps = *Steps:* { $steps }.
card-goes-on-by-itself = When the time of a step is up, I go on by myself.
card-step-days = { $title } ({ $count ->
    [one] 1 day
   *[other] { $count } days
})
card-step-minutes = { $title } ({ $count } min)
card-set-up-by = Set up by { $leader }, who starts it. { $length }
card-length-days = { $steps }, about { $days }.
card-length-minutes = { $steps }, about { $minutes }.
card-length-open = { $steps }, without a clock.
card-change-button = Change the set-up
card-start-button = Start the workshop
card-start-asked = Start with “{ $step }”?
card-start-means = The first step opens and everybody in the channel can add their view.
card-start-yes = Start

## While it runs.

card-where = Step { $number } of { $count } · { $title }
card-where-again = Step { $number } of { $count } · { $title } · open again
card-led-by = { $title }  ·  led by { $leader }  ·  { $promise }
card-read-and-hide-button = Read and hide
card-resume-button = Resume
card-late = What comes in now is marked as late. “{ $step }” waits and keeps what it has.
card-nobody-answered = nobody has answered yet
card-took-part = { $count ->
    [one] 1 person
   *[other] { $count } people
} took part
card-done = { $count } done
card-so-far-button = So far
card-next-button = Next step
card-next-asked = Go on to “{ $step }”?
card-next-means = “{ $step }” closes for everybody.
card-next-missing = Little is said in places: “{ $menu }”, in the menu beside, says where and can ask the group first.
card-next-yes = Go on
card-close-button = Close and post the map
card-close-asked = Close the workshop?
card-close-means = The map is posted here, and from then on nothing can be added.
card-close-yes = Close and post

## Once it is over.

card-is-closed = *The workshop is closed.* { $summary } It is in the workshop's thread, or will be in a moment.
card-exports = Exports land in the thread.
card-hide-button = Hide a note
card-yield-nothing = Nobody wrote anything, so the journey map shows its stages only.
card-yield = { $contributions } made this journey map.
card-yield-people = { $contributions } from { $people } made this journey map.
card-is-cancelled = *This workshop was cancelled.* Nothing was posted.
