"""What a sentence of a model is held against: the contributions it cites and the numbers worked out here."""

import re
import unicodedata
from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property

from journey.words import function_words, words_of
from prompts.checks.languages import spoken_languages

_NUMBER = re.compile(r"\d+(?:[.,:]\d+)*")


def numbers_in(text: str) -> frozenset[str]:
    """Every number written in digits of any script, in ASCII digits."""
    ascii_digits = "".join(
        str(unicodedata.digit(char)) if char.isdecimal() else char
        for char in unicodedata.normalize("NFKC", text)
    )
    return frozenset(_NUMBER.findall(ascii_digits))


def same_wording(text: str) -> str:
    """The text as quotations are compared: composed, one width, one kind of apostrophe, single spaces."""
    plain = unicodedata.normalize("NFKC", text)
    for apostrophe in "\u2019\u2018\u02bc":
        plain = plain.replace(apostrophe, "'")
    return " ".join(plain.split())


class WorkshopLanguage:
    """How the people of a workshop write: their languages and the words that carry no topic in them."""

    def __init__(self, texts: Iterable[str]) -> None:
        words = [words_of(text) for text in texts]
        self.silent = function_words(words)
        self.spoken = spoken_languages(words)


Voices = Mapping[str, frozenset[str]]
"""Who used a folded word."""


def voices_of(texts: Iterable[tuple[str, Collection[str]]]) -> Voices:
    """Who used which word, from texts with whoever wrote them."""
    users: dict[str, set[str]] = defaultdict(set)
    for text, people in texts:
        for word in words_of(text):
            users[word.folded].update(people)
    return {word: frozenset(people) for word, people in users.items()}


@dataclass(frozen=True)
class Evidence:
    """The cited contributions and what else a sentence is held against.

    `voices` tells who used the words of the theme, None where it does not matter;
    `numbers` are worked out by code; `instructions` and `canary` are what the model was told and must
    not give away; `language` is the workshop's, that of the cited contributions where it is not given.
    """

    cited: tuple[str, ...]
    voices: Voices | None = None
    numbers: frozenset[str] = frozenset()
    instructions: str = ""
    canary: str = ""
    workshop: WorkshopLanguage | None = None

    @cached_property
    def language(self) -> WorkshopLanguage:
        """How the people write whom the sentence is for."""
        return self.workshop or WorkshopLanguage(self.cited)

    @cached_property
    def words(self) -> frozenset[str]:
        """The folded words of the cited contributions."""
        return frozenset(word.folded for text in self.cited for word in words_of(text))

    @cached_property
    def wording(self) -> str:
        """The cited contributions as quotations are looked up in them."""
        return "\n".join(same_wording(text) for text in self.cited)

    @cached_property
    def known_numbers(self) -> frozenset[str]:
        """Numbers that stand in a cited contribution or were worked out."""
        return self.numbers.union(*(numbers_in(text) for text in self.cited))

    @cached_property
    def told(self) -> str:
        """The instructions as word overlap is looked up in them."""
        return " ".join(word.folded for word in words_of(self.instructions))
