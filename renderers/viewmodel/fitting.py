"""How many lines a text needs: an estimate for files whose reader, not we, breaks the lines."""

import unicodedata

from renderers.viewmodel.words import Words


def lines_needed(words: Words, columns: float) -> int:
    """Lines of a text in a box `columns` average characters wide; wide characters count double."""
    lines, used = 1, 0.0
    for word in words.text.split(" "):
        width = sum(_width(char) for char in word)
        if used and used + 1 + width > columns:
            lines, used = lines + 1, 0.0
        used += width + (1 if used else 0)
        while used > columns:
            lines, used = lines + 1, used - columns
    return lines


def _width(char: str) -> float:
    if unicodedata.combining(char) or unicodedata.category(char) == "Cf":
        return 0
    return 2 if unicodedata.east_asian_width(char) in "WF" else 1
