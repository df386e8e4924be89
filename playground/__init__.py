"""A strict local stand-in for the part of Slack the bot uses; it imports nothing of ours."""
