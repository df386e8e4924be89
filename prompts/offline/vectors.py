"""Texts as sparse TF-IDF vectors of words and of the character 4-grams inside them."""

import math
from collections import Counter
from collections.abc import Iterable, Sequence
from typing import Final

from prompts.offline.words import Word, function_words, is_unspaced

Vector = dict[str, float]

_GRAM: Final = 4
_GRAM_MARK: Final = "#"
_SHORTEST_GRAMMED: Final = 3
_WORD_SHARE: Final = 0.5
"""How much of a vector's squared length the whole words hold; the 4-grams hold the rest."""


def vectors_of(texts: Sequence[Sequence[Word]]) -> list[Vector]:
    """One vector of length 1 per text (or empty, for a text without any word).

    A feature weighs (1 + log frequency) x log((texts + 1) / texts that have it).
    """
    silent = function_words(texts)
    words = [Counter(_content(text, silent)) for text in texts]
    grams = [Counter(_grams(counted)) for counted in words]
    return [_joined(first, second) for first, second in zip(_weighted(words), _weighted(grams), strict=True)]


def _content(words: Sequence[Word], silent: frozenset[str]) -> list[str]:
    content = [word.folded for word in words if word.folded not in silent]
    return content or [word.folded for word in words]


def _grams(words: Iterable[str]) -> Iterable[str]:
    for word in words:
        if len(word) >= _SHORTEST_GRAMMED and not is_unspaced(word):
            padded = f" {word} "
            for place in range(len(padded) - _GRAM + 1):
                yield _GRAM_MARK + padded[place : place + _GRAM]


def _weighted(counts: Sequence[Counter[str]]) -> list[Vector]:
    having = Counter(feature for counted in counts for feature in counted)
    rarity = {feature: math.log((len(counts) + 1) / texts) for feature, texts in having.items()}
    weighted = (
        {feature: (1 + math.log(count)) * rarity[feature] for feature, count in counted.items()}
        for counted in counts
    )
    return [_scaled(vector, 1.0) for vector in weighted]


def _joined(words: Vector, grams: Vector) -> Vector:
    if not grams:
        return words
    return _scaled(words, math.sqrt(_WORD_SHARE)) | _scaled(grams, math.sqrt(1 - _WORD_SHARE))


def _scaled(vector: Vector, length: float) -> Vector:
    norm = math.sqrt(math.fsum(weight * weight for weight in vector.values()))
    return {feature: weight * length / norm for feature, weight in vector.items()} if norm else {}
