"""Words of a text in any script, and which of them only hold a sentence together."""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Sequence
from functools import cache
from importlib.resources import files
from typing import Final, NamedTuple

_UNSPACED_RANGES: Final = (
    "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff"
    "\uf900-\ufaff\U00020000-\U0003134f"
)
"""Thai, Lao, Burmese, Khmer, kana and Han: scripts that put no spaces between words."""

_UNSPACED: Final = re.compile(f"[{_UNSPACED_RANGES}]+")
_KANA: Final = re.compile("[\u3040-\u309f\u30fc]+")
_APOSTROPHES: Final = "'\u2019\u02bc\uff07"
_LONGEST_CONTRACTION: Final = 2
"""Letters after an apostrophe that belong to the word before it, as in "don't"; "l'adresse" is two words."""
_NEGATIONS: Final = "negations"
_CONJUNCTIONS: Final = "conjunctions"
_SECONDARY_LANGUAGE: Final = 0.4
"""A language counts when it holds this share of the leading language's function words."""


class Word(NamedTuple):
    """A word as it stands in the text, and folded so that spellings of it are equal."""

    surface: str
    folded: str
    start: int
    end: int


def folded(text: str) -> str:
    """The text without case, width and presentation differences."""
    return unicodedata.normalize("NFKC", unicodedata.normalize("NFKC", text).casefold())


def words_of(text: str) -> tuple[Word, ...]:
    """The words in order; runs of a script without spaces come as overlapping pairs of characters."""
    words: list[Word] = []
    for start, end in _runs(text):
        words.extend(_run_words(text, start, end))
    return tuple(words)


def same_text_key(text: str) -> str:
    """Equal for texts that differ only in case, spacing, punctuation or width; never empty for real text."""
    letters = "".join(char if _is_letter(char) else " " for char in folded(text))
    return " ".join(letters.split()) or folded(text).strip()


def is_unspaced(word: str) -> bool:
    """Whether the word belongs to a script that puts no spaces between words."""
    return bool(_UNSPACED.match(word))


def function_words(texts: Iterable[Sequence[Word]]) -> frozenset[str]:
    """The folded words that carry no topic in the language or languages of the given texts."""
    listed = list(texts)
    hits = language_hits(listed)
    leading = max(hits.values(), default=0)
    spoken = [language for language, hit in hits.items() if hit >= leading * _SECONDARY_LANGUAGE]
    kana = {word.folded for words in listed for word in words if _KANA.fullmatch(word.folded)}
    return frozenset().union(kana, negations(), *(_word_lists()[language] for language in spoken))


def language_hits(texts: Iterable[Sequence[Word]]) -> dict[str, int]:
    """How many words of the texts are function words of each listed language; 0 is left out."""
    counts = Counter(word.folded for words in texts for word in words)
    hits = {
        language: sum(counts[word] for word in listed)
        for language, listed in _word_lists().items()
        if language not in {_NEGATIONS, _CONJUNCTIONS}
    }
    return {language: hit for language, hit in hits.items() if hit}


def negations() -> frozenset[str]:
    """The folded words that turn a sentence into its opposite, of all listed languages."""
    return _word_lists()[_NEGATIONS]


def conjunctions() -> frozenset[str]:
    """The folded words between two clauses, of some listed languages."""
    return _word_lists()[_CONJUNCTIONS]


@cache
def _word_lists() -> dict[str, frozenset[str]]:
    listed = files("journey").joinpath("function_words.txt").read_text(encoding="utf-8")
    lines = (line.partition(" ") for line in listed.splitlines())
    return {name: frozenset(word.folded for word in words_of(words)) for name, _, words in lines}


@cache
def _is_letter(char: str) -> bool:
    return unicodedata.category(char)[0] in "LNM"


def _runs(text: str) -> Iterable[tuple[int, int]]:
    """Start and end of each stretch of letters, contractions kept whole."""
    start = 0
    while start < len(text):
        if not _is_letter(text[start]):
            start += 1
            continue
        end = _end_of_letters(text, start)
        if end < len(text) and text[end] in _APOSTROPHES:
            contracted = _end_of_letters(text, end + 1)
            if 1 <= contracted - end - 1 <= _LONGEST_CONTRACTION:
                end = contracted
        yield start, end
        start = end


def _end_of_letters(text: str, start: int) -> int:
    return next((place for place in range(start, len(text)) if not _is_letter(text[place])), len(text))


def _run_words(text: str, start: int, end: int) -> Iterable[Word]:
    place = start
    for unspaced in _UNSPACED.finditer(text, start, end):
        if place < unspaced.start():
            yield _word(text, place, unspaced.start())
        yield from _pairs(text, unspaced.start(), unspaced.end())
        place = unspaced.end()
    if place < end:
        yield _word(text, place, end)


def _pairs(text: str, start: int, end: int) -> Iterable[Word]:
    if end - start == 1:
        yield _word(text, start, end)
    for place in range(start, end - 1):
        yield _word(text, place, place + 2)


def _word(text: str, start: int, end: int) -> Word:
    surface = text[start:end]
    plain = folded(surface)
    for apostrophe in _APOSTROPHES:
        plain = plain.replace(apostrophe, "'")
    return Word(surface, plain.removesuffix("'s"), start, end)
