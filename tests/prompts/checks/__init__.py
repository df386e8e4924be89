"""What stands between contributions, a model and the people."""
