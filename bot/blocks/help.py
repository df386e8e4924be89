"""Help: what `/journey` can do, written by the subcommands themselves."""

from collections.abc import Mapping

from bot.blocks.text import context, escaped, section
from bot.gateway import Block


def help_blocks(command: str, usages: Mapping[str, str], unknown: str = "", nearest: str = "") -> list[Block]:
    """Every subcommand in a line; above them the word nobody knows, and the one it resembles."""
    lines = "\n".join(f"`{command} {usage}`  {sentence}" for usage, sentence in usages.items())
    blocks = [
        section(f"*I lead a customer-journey-mapping workshop in this channel, step by step.*\n{lines}"),
        context("Everything is also on buttons; in a thread use those, because commands do not work there."),
    ]
    if not unknown:
        return blocks
    guess = f" Did you mean `{command} {nearest}`?" if nearest else ""
    return [section(f"I don't know “{escaped(unknown[:60])}”.{guess}"), *blocks]
