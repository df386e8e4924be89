"""Scoring a summariser on notes whose themes people have decided."""

import time
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import Final

from journey.build import WrittenContribution
from journey.contributions import Contribution
from journey.lanes import EMOTION, PAIN_POINT
from journey.records import Record
from journey.themes import Theme
from prompts.agreement import Agreement, agreement_of, mean_agreement
from prompts.groupings import Usage
from prompts.notes import Note, NotesRefusedError, Row, read_rows
from prompts.summariser import Summariser

_GOLD: Final = "gold"
_BETWEEN_LABELS: Final = "|"
_NO_THEME: Final = frozenset({"", "other", "none"})
_FEWEST: Final = 2


class LabelledNote(Record):
    """A note and the themes people gave it: none means it belongs to no theme and ought to stand alone."""

    note: Note
    labels: tuple[str, ...]


class Evaluation(Record):
    """How a summariser did on labelled notes.

    `agreement` is the mean over the `cells` (one stage and lane each) in which at least two of the
    notes with exactly one label stand; `scored` counts these notes. `other_recall` is the share of
    the notes without a theme that stand alone, None where every note has one. `coverage` is the share
    of all notes that stand in exactly one theme. `seconds` are those of grouping, without reading.
    """

    notes: int
    scored: int
    cells: int
    themes: int
    agreement: Agreement
    other_recall: float | None
    coverage: float
    seconds: float
    usage: Usage
    remarks: tuple[str, ...]


def read_labelled(data: str | bytes, *, suffix: str, by: Sequence[str] = ()) -> tuple[LabelledNote, ...]:
    """The notes of a file with their labels; `by` names columns that keep notes apart, as stages do.

    Raises:
        NotesRefusedError: for what `read_notes` refuses, a note without `gold` or a column of `by`,
            labels that are no texts, and a file in which no two notes of a cell have one label.
    """
    labelled = tuple(
        LabelledNote(note=_apart(line, row, note, by), labels=_labels(line, row))
        for line, row, note in read_rows(data, suffix=suffix)
    )
    if not _cells(labelled):
        raise NotesRefusedError(
            'line 1: nothing can be scored: two notes of a stage and lane need a "gold" label each.'
        )
    return labelled


async def evaluated(notes: Sequence[LabelledNote], summariser: Summariser) -> Evaluation:
    """The scores of a summariser that is shown the notes and not their labels."""
    written = [_written(one) for one in notes]
    started = time.perf_counter()
    grouping = await summariser.group(written)
    seconds = time.perf_counter() - started
    theme_of = {one: theme.id for theme in grouping.themes for one in theme.contribution_ids}
    cells = _cells(notes)
    scores = [
        agreement_of([one.labels[0] for one in cell], [theme_of[one.note.id] for one in cell])
        for cell in cells
    ]
    return Evaluation(
        notes=len(notes),
        scored=sum(map(len, cells)),
        cells=len(cells),
        themes=sum(1 for theme in grouping.themes if len(theme.contribution_ids) > 1),
        agreement=mean_agreement(scores),
        other_recall=_other_recall(notes, grouping.themes),
        coverage=_coverage(written, grouping.themes),
        seconds=seconds,
        usage=grouping.usage,
        remarks=grouping.notes,
    )


def _apart(line: int, row: Row, note: Note, by: Sequence[str]) -> Note:
    missing = [column for column in by if column not in row]
    if missing:
        raise NotesRefusedError(f'line {line}: this note has no "{missing[0]}".')
    if note.lane == EMOTION:
        raise NotesRefusedError(f"line {line}: ratings of feelings are counted, not grouped.")
    stage = " / ".join([note.stage, *(str(row[column]) for column in by)])
    return note.model_copy(update={"stage": stage, "lane": note.lane or PAIN_POINT})


def _labels(line: int, row: Row) -> tuple[str, ...]:
    given = row.get(_GOLD)
    if isinstance(given, str):
        given = given.split(_BETWEEN_LABELS)
    if not isinstance(given, list) or not all(isinstance(one, str) for one in given):
        raise NotesRefusedError(
            f'line {line}: "{_GOLD}" is a label, a list of labels, or empty for a note without a theme.'
        )
    return tuple(label for label in dict.fromkeys(one.strip() for one in given) if label not in _NO_THEME)


def _written(one: LabelledNote) -> WrittenContribution:
    """The note as if each had an author of its own."""
    return WrittenContribution(
        contribution=Contribution(**one.note.model_dump()), author_key=f"author of {one.note.id}"
    )


def _cells(notes: Iterable[LabelledNote]) -> list[list[LabelledNote]]:
    """The notes with exactly one label, cell by cell, where a cell has at least two."""
    cells: Mapping[tuple[str, str], list[LabelledNote]] = defaultdict(list)
    for one in notes:
        if len(one.labels) == 1:
            cells[one.note.stage, one.note.lane].append(one)
    return [cell for cell in cells.values() if len(cell) >= _FEWEST]


def _other_recall(notes: Iterable[LabelledNote], themes: Iterable[Theme]) -> float | None:
    alone = {theme.contribution_ids[0] for theme in themes if len(theme.contribution_ids) == 1}
    others = [one.note.id for one in notes if not one.labels]
    return sum(one in alone for one in others) / len(others) if others else None


def _coverage(written: Sequence[WrittenContribution], themes: Iterable[Theme]) -> float:
    times = Counter(one for theme in themes for one in theme.contribution_ids)
    return sum(times[one.contribution.id] == 1 for one in written) / len(written)
