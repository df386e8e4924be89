"""The checks of a model's wording: what fails one is replaced by people's own words."""

import re
import unicodedata
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from functools import cache
from importlib.resources import files
from typing import Final

from journey.words import folded, negations, words_of
from prompts.checks.cleaning import is_invisible
from prompts.checks.evidence import Evidence, numbers_in, same_wording
from prompts.checks.languages import foreign_language, foreign_script

LABEL_GROUNDING: Final = 0.5
SENTENCE_GROUNDING: Final = 0.4
"""The share of content words that must stand in the cited contributions (in a label, in a sentence)."""

ONE_VOICE: Final = 0.66
"""The share of grounded words that, all used by one person only, make a sentence that person's alone."""

_OVERLAP: Final = 8
_ENDING: Final = 3
_STEM: Final = 4
_LINK: Final = re.compile(
    r"\w+://|www\.|mailto:|\w@\w|\b[^\W_][\w-]+\.(?:[a-z]{2,}|[^\W\d_a-zA-Z]{2,})\b",
    re.IGNORECASE,
)
_MARKUP: Final = re.compile(r"[<>`|{}\\]|\]\(|!\[|\*\S|__|~~|^\s*(?:#|[-*+]\s|\d+[.)]\s)|&#?\w+;|:\w+:")
_MENTION: Final = re.compile(r"(?<!\w)[@#]\w|@(?:here|channel|everyone)", re.IGNORECASE)
_CODED: Final = re.compile(r"(?=[\w+/=-]*(?:\d|[a-z][A-Z]))[A-Za-z0-9+/=_-]{24,}|(?:\\x|%)[0-9a-fA-F]{2}")
_QUOTATION: Final = re.compile(
    r"[“„«「『\"]([^“”„«»「」『』\"]+)[”“»」』\"]|(?<!\w)[‘'](\S[^‘’']*\S)[’'](?!\w)"  # noqa: RUF001 - quotation marks are what it looks for
)
_QUOTE_MARKS: Final = '“”„«»「」『』"\u2039\u203a\u201a\u201b\u301d\u301e\u301f\u2032\u2033'
_SENTENCE: Final = re.compile(r"(?<=[.!?…])(?:\s+|(?=[^\W\d_]))|(?<=[。！？])")  # noqa: RUF001
_STRUCK: Final = re.compile(r"[\u0334-\u0338\u20d0-\u20f0]")
"""Marks that are drawn over a letter, so that it reads as struck out or boxed."""
_NUMBER_IN_ONE: Final = re.compile(r"\w+und(?:zwan|drei|vier|fünf|sech|sieb|acht|neun)(?:zig|ßig|ssig)")
"""German writes a number as one word, others list them apart."""
_NUMERALS: Final = frozenset("二三四五六七八九十百千万半")


def faults_of(text: str, evidence: Evidence, *, longest: int, grounding: float) -> tuple[str, ...]:
    """The names of the checks a model's text fails; none means it may be shown.

    Every sentence must be grounded by itself; all numbers, quantity words and quotations must stand
    in `evidence`.
    """
    if not text.strip() or len(text) > longest:
        return ("length",)
    plain = unicodedata.normalize("NFKC", text)
    failed = [name for name, check in _CHECKS.items() if check(text, evidence) or check(plain, evidence)]
    sentences = sentences_of(text)
    if not sentences or any(_grounded_share(sentence, evidence) < grounding for sentence in sentences):
        failed.append("grounding")
    return tuple(failed)


def faults_of_translation(text: str, evidence: Evidence, *, longest: int) -> tuple[str, ...]:
    """The names of the checks a translation fails, of those that need no shared words.

    `evidence` cites the original only.
    """
    if not text.strip() or len(text) > longest:
        return ("length",)
    plain = unicodedata.normalize("NFKC", text)
    failed = [name for name in _WORDLESS if _CHECKS[name](text, evidence) or _CHECKS[name](plain, evidence)]
    if numbers_in(text) != evidence.known_numbers:
        failed.append("number")
    if any(mark in text for mark in _QUOTE_MARKS if mark not in evidence.wording):
        failed.append("quotation")
    return tuple(failed)


def sentences_of(text: str) -> tuple[str, ...]:
    """The text cut after each mark that ends a sentence; pieces without a word belong to none."""
    return tuple(sentence for sentence in _SENTENCE.split(text) if words_of(sentence))


def _has_link(text: str, _: Evidence) -> bool:
    return bool(_LINK.search(text))


def _has_markup(text: str, _: Evidence) -> bool:
    hidden = (is_invisible(char) or unicodedata.category(char) in {"Cc", "Zl", "Zp", "So"} for char in text)
    return bool(_MARKUP.search(text) or _STRUCK.search(text)) or any(hidden)


def _has_mention(text: str, _: Evidence) -> bool:
    return bool(_MENTION.search(text))


