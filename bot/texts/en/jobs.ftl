### What is posted or said later, without anybody asking just then.

jobs-time-up = The time for “{ $title }” is up.
jobs-full-map = The full map, as a picture and as a PDF to print or search.
jobs-map-in-short = The map in short.
jobs-exported = Exported: { $file }
jobs-not-invited = I can't post in <#{ $channel }> yet. Please type `/invite @Journeyline` there; the card of “{ $title }” follows within a minute.
jobs-feedback = <@{ $person }> exported what people decided and think about the AI drafts.
jobs-moved-on = ⏰ The time for “{ $over }” was up, so I went on to “{ $opened }”, as was chosen in the set-up.
