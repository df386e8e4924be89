"""Whether a text is in a script or a language that the people it speaks for do not use."""

import unicodedata
from collections.abc import Iterable, Sequence
from functools import cache
from typing import Final

from journey.words import Word, language_hits, words_of

_FEWEST_HITS: Final = 3
_LEAD: Final = 2


def foreign_script(text: str, sources: Iterable[str]) -> bool:
    """Whether letters of the text belong to a script none of the sources uses."""
    return bool(_scripts(text) - frozenset().union(*(_scripts(source) for source in sources)))


def foreign_language(text: str, spoken: frozenset[str]) -> bool:
    """Whether the function words of the text are those of a language that is not among the spoken ones.

    Short texts are given the benefit of the doubt: it takes three function words, and twice as many
    as in any spoken language.
    """
    hits = language_hits([words_of(text)])
    leading = max(hits, key=lambda language: hits[language], default="")
    at_home = max((hits.get(language, 0) for language in spoken), default=0)
    return bool(leading) and hits[leading] >= max(_FEWEST_HITS, at_home * _LEAD) and leading not in spoken


def spoken_languages(texts: Iterable[Sequence[Word]]) -> frozenset[str]:
    """The languages of the texts, as far as function words tell."""
    hits = language_hits(texts)
    most = max(hits.values(), default=0)
    return frozenset(language for language, hit in hits.items() if hit * _LEAD >= most)


def _scripts(text: str) -> frozenset[str]:
    return frozenset(_script(char) for char in text if char.isalpha())


@cache
def _script(char: str) -> str:
    """The first word of a letter's Unicode name, kana counted as Han's neighbour they stand beside."""
    name = unicodedata.name(char, "UNKNOWN").split()[0].removesuffix("-")
    return "CJK" if name in {"HIRAGANA", "KATAKANA", "KATAKANA-HIRAGANA", "IDEOGRAPHIC"} else name
