"""Prompts: what is said to a model, how its answers are checked, and the summariser that needs none."""
