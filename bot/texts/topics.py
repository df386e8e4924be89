"""The topics of the help, one file each."""

from dataclasses import dataclass
from pathlib import Path
from typing import Final

from bot.texts import folders

_HELP: Final = "help"
_COMMAND: Final = "/journey"


@dataclass(frozen=True, slots=True)
class Topic:
    """A help topic: its title, and its words as Slack's mrkdwn."""

    title: str
    words: str


def topics(command: str) -> dict[str, Topic]:
    """Every help topic by the name of its file, in alphabetical order, with the command's own name in it."""
    return {
        name: _topic(file.read_text(encoding="utf-8").replace(_COMMAND, command))
        for name, file in sorted(_files().items())
    }


def _topic(text: str) -> Topic:
    title, _, words = text.partition("\n")
    return Topic(title=title.removeprefix("#").strip(), words=words.strip())


def _files() -> dict[str, Path]:
    return {file.stem: file for folder in reversed(folders()) for file in (folder / _HELP).glob("*.md")}
