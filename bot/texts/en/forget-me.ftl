### The form with which a person asks to be forgotten, and what it becomes.

forget-me-title = Forget me
forget-me-delete = Delete my notes as well
forget-me-delete-means = Themes made of nothing else go with them
forget-me-keep = Keep my notes, take my name off them
forget-me-keep-means = The words stay on the maps, without you
forget-me-can = *What I can delete, in all workshops of this workspace:*
    •  your notes and dots in workshops that are still running, also anonymous ones
    •  your notes with your name on them, in workshops that are over
    •  that you took part, were invited or reminded
    •  your name as the owner of opportunities
    •  your name as facilitator: a co-facilitator leads on, or whoever takes over
forget-me-cannot = *What I cannot:*
    •  anonymous notes of workshops that are over, and objections to the person: nobody can find out which are yours, me included
    •  messages and files that are already in Slack: people with the right to can delete them there
    •  backups that whoever runs me has made: please ask them
forget-me-notes = What about your notes?
forget-me-for-good = This cannot be undone. You can take part in workshops again whenever you like.
forget-me-forgotten = Forgotten
forget-me-nothing-left = Done: there is nothing left that I could find about you.
forget-me-done = Done, in { $count ->
    [0] no workshops
    [one] 1 workshop
   *[other] { $count } workshops
}: nothing there leads to you any more.
forget-me-deleted = { $count ->
    [0] No notes
    [one] 1 note
   *[other] { $count } notes
} deleted.
forget-me-unnamed = Your name was taken off { $count ->
    [0] no notes
    [one] 1 note
   *[other] { $count } notes
}.
