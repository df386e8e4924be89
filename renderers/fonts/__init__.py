"""The fonts in the wheel: where they lie, which icons they hold, which letters they can draw."""
