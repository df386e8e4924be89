### What the subcommands answer.

commands-cancel = Cancel the workshop?
commands-close = Close the workshop?
commands-delete = Delete the workshop for good?
commands-export = “{ $title }” as { $format } is on its way to the workshop's thread.
commands-handover = <@{ $facilitator }> leads the workshop now; you can still move it on.
commands-takeover = You lead the workshop now. The card says so to everybody.
commands-language-beside = { $language }, beside the original
commands-language-of-notes = the language of the notes
commands-language = Where a language model sums up, it does so in { $chosen }; quotes stay as they were written. { $privacy }
commands-list = Workshops here
commands-moderate-on = Moderation is on
commands-moderate-off = Moderation is off
commands-moderate = { $said }, and the card says so to everybody: { $promise }
commands-pause = { $end } Answers are taken all the same.
commands-reopen = Open an earlier step again?
commands-skip = Leave this step out?
commands-start = Started with “{ $title }”. The card in the channel leads on.
