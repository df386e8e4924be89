"""Block Kit: pure functions from results to blocks, one file per message or form."""
