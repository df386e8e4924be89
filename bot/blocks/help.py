"""Help: what people do most with `/journey`, by role, and topics that explain the rest."""

from collections.abc import Iterable, Mapping

from bot.blocks.text import context, escaped, header, section
from bot.gateway import Block
from bot.texts import say
from bot.texts.topics import Topic

_MOST_WORDS = 60

Usages = Mapping[str, str]
"""What a subcommand does, by how it is written."""


def help_text(command: str) -> str:
    """The help in one sentence."""
    return say("help-title", command=command)


def help_blocks(command: str, lead: Usages, take_part: Usages, topics: Iterable[str]) -> list[Block]:
    """What facilitators and what participants do most, and the names of the topics."""
    return [
        section(
            "\n".join(
                [
                    say("help-who-i-am"),
                    say("help-when-you-lead"),
                    _lines(command, lead),
                    say("help-when-you-take-part"),
                    _lines(command, take_part),
                ]
            )
        ),
        _topics_line(command, topics),
        context(say("help-on-buttons")),
    ]


def unknown_block(word: str, command: str, nearest: str) -> Block:
    """The word nobody knows, and what it resembles."""
    shown = escaped(word[:_MOST_WORDS])
    if not nearest:
        return section(say("help-unknown", word=shown))
    return section(say("help-unknown-nearest", word=shown, command=command, nearest=nearest))


def every_command(command: str, usages: Usages) -> Topic:
    """The topic that lists all subcommands, each in a line."""
    return Topic(title=say("help-every-command"), words=_lines(command, usages))


def topic_blocks(topic: Topic, command: str, topics: Iterable[str]) -> list[Block]:
    """One topic, and the names of the others."""
    return [header(topic.title), section(topic.words), _topics_line(command, topics)]


def usage_blocks(command: str, usage: str, sentence: str, topics: Iterable[str]) -> list[Block]:
    """One subcommand, and the names of the topics."""
    return [section(_lines(command, {usage: sentence})), _topics_line(command, topics)]


def _lines(command: str, usages: Usages) -> str:
    return "\n".join(
        say("help-line", command=command, usage=usage, sentence=sentence)
        for usage, sentence in usages.items()
    )


def _topics_line(command: str, topics: Iterable[str]) -> Block:
    names = ", ".join(f"`{one}`" for one in topics)
    return context(say("help-more", command=command, topics=names))
