"""Texts as sparse TF-IDF vectors of the runs of three and four characters inside their words."""

import math
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Final

from journey.words import Word, function_words, is_unspaced

Vector = dict[str, float]

_GRAMS: Final = (3, 4)
"""Characters in a run. Against whole words with runs of four, the adjusted Rand index on ArgKP rises from .15
to .22 at the same threshold; endings and compounds of a word meet without a list for each language."""


def vectors_of(texts: Sequence[Sequence[Word]]) -> list[Vector]:
    """One vector of length 1 per text (or empty, for a text without any word).

    A feature weighs (1 + log frequency) x log((texts + 1) / texts that have it).
    """
    silent = function_words(texts)
    counts = [Counter(_features(dict.fromkeys(_content(text, silent)))) for text in texts]
    having = Counter(feature for counted in counts for feature in counted)
    rarity = {feature: math.log((len(counts) + 1) / texts) for feature, texts in having.items()}
    return [
        _of_length_one({feature: (1 + math.log(n)) * rarity[feature] for feature, n in counted.items()})
        for counted in counts
    ]


def _content(words: Sequence[Word], silent: frozenset[str]) -> list[str]:
    content = [word.folded for word in words if word.folded not in silent]
    return content or [word.folded for word in words]


def _features(words: dict[str, None]) -> Iterator[str]:
    """The runs of each word with its borders; the word itself where it is a pair of characters or shorter."""
    for word in words:
        if len(word) < _GRAMS[0] or is_unspaced(word):
            yield word
            continue
        bordered = f" {word} "
        for length in _GRAMS:
            for place in range(len(bordered) - length + 1):
                yield bordered[place : place + length]


def _of_length_one(vector: Vector) -> Vector:
    norm = math.sqrt(math.fsum(weight * weight for weight in vector.values()))
    return {feature: weight / norm for feature, weight in vector.items()} if norm else {}
