"""The Slack side of the application."""
