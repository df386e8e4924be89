"""A refusal or a fault, said where the person is: in the form, or only to them."""

from bot.blocks.elements import modal
from bot.blocks.text import section
from bot.gateway import Block, View


def refusal_blocks(sentence: str) -> list[Block]:
    """One sentence with the way out, for a message only one person sees."""
    return [section(sentence)]


def refusal_page(sentence: str) -> View:
    """The sentence as a page of its own."""
    return modal("refusal", "That did not work", [section(sentence)], metadata="{}")


def page_over_form(sentence: str) -> View:
    """The sentence on a page over the form, in which everything typed stays."""
    kept = "What you typed is still in the form: close this page to get back to it."
    return modal("refusal", "That did not work", [section(sentence), section(kept)], metadata="{}")
