"""What a flag and its state are called in the language the bot speaks."""

from bot.texts import say
from journey.flags import FlagKind, FlagState


def flag_said(what: FlagKind | FlagState) -> str:
    """The kind or state in words."""
    return say(flag_key(what))


def flag_key(what: FlagKind | FlagState) -> str:
    """The key of those words: `flag-kinds-wrong-quote`."""
    return f"flag-kinds-{what.replace('_', '-')}"
