### What people are promised about names, and about who reads notes before their reveal.

promise-anonymous = Nobody's
promise-anonymous-told = Anonymous: nobody here can see who wrote what, not even the facilitator.
promise-each-chooses = Each person chooses
promise-each-chooses-told = Anonymous, unless you tick “Show my name” on your notes.
promise-named = Everybody's
promise-named-told = Named: your name stands beside your notes once they are revealed.
promise-moderated = 👀 Moderated: the facilitator can read notes before they are shown, without their authors, and hide one.
# Said on the card before the start.
promise-limits = Slack, and whoever runs the machine I run on, can see requests as they arrive.
