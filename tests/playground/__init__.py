"""The playground keeps Slack's promises and limits."""
