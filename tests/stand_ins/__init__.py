"""Our bot, unchanged, against stand-ins for Slack that others wrote."""
