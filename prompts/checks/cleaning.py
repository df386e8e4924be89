"""Contributions as a model may see them: only what can be seen, on one line, at bounded length."""

import unicodedata
from typing import Final

from journey.text import clean_line

LONGEST_SHOWN: Final = 500
"""Characters of a contribution that go to a model; the contribution itself stays whole."""

_JOINERS: Final = "\u200c\u200d"
_FILLERS: Final = "\u115f\u1160\u3164\uffa0"
"""Letters by their category, blank by their look."""


def shown_to_model(text: str) -> str:
    """The text without invisible characters (joiners, tags, direction marks, selectors), cut at 500."""
    visible = "".join(char for char in clean_line(text) if not is_invisible(char))
    return " ".join(visible.split())[:LONGEST_SHOWN]


def is_invisible(char: str) -> bool:
    """Whether the character shows nothing of its own; joiners inside words and emoji count too."""
    is_blank = char in _JOINERS or char in _FILLERS or "\ufe00" <= char <= "\ufe0f"
    return is_blank or unicodedata.category(char) in {"Cf", "Cn", "Co"}
