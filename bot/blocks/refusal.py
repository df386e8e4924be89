"""A refusal or a fault, said where the person is: in the form, or only to them."""

from bot.blocks.elements import modal
from bot.blocks.text import section
from bot.gateway import Block, View
from bot.texts import say


def refusal_blocks(sentence: str) -> list[Block]:
    """One sentence with the way out, for a message only one person sees."""
    return [section(sentence)]


def refusal_page(sentence: str) -> View:
    """The sentence as a page of its own."""
    return modal("refusal", say("refusal-title"), [section(sentence)], metadata="{}")


def page_over_form(sentence: str) -> View:
    """The sentence on a page over the form, in which everything typed stays."""
    kept = say("refusal-kept")
    return modal("refusal", say("refusal-title"), [section(sentence), section(kept)], metadata="{}")
