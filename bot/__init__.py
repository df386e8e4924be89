"""Slack in, Slack out: listeners, blocks, jobs, and the wiring of everything."""
