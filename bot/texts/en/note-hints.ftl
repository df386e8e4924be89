### What a person reads about the wording of their own notes. Never a refusal: the notes are stored.

note-hints-parked = “{ $note }” sounds like a solution. It stays where it is, and comes back as a starting point at “{ $step }”.
note-hints-company-side = “{ $note }” tells the company's side. How would the customer say it? *My notes* lets you change it.
