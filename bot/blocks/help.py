"""Help: what `/journey` can do, written by the subcommands themselves, and topics that explain."""

from collections.abc import Iterable, Mapping

from bot.blocks.text import context, escaped, header, section
from bot.gateway import Block
from bot.texts.topics import Topic

_MOST_WORDS = 60


def help_blocks(
    command: str,
    usages: Mapping[str, str],
    topics: Iterable[str] = (),
    *,
    unknown: str = "",
    nearest: str = "",
) -> list[Block]:
    """Every subcommand in a line, and the topics; above them the word nobody knows and what it resembles."""
    lines = "\n".join(f"`{command} {usage}`  {sentence}" for usage, sentence in usages.items())
    blocks = [
        section(f"*I lead a customer-journey-mapping workshop in this channel, step by step.*\n{lines}"),
        _topics_line(command, topics),
        context("Most of it is also on buttons; in a thread use those, because commands do not work there."),
    ]
    if not unknown:
        return blocks
    guess = f" Did you mean `{command} {nearest}`?" if nearest else ""
    return [section(f"I don't know “{escaped(unknown[:_MOST_WORDS])}”.{guess}"), *blocks]


def topic_blocks(topic: Topic, command: str, topics: Iterable[str]) -> list[Block]:
    """One topic, and the names of the others."""
    return [header(topic.title), section(topic.words), _topics_line(command, topics)]


def usage_blocks(command: str, usage: str, sentence: str, topics: Iterable[str]) -> list[Block]:
    """One subcommand, and the names of the topics."""
    return [section(f"`{command} {usage}`  {sentence}"), _topics_line(command, topics)]


def _topics_line(command: str, topics: Iterable[str]) -> Block:
    names = ", ".join(f"`{one}`" for one in topics)
    return context(f"To read more, `{command} help` and a topic: {names}.")
