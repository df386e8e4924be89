"""What stands between contributions, a model and the people: cleaning, quarantine, checks of answers."""
