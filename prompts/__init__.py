"""What is said to a model and how its answers are checked, and the summariser that needs none."""
