"""Small print about how notes were grouped: what a model could not do and what was done instead."""

from collections.abc import Sequence

from bot.blocks.text import context, escaped
from bot.gateway import Block


def remarks_blocks(notes: Sequence[str]) -> list[Block]:
    """One line of small print for all the notes, nothing where there are none."""
    return [context(escaped(" ".join(notes)))] if notes else []
