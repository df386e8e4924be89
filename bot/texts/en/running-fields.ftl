### Fields about how a workshop runs, as its set-up and its settings ask for them.

running-fields-names = Whose name is shown?
running-fields-by-itself = Go on to the next step without asking
running-fields-time-up = When the time of a step is up
running-fields-no-leaders = Nobody besides you
running-fields-leaders = Who leads with you?
running-fields-language = Language of the summary
running-fields-language-example = e.g. German
running-fields-language-hint = A language model adds a translation, marked as the AI's. Quotes stay as they were written; without a model nothing is translated.