def _has_code(text: str, _: Evidence) -> bool:
    return bool(_CODED.search(text))


def _has_canary(text: str, evidence: Evidence) -> bool:
    return bool(evidence.canary) and folded(evidence.canary) in folded(text)


def _has_unknown_number(text: str, evidence: Evidence) -> bool:
    if numbers_in(text) - evidence.known_numbers:
        return True
    if any(unicodedata.category(char) in {"Nl", "No"} and char not in evidence.wording for char in text):
        return True
    quantities = _quantity_words().intersection(word.folded for word in words_of(text))
    quantities |= {
        word.folded for word in words_of(text) if _NUMBER_IN_ONE.fullmatch(word.surface.casefold())
    }
    numerals = _NUMERALS.intersection(text)
    return bool(quantities - evidence.words) or any(char not in evidence.wording for char in numerals)


def _has_altered_quotation(text: str, evidence: Evidence) -> bool:
    quoted = [one or other for one, other in _QUOTATION.findall(text)]
    unpaired = _QUOTATION.sub("", text)
    return any(mark in unpaired for mark in _QUOTE_MARKS) or any(
        same_wording(quote).rstrip(".,") not in evidence.wording for quote in quoted
    )


def _turns_the_sense(text: str, evidence: Evidence) -> bool:
    """Whether it negates what no cited note negates, or drops a negation that stands in all of them."""
    negated = [not negations().isdisjoint(_folded_words(note)) for note in evidence.cited]
    says_no = not negations().isdisjoint(_folded_words(text))
    return not any(negated) if says_no else bool(negated) and all(negated)


def _rests_on_one_voice(text: str, evidence: Evidence) -> bool:
    """Whether too many of its words come from one person alone, who then would speak for all."""
    if evidence.voices is None:
        return False
    content = [word for word in _folded_words(text) if word not in evidence.language.silent]
    users = [
        frozenset().union(*(evidence.voices[known] for known in _matches(word, evidence.voices)))
        for word in content
    ]
    grounded = sum(1 for people in users if people)
    alone = Counter(person for people in users if len(people) == 1 for person in people)
    return grounded > 0 and max(alone.values(), default=0) >= grounded * ONE_VOICE


def _brings_a_name(text: str, evidence: Evidence) -> bool:
    """Whether a capitalised word inside a sentence stands in no cited note (German capitalises all nouns)."""
    if "de" in evidence.language.spoken:
        return False
    known = evidence.words | evidence.language.silent
    inside = (word for sentence in sentences_of(text) for word in words_of(sentence)[1:])
    return any(word.surface[0].isupper() and not _is_known(word.folded, known) for word in inside)


def _gives_instructions_away(text: str, evidence: Evidence) -> bool:
    said = [word.folded for word in words_of(text)]
    runs = (" ".join(said[place : place + _OVERLAP]) for place in range(len(said) - _OVERLAP + 1))
    return any(f" {run} " in f" {evidence.told} " for run in runs)


def _is_foreign(text: str, evidence: Evidence) -> bool:
    return foreign_script(text, evidence.cited) or foreign_language(text, evidence.language.spoken)


_CHECKS: Final[dict[str, Callable[[str, Evidence], bool]]] = {
    "link": _has_link,
    "markup": _has_markup,
    "mention": _has_mention,
    "code": _has_code,
    "canary": _has_canary,
    "number": _has_unknown_number,
    "quotation": _has_altered_quotation,
    "negation": _turns_the_sense,
    "voice": _rests_on_one_voice,
    "name": _brings_a_name,
    "instructions": _gives_instructions_away,
    "language": _is_foreign,
}


_WORDLESS: Final = ("link", "markup", "mention", "code", "canary", "instructions")
"""The checks that hold in a language the notes are not in."""


def _grounded_share(sentence: str, evidence: Evidence) -> float:
    content = [word.folded for word in words_of(sentence) if word.folded not in evidence.language.silent]
    if not content:
        return 1.0 if set(_folded_words(sentence)) <= evidence.words else 0.0
    return sum(_is_known(word, evidence.words) for word in content) / len(content)


def _folded_words(text: str) -> Iterator[str]:
    return (word.folded for word in words_of(text))


def _is_known(word: str, known: Iterable[str]) -> bool:
    return any(True for _ in _matches(word, known))


def _matches(word: str, known: Iterable[str]) -> Iterator[str]:
    """The known words that are the given one or differ from it in their endings only."""
    stem = word[: max(_STEM, len(word) - _ENDING)] if len(word) > _STEM else word
    for other in known:
        if other == word or (
            len(word) > _STEM and other.startswith(stem) and abs(len(other) - len(word)) <= _ENDING
        ):
            yield other


@cache
def _quantity_words() -> frozenset[str]:
    listed = files("prompts.checks").joinpath("quantity_words.txt").read_text("utf-8")
    return frozenset(_folded_words(listed))
