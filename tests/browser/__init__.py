"""People at the page: a real browser against the playground and the bot."""
