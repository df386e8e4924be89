"""Oppositions: what one note says hurts and the note of somebody else calls good or wants more of."""

import re
import tomllib
from collections.abc import Iterable, Iterator, Sequence
from collections.abc import Set as AbstractSet
from enum import StrEnum
from functools import cache
from importlib.resources import files
from typing import Final, NamedTuple

from journey.contributions import Contribution
from journey.lanes import BRIGHT_SPOT, OPPORTUNITY, PAIN_POINT
from journey.records import Record
from journey.words import function_words, is_unspaced, words_of

MOST_OPPOSITIONS: Final = 3
"""So many are kept of a stage and shown of a map; a group has no time to talk about more."""

_ALIKE: Final = 0.5
"""The share of their subjects (Dice) from which two notes are about the same thing."""
_REACH: Final = 2
"""Words naming something that "too many" or "more" reaches, counted from the phrase."""
_ENDINGS: Final = ("ings", "ing", "ies", "ed", "es", "en", "e", "s", "n", "y")
_SHORTEST_STEM: Final = 4


class Opposition(Record):
    """Two notes of one stage, by id: what one is `against`, the other is in `favour` of."""

    against: str
    favour: str


class _Direction(StrEnum):
    """In which direction a note pulls what it names; the longer phrase of two is listed first."""

    LESS = "less"
    LACK = "lack"
    EXCESS = "excess"
    MORE = "more"


_READ_IN: Final = {
    PAIN_POINT: (_Direction.LACK, _Direction.EXCESS),
    OPPORTUNITY: (_Direction.LESS, _Direction.MORE),
    BRIGHT_SPOT: (),
}
_AGAINST: Final = frozenset({_Direction.LESS, _Direction.EXCESS})


class _Pull(NamedTuple):
    """A direction, and the subjects it reaches in order."""

    direction: _Direction
    subjects: tuple[str, ...]


class _Told(NamedTuple):
    """A note, whose it is, what it is about, and what it pulls where."""

    note: Contribution
    author: str
    subjects: frozenset[str]
    pulls: tuple[_Pull, ...]


class _Found(NamedTuple):
    """An opposition with how much it is about the same thing, and about which."""

    alike: float
    against: _Told
    favour: _Told
    shared: frozenset[str]


def oppositions(
    written: Iterable[tuple[str, Contribution]], *, stage_name: str = ""
) -> tuple[Opposition, ...]:
    """The oppositions among one stage's (author key, note) pairs: at most three, the plainest first.

    A bright spot opposes a pain point, or an opportunity that wants less, when both are about the same
    thing: at least half of the subjects they name are shared, and either two of them or all that one
    of the notes names; the stage's own name and words that only judge are no subjects. Notes also
    oppose one another when one says "too many" or "fewer" and the other "more" or "not enough" right
    before the same thing. Of several about one thing the plainest is kept. Each author key counts as a
    person of its own: keys that change between steps are not told apart.
    """
    there = [(author, note) for author, note in written if note.lane in _READ_IN]
    told = _told(there, stage_name)
    against = [one for one in told if one.note.lane == PAIN_POINT or _pulls_down(one)]
    bright = [one for one in told if one.note.lane == BRIGHT_SPOT]
    pulling = [one for one in told if one.pulls]
    found = [
        *(_about_the_same(one, other) for one in against for other in bright),
        *(_pulled_apart(one, other) for one in pulling if _pulls_down(one) for other in pulling),
    ]
    return tuple(
        Opposition(against=one.against.note.id, favour=one.favour.note.id)
        for one in _plainest([one for one in found if one and one.against.author != one.favour.author])
    )


def _told(written: Sequence[tuple[str, Contribution]], stage_name: str) -> tuple[_Told, ...]:
    silent = function_words([words_of(note.text) for _, note in written])
    place = frozenset(_stem(word.folded) for word in words_of(stage_name))
    return tuple(
        _Told(
            note,
            author,
            frozenset(_naming(_phrases().sub(" ", note.text), silent)) - _judging() - place,
            tuple(
                _Pull(direction, _reached(rest, silent))
                for direction, rest in _pulled(note.text)
                if direction in _READ_IN[note.lane]
            ),
        )
        for author, note in written
    )


def _naming(text: str, silent: AbstractSet[str]) -> tuple[str, ...]:
    """The stems of the words that hold no sentence together and are no numbers, in order."""
    return tuple(
        _stem(word.folded)
        for word in words_of(text)
        if word.folded not in silent and not word.folded.isdigit()
    )


def _reached(text: str, silent: AbstractSet[str]) -> tuple[str, ...]:
    """What a phrase reaches: nothing where it only compares, as in "more helpful letters"."""
    naming = _naming(text, silent)[:_REACH]
    return () if naming[:1] and naming[0] in _judging() else naming


def _about_the_same(against: _Told, favour: _Told) -> _Found | None:
    shared = against.subjects & favour.subjects
    if not shared:
        return None
    alike = 2 * len(shared) / (len(against.subjects) + len(favour.subjects))
    plain = len(shared) > 1 or shared in (against.subjects, favour.subjects)
    return _Found(alike, against, favour, shared) if plain and alike >= _ALIKE else None


def _pulled_apart(against: _Told, favour: _Told) -> _Found | None:
    """Both name the same thing right after their phrases, in directions that oppose."""
    for down in (one for one in against.pulls if one.direction in _AGAINST and one.subjects):
        for up in (one for one in favour.pulls if one.direction not in _AGAINST and one.subjects):
            if down.subjects[0] in up.subjects and up.subjects[0] in down.subjects:
                return _Found(1.0, against, favour, frozenset(down.subjects) & frozenset(up.subjects))
    return None


def _pulls_down(told: _Told) -> bool:
    return any(one.direction in _AGAINST for one in told.pulls)


def _plainest(found: Sequence[_Found]) -> Iterator[_Found]:
    """The plainest first, each note once, and one opposition for each thing."""
    ranked = sorted(
        found, key=lambda one: (-one.alike, -len(one.shared), one.against.note.id, one.favour.note.id)
    )
    used: set[str] = set()
    subjects: set[str] = set()
    count = 0
    for one in ranked:
        notes = {one.against.note.id, one.favour.note.id}
        if notes & used or one.shared & subjects or count == MOST_OPPOSITIONS:
            continue
        used |= notes
        subjects |= one.shared
        count += 1
        yield one


def _pulled(text: str) -> Iterator[tuple[_Direction, str]]:
    for phrase in _phrases().finditer(text):
        if phrase.lastgroup:
            yield _Direction(phrase.lastgroup), text[phrase.end() :]


def _stem(word: str) -> str:
    """The word without the endings of its number or time; rough, and the same for every language."""
    while not is_unspaced(word):
        ending = next((one for one in _ENDINGS if word.endswith(one)), "")
        if not ending or len(word) - len(ending) < _SHORTEST_STEM:
            break
        word = word.removesuffix(ending)
    return word


@cache
def _judging() -> frozenset[str]:
    listed = " ".join(_lists()["judging"].values())
    return frozenset(_stem(word.folded) for word in words_of(listed))


@cache
def _phrases() -> re.Pattern[str]:
    """Every phrase of every direction and language, each direction a group of its name."""
    groups = (f"(?P<{one}>{'|'.join(_lists()[one].values())})" for one in _Direction)
    return re.compile(rf"\b(?:{'|'.join(groups)})(?!\w)", re.IGNORECASE)


@cache
def _lists() -> dict[str, dict[str, str]]:
    return tomllib.loads(files("journey").joinpath("oppositions.toml").read_text(encoding="utf-8"))
