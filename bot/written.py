"""Slack's wire format back into what a person wrote: no ids, no entities."""

import re
from collections.abc import Sequence
from html import unescape
from typing import Final

_MENTION: Final = re.compile(r"<@([A-Z0-9]+)(?:\|[^>]*)?>")
_REFERENCE: Final = re.compile(r"<([@#!]?)([^>|]*)(?:\|([^>]*))?>")


def as_written(text: str) -> str:
    """The text as a person reads it: mentions by their label or as `@someone`, links by their label."""
    return unescape(_REFERENCE.sub(_readable, text))


def as_typed(text: str) -> str:
    """A command's text with its entities undone and its mentions left as they are."""
    return unescape(text)


def people_in(words: Sequence[str]) -> tuple[str, ...]:
    """The Slack ids of the people mentioned in a command, each once."""
    return tuple(dict.fromkeys(_MENTION.findall(" ".join(words))))


def _readable(found: re.Match[str]) -> str:
    kind, target, label = found.groups()
    if kind == "@":
        return f"@{label}" if label else "@someone"
    if kind == "#":
        return f"#{label}" if label else "#channel"
    if kind == "!":
        return label or f"@{target.partition('^')[0]}"
    return label or target
