"""Sticky notes from a JSON-lines or CSV file, and their themes as a document."""

import csv
import io
import json
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Any, Final

from journey.contributions import Contribution
from journey.lanes import LANES, lane_named
from journey.records import Record
from journey.text import clean_line, has_substance
from prompts.offline.grouping import group_contributions

_SUFFIXES: Final = (".csv", ".jsonl", ".ndjson")
_DELIMITERS: Final = ",;\t"
_TEXT: Final = "text"
_ALSO: Final = {
    _TEXT: ("content", "note", "notes", "sticky note", "sticky", "card"),
    "stage": ("phase", "column", "frame", "area", "section", "swimlane"),
    "lane": ("row", "type", "category", "kind", "tag", "tags"),
}
"""What boards call the columns in the files they export, where ours are missing."""

Row = dict[str, Any]
"""What a line of a file says, by column."""


class NotesRefusedError(ValueError):
    """A file of notes that cannot be read; the text is one sentence with the line number."""


class Note(Record):
    """One sticky note of a file; an empty stage or lane means the file gave none."""

    id: str
    text: str
    stage: str = ""
    lane: str = ""


def read_notes(data: str | bytes, *, suffix: str) -> tuple[Note, ...]:
    """The notes of a file's content, in its order; a note without an id gets its line number.

    Raises:
        NotesRefusedError: when the content is no UTF-8, holds no note, or a line is not a note: bad
            JSON, no text, an id that was there before, a lane that does not exist.
    """
    return tuple(note for _, _, note in read_rows(data, suffix=suffix))


def read_rows(data: str | bytes, *, suffix: str) -> tuple[tuple[int, Row, Note], ...]:
    """The notes of a file's content, each with its line number and all that stood in its row.

    Raises:
        NotesRefusedError: see `read_notes`.
    """
    if suffix.lower() not in _SUFFIXES:
        raise NotesRefusedError(
            f"line 1: notes come as {', '.join(_SUFFIXES)}, not as {suffix or 'a bare file'}."
        )
    text = _decoded(data).removeprefix("\ufeff")
    rows = _csv_rows(text) if suffix.lower() == ".csv" else _json_rows(text)
    found: dict[str, tuple[int, Row, Note]] = {}
    for line, row in rows:
        note = _note(line, row)
        if note.id in found:
            raise NotesRefusedError(f"line {line}: the id {note.id!r} was there before.")
        found[note.id] = (line, row, note)
    if not found:
        raise NotesRefusedError("line 1: there are no notes in this file.")
    return tuple(found.values())


def themes_document(
    notes: Sequence[Note], progress: Callable[[int, int], None] | None = None
) -> dict[str, list[Any]]:
    """`{"themes": [...], "other": [...]}`: groups of two and more, and the ids that stand alone."""
    contributions = [Contribution(**note.model_dump()) for note in notes]
    themes = [
        theme for theme in group_contributions(contributions, progress) if len(theme.contribution_ids) > 1
    ]
    placed = {one for theme in themes for one in theme.contribution_ids}
    shown = {"id", "stage", "lane", "label", "description", "contribution_ids"}
    return {
        "themes": [theme.model_dump(mode="json", include=shown) for theme in themes],
        "other": [note.id for note in notes if note.id not in placed],
    }


def _decoded(data: str | bytes) -> str:
    if isinstance(data, str):
        return data
    try:
        return data.decode()
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise NotesRefusedError(f"line {line}: this is not UTF-8 text.") from None


def _json_rows(text: str) -> Iterator[tuple[int, Row]]:
    for number, line in enumerate(text.split("\n"), start=1):
        if not line.strip():
            continue
        try:
            row = json.loads(line)
        except (ValueError, RecursionError) as error:
            reason = getattr(error, "msg", "cannot be read")
            raise NotesRefusedError(f"line {number}: this is not JSON ({reason}).") from None
        if not isinstance(row, dict):
            raise NotesRefusedError(f'line {number}: a note is a JSON object with "text" in it.')
        yield number, row


def _csv_rows(text: str) -> Iterator[tuple[int, Row]]:
    header = text.partition("\n")[0]
    delimiter = max(_DELIMITERS, key=lambda mark: (header.count(mark), -_DELIMITERS.index(mark)))
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
    columns: list[str] = []
    line = 1
    try:
        for row in reader:
            if not columns:
                columns = _columns(row)
            elif any(cell.strip() for cell in row):
                yield line, dict(zip(columns, row, strict=False))
            line = reader.line_num + 1
    except csv.Error as error:
        raise NotesRefusedError(f"line {line}: this is not CSV ({error}).") from None


def _columns(row: Iterable[str]) -> list[str]:
    columns = [cell.strip().lower() for cell in row]
    for wanted, words in _ALSO.items():
        if wanted not in columns:
            columns = [
                wanted if name in words and wanted not in columns[:at] else name
                for at, name in enumerate(columns)
            ]
    if columns and _TEXT not in columns:
        raise NotesRefusedError('line 1: the first line names the columns, and one of them is "text".')
    return columns


def _note(line: int, row: Row) -> Note:
    text, stage, lane = (_field(line, row, name) for name in (_TEXT, "stage", "lane"))
    if not has_substance(text):
        raise NotesRefusedError(f"line {line}: this note has no text.")
    known = lane_named(lane) if lane else ""
    if known is None:
        raise NotesRefusedError(f"line {line}: there is no lane {lane!r}; the lanes are {', '.join(LANES)}.")
    given = row.get("id")
    identity = (
        str(given) if isinstance(given, int) and not isinstance(given, bool) else _field(line, row, "id")
    )
    return Note(id=identity or str(line), text=text, stage=stage, lane=known)


def _field(line: int, row: Row, name: str) -> str:
    value = row.get(name)
    if value is not None and not isinstance(value, str):
        raise NotesRefusedError(f'line {line}: "{name}" is a text, not {json.dumps(value)[:40]}.')
    return clean_line(value or "")
