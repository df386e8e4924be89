"""Text as it is drawn: cleaned, cut to its place, with direction, language and break hints."""

import re
import unicodedata
from collections.abc import Iterable
from typing import Final, Literal

from journey.records import Record
from journey.text import clean_line
from renderers.fonts.coverage import missing_from

_MARKS: Final = "\u0300-\u036f\u0483-\u0489\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20df"
_STACKED_MARKS: Final = re.compile(rf"([{_MARKS}]{{2}})[{_MARKS}]+")
_UNDRAWABLE: Final = re.compile("[\u200b\ufeff\ufff9-\ufffc\ufffe\uffff]")
_WORD_OF_FIFTEEN: Final = re.compile("[A-Za-zÀ-ɏ]{15,}")
_LONG_RUN: Final = re.compile(
    "[^\\s\u0e00-\u0e7f\u3000-\u9fff\uac00-\ud7af\U0001f000-\U0001faff\u200d\ufe0f]{21,}"
)
_AFTER_SIGN: Final = re.compile(r"([/\-_.,:;?&=+@#)])(?=\S)")
_CAMEL_STEP: Final = re.compile("([a-z])(?=[A-Z])")
_BREAK_HINT: Final = "\u200b"
_HYPHEN_HINT: Final = "\u00ad"
_LONGEST_UNBROKEN: Final = 16
_BREAK_EVERY: Final = 6
_KANA: Final = "\u3040-\u30ff"
_KANA_LETTER: Final = re.compile(f"[{_KANA}]")
_SCRIPTS: Final = {
    "ja": _KANA,
    "ko": "\uac00-\ud7af",
    "he": "\u0590-\u05ff",
    "ar": "\u0600-\u06ff",
    "th": "\u0e00-\u0e7f",
    "hi": "\u0900-\u097f",
    "ru": "\u0400-\u04ff",
    "el": "\u0370-\u03ff",
}
_SCRIPT: Final = re.compile("|".join(f"(?P<{name}>[{letters}])" for name, letters in _SCRIPTS.items()))
_HAN: Final = re.compile("[\u4e00-\u9fff]")
_HAN_LANGUAGES: Final = frozenset({"zh", "ja", "ko"})
_PLAIN: Final = re.compile(
    "[ -~\u00a1-\u00ac\u00ae-\u02ff\u0370-\u0377\u037a-\u037f\u0384-\u0386\u0388-\u03ff\u0400-\u0482"
    "\u048a-\u052f\u1e00-\u1eff\u2010-\u2027\u2030-\u205e\u20a0-\u20bf\u2100-\u23ff\u2600-\u27bf"
    "\u3000-\u3029\u3030-\u303f\u3041-\u3096\u309b-\u30ff\u4e00-\u9fff\uac00-\ud7a3\uff01-\uff9f]*"
)


class Words(Record):
    """One string, ready to draw.

    `text` is clean and cut to its limit; `breakable` is what a picture draws: break hints in runs of
    more than 20 characters, stacked marks that no font holds left out. `language` is guessed from the
    script (BCP 47), `direction` from the first strong character.
    """

    text: str
    breakable: str
    direction: Literal["ltr", "rtl"] = "ltr"
    language: str = "en"
    hyphenate: bool = False


class Wording:
    """Makes words of strings; knows whether Chinese characters alone mean Japanese on this map."""

    def __init__(self, all_texts: Iterable[str] = ()) -> None:
        everything = set("".join(all_texts))
        self._han = "ja" if any(_KANA_LETTER.match(char) for char in everything) else "zh"
        marks = {char for char in everything if unicodedata.combining(char)}
        self._undrawn = {ord(mark): None for mark in missing_from("".join(marks))}

    def words(self, raw: str, limit: int = 240, language: str = "") -> Words:
        """The words of `raw`, at most `limit` characters, an ellipsis where something was cut.

        `language` (BCP 47) is what the text is said to be in; it decides where the script leaves open whether
        Chinese characters alone are Chinese, Japanese or Korean.
        """
        text = shortened(clean(raw), limit)
        return Words(
            text=text,
            breakable=_with_break_hints(text.translate(self._undrawn)),
            direction=_direction(text),
            language=self._language(text, language),
            hyphenate=bool(_WORD_OF_FIFTEEN.search(text)),
        )

    def _language(self, text: str, said: str) -> str:
        if text.isascii():
            return "en"
        found = _SCRIPT.search(text)
        if found:
            return found.lastgroup or "en"
        if not _HAN.search(text):
            return "en"
        primary = said.partition("-")[0].lower()
        return primary if primary in _HAN_LANGUAGES else self._han


def clean(raw: str) -> str:
    """One line that every font engine survives: no controls, private-use characters or stacked marks."""
    if _PLAIN.fullmatch(raw) and unicodedata.is_normalized("NFC", raw):
        return " ".join(raw.split())
    line = _UNDRAWABLE.sub("", clean_line(raw))
    drawable = "".join(char for char in line if unicodedata.category(char) != "Co")
    return clean_line(_STACKED_MARKS.sub(r"\1", drawable))


def shortened(text: str, limit: int) -> str:
    """The text cut at a word end to at most `limit` characters, never inside a joined emoji."""
    if len(text) <= limit:
        return text
    head = text[: limit - 1]
    at_word = head.rsplit(" ", 1)[0]
    kept = at_word if len(at_word) > limit // 2 else head
    while kept and (kept[-1] in "\u200d\ufe0f" or text[len(kept)] in "\u200d\ufe0f"):
        kept = kept[:-1]
    return kept.rstrip(" ,;:-\u2013") + "…"


def _direction(text: str) -> Literal["ltr", "rtl"]:
    for char in text if not text.isascii() else "":
        strength = unicodedata.bidirectional(char)
        if strength in {"R", "AL"}:
            return "rtl"
        if strength == "L":
            return "ltr"
    return "ltr"


def _with_break_hints(text: str) -> str:
    return _LONG_RUN.sub(lambda run: _broken(run.group(0)), text)


def _broken(run: str) -> str:
    hinted = _AFTER_SIGN.sub(r"\1" + _BREAK_HINT, run)
    parts = _CAMEL_STEP.sub(r"\1" + _BREAK_HINT, hinted).split(_BREAK_HINT)
    return _BREAK_HINT.join(_chunks(part) for part in parts)


def _chunks(part: str) -> str:
    if len(part) <= _LONGEST_UNBROKEN:
        return part
    hint = _HYPHEN_HINT if part.isalpha() else _BREAK_HINT
    return hint.join(part[at : at + _BREAK_EVERY] for at in range(0, len(part), _BREAK_EVERY))
