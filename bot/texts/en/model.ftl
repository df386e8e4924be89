### Who besides Slack and the bot's machine gets to read notes: in the start message, on the card and on Home.

model-none = No language model takes part.
model-helps = The language model { $model } helps to group and sum up: it is sent the words of notes, never the name of who wrote them.
