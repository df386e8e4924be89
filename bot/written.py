"""Slack's wire format back into what a person wrote: no ids, no entities."""

import re
from html import unescape
from typing import Final

_REFERENCE: Final = re.compile(r"<([@#!]?)([^>|]*)(?:\|([^>]*))?>")


def as_written(text: str) -> str:
    """The text as a person reads it: mentions by their label or as `@someone`, links by their label."""
    return unescape(_REFERENCE.sub(_readable, text))


def as_typed(text: str) -> str:
    """A command's text with its entities undone and its mentions left as they are."""
    return unescape(text)


def _readable(found: re.Match[str]) -> str:
    kind, target, label = found.groups()
    if kind == "@":
        return f"@{label}" if label else "@someone"
    if kind == "#":
        return f"#{label}" if label else "#channel"
    if kind == "!":
        return label or f"@{target.partition('^')[0]}"
    return label or target
