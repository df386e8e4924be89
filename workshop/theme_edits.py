"""What people do to themes, as pure changes: what stood before, what stands after, and how to go back."""

import json
from collections.abc import Iterable, Mapping, Sequence
from enum import StrEnum
from hashlib import sha256
from typing import Final

from journey.contributions import Contribution
from journey.records import Record
from journey.text import clean_line, has_substance
from journey.themes import Theme, ThemeOrigin
from workshop.errors.themes import AloneAlreadyError, LabelEmptyError, LabelTooLongError, NothingToSplitError

LONGEST_LABEL: Final = 80
"""Characters in the name of a theme that a person gives."""

MOST_EDITS: Final = 30
"""How many changes back people can go; older ones are forgotten."""

_MARK: Final = 12


class ThemeEditKind(StrEnum):
    """What a person did to themes."""

    RENAME = "rename"
    MOVE = "move"
    SPLIT = "split"
    MERGE = "merge"
    CONFIRM = "confirm"
    REGROUP = "regroup"
    """Not a person's doing, or at a person's word: notes of a cell were grouped again."""


class ThemeEdit(Record):
    """One change, with the themes it replaced and those that took their place; it names nobody.

    `subject` is what the theme was called before, `target` its new name or the other theme.
    """

    id: str
    kind: ThemeEditKind
    subject: str = ""
    target: str = ""
    before: tuple[Theme, ...]
    after: tuple[Theme, ...]


def mark_of(theme: Theme) -> str:
    """What stands for a theme as a person sees it: another name or another note gives another mark."""
    seen = json.dumps([theme.id, theme.label, sorted(theme.contribution_ids)])
    return sha256(seen.encode()).hexdigest()[:_MARK]


def label_in(text: str) -> str:
    """The name a person typed.

    Raises:
        LabelEmptyError: when there is nothing to read in it.
        LabelTooLongError: when it is longer than 80 characters.
    """
    label = clean_line(text)
    if not has_substance(label):
        raise LabelEmptyError
    if len(label) > LONGEST_LABEL:
        raise LabelTooLongError(length=len(label), limit=LONGEST_LABEL)
    return label


def renamed(theme: Theme, label: str) -> Theme:
    """The theme by another name, to be confirmed anew."""
    return theme.model_copy(update={"label": label, "origin": ThemeOrigin.PERSON, "confirmed": False})


def merged(into: Theme, gone: Theme, label: str, notes: Mapping[str, Contribution]) -> Theme:
    """Both themes as one by that name.

    It keeps the id of `into`. The dots add up, also those of a vote that is open, and whoever owns
    `gone` owns the whole where nobody owned `into`.
    """
    both = _absorbing(into, gone)
    return _worded(renamed(both, label) if label != into.label else both, notes)


def moved(
    source: Theme, note_id: str, target: Theme | None, *, alone_id: str, notes: Mapping[str, Contribution]
) -> tuple[Theme, ...]:
    """Source and target after a note has gone from one to the other, or to stand alone under `alone_id`.

    Dots and owner stay where they were. A source that held nothing else is merged into the target.

    Raises:
        AloneAlreadyError: when the note is to stand alone and does so.
    """
    rest = tuple(one for one in source.contribution_ids if one != note_id)
    if not rest and target is None:
        raise AloneAlreadyError
    if not rest and target is not None:
        return (merged(target, source, target.label, notes),)
    left = _worded(_holding(source, rest), notes)
    if target is None:
        return left, _fresh(source, alone_id, (note_id,), notes[note_id].text)
    return left, _worded(_holding(target, (*target.contribution_ids, note_id)), notes)


def split(
    theme: Theme, leaving: Sequence[str], label: str, *, new_id: str, notes: Mapping[str, Contribution]
) -> tuple[Theme, Theme]:
    """What stays under the old name, and what leaves under `label`.

    Dots and owner cannot be asked again, so they stay with the larger part, whatever it is called;
    of two equal parts with the one that keeps its name.

    Raises:
        NothingToSplitError: when none or all of its notes are to leave.
    """
    out = tuple(one for one in theme.contribution_ids if one in set(leaving))
    rest = tuple(one for one in theme.contribution_ids if one not in set(leaving))
    if not out or not rest or len(out) != len(set(leaving)):
        raise NothingToSplitError
    if len(out) <= len(rest):
        return _worded(_holding(theme, rest), notes), _fresh(theme, new_id, out, label)
    stays = _fresh(theme, new_id, rest, theme.label).model_copy(update={"origin": theme.origin})
    return stays, _worded(renamed(_holding(theme, out), label), notes)


def confirmed(theme: Theme) -> Theme:
    """The theme as people agreed on it."""
    return theme.model_copy(update={"confirmed": True})


def undone(edit: ThemeEdit, standing: Iterable[Theme]) -> tuple[Theme, ...]:
    """The themes from before the change, in place of what is left of those after it.

    Notes that joined meanwhile stay with their theme, deleted ones stay away, dots that were counted
    meanwhile stay; where a theme goes, all of that goes to the first of those that come back.
    """
    ids = {theme.id for theme in edit.after}
    left = [theme for theme in standing if theme.id in ids]
    there = [note for theme in left for note in theme.contribution_ids]
    back = [
        _holding(theme, tuple(one for one in theme.contribution_ids if one in set(there)))
        for theme in edit.before
    ]
    back = [theme for theme in back if theme.contribution_ids]
    return _with_newcomers(back, left, edit) if back else tuple(left)


def _with_newcomers(back: list[Theme], left: list[Theme], edit: ThemeEdit) -> tuple[Theme, ...]:
    places = {theme.id: place for place, theme in enumerate(back)}
    held = {note for theme in edit.before for note in theme.contribution_ids}
    then = {theme.id: theme for theme in edit.after}
    for theme in left:
        place = places.get(theme.id, 0)
        one = back[place]
        joined = tuple(note for note in theme.contribution_ids if note not in held)
        back[place] = _holding(one, (*one.contribution_ids, *joined)).model_copy(
            update={
                "votes": max(0, one.votes + theme.votes - then[theme.id].votes),
                "formerly": one.formerly if theme.id in places else (*one.formerly, theme.id),
            }
        )
    return tuple(back)


def _absorbing(into: Theme, gone: Theme) -> Theme:
    return into.model_copy(
        update={
            "contribution_ids": (*into.contribution_ids, *gone.contribution_ids),
            "votes": into.votes + gone.votes,
            "moment_marks": into.moment_marks + gone.moment_marks,
            "formerly": (*into.formerly, gone.id, *gone.formerly),
            "moment_of_truth": into.moment_of_truth or gone.moment_of_truth,
            "confirmed": False,
            "touched": True,
        }
    )


def _holding(theme: Theme, ids: tuple[str, ...]) -> Theme:
    if ids == theme.contribution_ids:
        return theme
    return theme.model_copy(update={"contribution_ids": ids, "confirmed": False, "touched": True})


def _fresh(of: Theme, theme_id: str, ids: tuple[str, ...], label: str) -> Theme:
    return Theme(
        id=theme_id,
        stage=of.stage,
        lane=of.lane,
        label=label,
        contribution_ids=ids,
        origin=ThemeOrigin.PERSON,
    )


def _worded(theme: Theme, notes: Mapping[str, Contribution]) -> Theme:
    """The theme without a description that none of its notes says word for word."""
    said = [notes[one].text for one in theme.contribution_ids if one in notes]
    is_quoted = any(theme.description in text for text in said)
    return theme if is_quoted else theme.model_copy(update={"description": ""})
