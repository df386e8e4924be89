"""Sticky notes from elsewhere as a journey map: stages in the order of the file, themes without a model."""

from collections.abc import Sequence
from datetime import date
from hashlib import sha256
from typing import Final, TypeVar

from journey.build import MapFacts, WrittenContribution, build_map
from journey.contributions import LONGEST_CONTRIBUTION, Contribution, EvidenceLevel, Severity
from journey.lanes import EMOTION
from journey.map import JourneyMap
from journey.personas import Persona, Scenario
from journey.records import Record
from journey.stages import MOST_STAGES, Stage, stages_named
from prompts.notes import Note, NotesRefusedError, Row, read_rows
from prompts.offline.grouping import group_contributions

_SCORES: Final = {str(score): score for score in range(-2, 3)} | {"+1": 1, "+2": 2, "−1": -1, "−2": -2}
_UNSORTED: Final = "Unsorted"

Level = TypeVar("Level")
Rows = Sequence[tuple[int, Row, Note]]


class MapFrame(Record):
    """What a file of notes does not say: whose journey it is, and where notes without a lane belong."""

    title: str
    persona: str
    scenario: str
    lane: str
    day: date


def imported_map(data: str | bytes, *, suffix: str, frame: MapFrame) -> JourneyMap:
    """The map of a file's notes; the same file and frame give the same map.

    Columns are those of `read_notes`, and `emotion` (-2 to +2), `severity` (trivial, workaround, abandons),
    `evidence` (assumption, reported, observed) and `evidence_link` where a note has them. Who wrote a note
    is not in the file: no people are counted.

    Raises:
        NotesRefusedError: as in `read_notes`; and with more than 12 stages, a note that is too long, a
            feeling without a score, and a level that does not exist.
    """
    rows = read_rows(data, suffix=suffix)
    stages = _stages(rows)
    keys = {stage.name.casefold(): stage.key for stage in stages}
    written = tuple(
        WrittenContribution(
            contribution=_contribution(row, keys, frame), author_key=f"note-{place}", place=place
        )
        for place, row in enumerate(rows)
    )
    contributions = [one.contribution for one in written]
    facts = MapFacts(
        id=f"import-{sha256(repr([one.text for one in contributions]).encode()).hexdigest()[:16]}",
        title=frame.title,
        persona=Persona(name=frame.persona),
        scenario=Scenario(title=frame.scenario),
        lanes=tuple(dict.fromkeys(one.lane for one in contributions)),
        stages=stages,
        contributions=written,
        themes=group_contributions(contributions),
        people=0,
        updated=frame.day,
    )
    return build_map(facts)


def _stages(rows: Rows) -> tuple[Stage, ...]:
    names: dict[str, str] = {}
    for line, _, note in rows:
        name = note.stage or _UNSORTED
        names.setdefault(name.casefold(), name)
        if len(names) > MOST_STAGES:
            raise NotesRefusedError(
                f"line {line}: “{name}” would be stage {len(names)} and a journey has at most {MOST_STAGES}."
            )
    return stages_named(tuple(names.values()))


def _contribution(row: tuple[int, Row, Note], stages: dict[str, str], frame: MapFrame) -> Contribution:
    line, fields, note = row
    lane = note.lane or frame.lane
    if len(note.text) > LONGEST_CONTRIBUTION:
        raise NotesRefusedError(
            f"line {line}: this note has {len(note.text)} characters and the limit is {LONGEST_CONTRIBUTION}."
        )
    score = _level(line, fields, "emotion", _SCORES) if lane == EMOTION else None
    if lane == EMOTION and score is None:
        raise NotesRefusedError(f'line {line}: a feeling needs an "emotion" from -2 to +2 beside its reason.')
    severities = {one.value: one for one in Severity}
    levels = {one.value: one for one in EvidenceLevel}
    return Contribution(
        id=note.id,
        stage=stages[(note.stage or _UNSORTED).casefold()],
        lane=lane,
        text=note.text,
        emotion=score,
        severity=_level(line, fields, "severity", severities),
        evidence=_level(line, fields, "evidence", levels) or EvidenceLevel.ASSUMPTION,
        evidence_link=str(fields.get("evidence_link") or "").strip(),
    )


def _level(line: int, fields: Row, column: str, levels: dict[str, Level]) -> Level | None:
    given = str(fields.get(column) if fields.get(column) is not None else "").strip().lower()
    if given and given not in levels:
        raise NotesRefusedError(f'line {line}: "{column}" is one of {", ".join(levels)}, not “{given[:40]}”.')
    return levels.get(given)
