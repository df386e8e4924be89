"""People acting on one workshop in any order: what they can do, and what is known of it beside the bot."""
