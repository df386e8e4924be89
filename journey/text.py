"""What people type, made storable: one idea per line, characters nobody can see taken out."""

import re
import unicodedata
from typing import Final

_LINE_BREAKS: Final = re.compile(r"\r\n|[\n\r\v\f\x1c-\x1e\x85\u2028\u2029]")
_BIDI_CONTROLS: Final = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
_NEVER_SEEN: Final = frozenset("\u00ad\u2060\u2061\u2062\u2063\u2064\ufeff\ufff9\ufffa\ufffb")
_BLANK_LETTERS: Final = frozenset("\u115f\u1160\u2800\u3164\uffa0")
_FLAG_OR_TAGS: Final = re.compile(
    "(?P<flag>\U0001f3f4[\U000e0030-\U000e007a]{1,6}\U000e007f)|[\U000e0000-\U000e007f]"
)
_BULLET: Final = re.compile(r"^(?:[-*•·◦▪‣–—](?:\s+|$))+")  # dashes serve as bullets, too
_MOST_MARKS: Final = 4
"""Marks on one letter; the fullest Hebrew, Arabic, Thai and Tibetan letters in use need no more."""


def ideas_of(answer: str) -> tuple[str, ...]:
    """The ideas in a multi-line answer, one per line, cleaned, empty lines and bullets dropped."""
    lines = (_BULLET.sub("", clean_line(line)) for line in _LINE_BREAKS.split(answer))
    return tuple(line for line in lines if has_substance(line))


def clean_line(text: str) -> str:
    """One line as it can be stored and shown everywhere.

    Composed (NFC), without control characters, lone surrogates, noncharacters, tags outside a flag and
    the bidi controls that could turn a neighbour's text around; joiners inside emoji and Arabic or
    Indic words stay. Of the marks piled on a letter the first four stay. Runs of white space become
    one space.
    """
    visible = "".join(char for char in text if char.isspace() or _is_kept(char))
    untagged = _FLAG_OR_TAGS.sub(lambda found: found["flag"] or "", visible)
    bounded = _without_piles(unicodedata.normalize("NFC", untagged))
    return re.sub(r"\s+", " ", unicodedata.normalize("NFC", bounded)).strip()


def has_substance(text: str) -> bool:
    """Whether anything in the text can be seen; a character newer than Python's tables counts."""
    return any(_is_seen(char) for char in text)


def _is_kept(char: str) -> bool:
    return (
        unicodedata.category(char) not in {"Cc", "Cs"}
        and char not in _BIDI_CONTROLS
        and char not in _NEVER_SEEN
        and not _is_noncharacter(char)
    )


def _is_seen(char: str) -> bool:
    category = unicodedata.category(char)
    return (category[0] in "LNPS" or category == "Cn") and char not in _BLANK_LETTERS


def _is_noncharacter(char: str) -> bool:
    """Whether Unicode reserves it for never (section 23.7), so that XML forbids it."""
    code = ord(char)
    return code & 0xFFFE == 0xFFFE or 0xFDD0 <= code <= 0xFDEF  # noqa: PLR2004  # the standard's own numbers


def _without_piles(text: str) -> str:
    kept = []
    marks = 0
    for char in text:
        category = unicodedata.category(char)
        if category in {"Mn", "Me"}:
            marks += 1
        elif category != "Cf":
            marks = 0
        if marks <= _MOST_MARKS:
            kept.append(char)
    return "".join(kept)
