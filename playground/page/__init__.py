"""The web page: a chat client of our own in plain files, without a build step or an outside request."""
