"""What people do in Slack's client, and what the bot is told of it."""
