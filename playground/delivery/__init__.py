"""The way from Slack to the bot: sockets, signed HTTP, deadlines, retries, triggers and response URLs."""
