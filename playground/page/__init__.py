"""The web page: what a person in Slack would see, as plain HTML with no build step or outside request."""
