"""A sentence as a page of its own, where there is no message below which it could be said."""

from bot.blocks.elements import modal
from bot.blocks.text import section
from bot.gateway import View


def told_page(title: str, sentence: str) -> View:
    """The sentence, under a title of at most 24 characters."""
    return modal("told", title, [section(sentence)], metadata="{}")
