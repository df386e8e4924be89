"""What people type, made storable: one idea per line, characters nobody can see taken out."""

import re
import unicodedata
from typing import Final

_TAB: Final = "\t"
_LINE_BREAKS: Final = re.compile(r"\r\n|[\n\r\v\f\x1c-\x1e\x85\u2028\u2029]")
_BIDI_CONTROLS: Final = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
_BULLET: Final = re.compile(r"^(?:[-*•·]\s+)+")


def ideas_of(answer: str) -> tuple[str, ...]:
    """The ideas in a multi-line answer, one per line, cleaned, empty lines and bullets dropped."""
    lines = (_BULLET.sub("", clean_line(line)) for line in _LINE_BREAKS.split(answer))
    return tuple(line for line in lines if has_substance(line))


def clean_line(text: str) -> str:
    """One line as it can be stored and shown everywhere.

    Composed (NFC), without control characters, lone surrogates and the bidi controls that could turn
    a neighbour's text around; joiners inside emoji and Arabic or Indic words stay. Runs of white
    space become one space.
    """
    visible = (" " if char == _TAB else char for char in text if char == _TAB or _is_kept(char))
    return re.sub(r"\s+", " ", unicodedata.normalize("NFC", "".join(visible))).strip()


def has_substance(text: str) -> bool:
    """Whether anything in the text can be seen."""
    return any(unicodedata.category(char)[0] in "LNPS" for char in text)


def _is_kept(char: str) -> bool:
    return unicodedata.category(char) not in {"Cc", "Cs"} and char not in _BIDI_CONTROLS
