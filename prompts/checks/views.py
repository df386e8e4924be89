"""A text as a reader of disguises sees it: letters behind look-alikes, spacing, digits, base64, tags."""

import base64
import binascii
import codecs
import re
import unicodedata
from collections.abc import Iterator
from typing import Final

from prompts.checks.cleaning import is_invisible

_LOOK_ALIKES: Final = str.maketrans(
    "аеорсухіјѕԁԛԝһӏкмтвнαορνικτυχε",
    "aeopcyxijsdqwhlkmtbhaopviktuxe",
)
_LEET: Final = str.maketrans("01345678@$!|", "oieasgtbasil")
_TAG_START: Final = 0xE0000
_TAG_END: Final = 0xE007F
_SPACED: Final = re.compile(r"(?<!\w)(?:\w[\s.\-_*·|/]{1,3}){4,}\w(?!\w)")
_BASE64: Final = re.compile(r"[A-Za-z0-9+/_-]{16,}={0,2}")
_LATIN_MIXED: Final = re.compile(r"[a-z]")
_MARKS: Final = re.compile(r"[*_~`^]")
_WIDE_GAP: Final = re.compile(r"\s{2,}|[|/]")


def plain(text: str) -> str:
    """The text folded to small letters of one width, without invisible characters and doubled marks."""
    composed = unicodedata.normalize("NFKC", text).casefold()
    return "".join(char for char in composed if not is_invisible(char))


def disguised_views(text: str) -> Iterator[str]:
    """What the text says once a disguise is taken off; nothing for a text that wears none."""
    tags = "".join(chr(ord(char) - _TAG_START) for char in text if _TAG_START < ord(char) <= _TAG_END)
    if tags:
        yield plain(tags)
    shown = plain(text)
    views = (
        _without_accents(_without_look_alikes(shown)),
        _together(shown),
        _MARKS.sub("", shown),
        _without_accents(shown.translate(_LEET)),
        _together(shown.translate(_LEET)),
        shown[::-1],
        codecs.encode(shown, "rot13"),
        *_decoded(text),
    )
    yield from (view for view in views if view != shown)


def _without_look_alikes(text: str) -> str:
    """Latin for letters of other scripts that look Latin, where Latin letters stand in the text too."""
    return text.translate(_LOOK_ALIKES) if _LATIN_MIXED.search(text) else text


def _without_accents(text: str) -> str:
    decomposed = unicodedata.normalize("NFD", text)
    return "".join(char for char in decomposed if not unicodedata.combining(char))


def _together(text: str) -> str:
    """Words that were spaced out letter by letter, closed up: "i g n o r e" is "ignore"."""
    return _SPACED.sub(lambda match: _closed(match.group()), text)


def _closed(spaced: str) -> str:
    words = _WIDE_GAP.split(spaced) if _WIDE_GAP.search(spaced) else [spaced]
    return " ".join(re.sub(r"[\s.\-_*·]", "", word) for word in words)


def _decoded(text: str) -> Iterator[str]:
    for match in _BASE64.finditer(text):
        coded = match.group().replace("-", "+").replace("_", "/").rstrip("=")
        try:
            decoded = base64.b64decode(coded + "=" * (-len(coded) % 4), validate=True).decode()
        except (binascii.Error, UnicodeDecodeError):
            continue
        if decoded.isprintable():
            yield plain(decoded)
