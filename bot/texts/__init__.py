"""Texts people read that stand on their own, in files: help topics and hints, ready to be translated."""

import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Final

HINTS: Final = "hints.toml"
_HELP: Final = "help"
_SUFFIX: Final = ".md"
_COMMAND: Final = "/journey"


@dataclass(frozen=True, slots=True)
class Topic:
    """A help topic: its title, and its words as Slack's mrkdwn."""

    title: str
    words: str


def hint(key: str, **filled: str) -> str:
    """The hint of that key with its words filled in; what is filled in has to be escaped already.

    Raises:
        KeyError: when there is no such hint, or a word in braces is missing.
    """
    return _hints()[key].format(**filled)


def topics(command: str) -> dict[str, Topic]:
    """Every help topic by the name of its file, in alphabetical order, with the command's own name in it."""
    return {name: _topic(text.replace(_COMMAND, command)) for name, text in _help_files().items()}


def _topic(text: str) -> Topic:
    title, _, words = text.partition("\n")
    return Topic(title=title.removeprefix("#").strip(), words=words.strip())


@cache
def _help_files() -> dict[str, str]:
    found = {one.name: one for one in files(__name__).joinpath(_HELP).iterdir()}
    return {
        name.removesuffix(_SUFFIX): found[name].read_text(encoding="utf-8")
        for name in sorted(found)
        if name.endswith(_SUFFIX)
    }


@cache
def _hints() -> dict[str, str]:
    return tomllib.loads(files(__name__).joinpath(HINTS).read_text(encoding="utf-8"))
