"""The renderers: every promise of a view, in every format."""
