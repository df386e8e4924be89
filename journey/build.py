"""From stored facts to the journey map: the one pure function that orders, groups and counts."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from datetime import date
from statistics import fmean
from typing import Self

from pydantic import model_validator

from journey.anonymity import Anonymity
from journey.contributions import Contribution, Vantage
from journey.emotions import summarise_emotion
from journey.flags import Flag
from journey.lanes import ACTION, EMOTION, LANES, in_map_order
from journey.map import HiddenNotes, JourneyMap, MapCell, MapStage, MapStatus, MapTheme
from journey.opportunities import Opportunity
from journey.oppositions import Opposition, oppositions
from journey.personas import Persona, Scenario
from journey.records import Record
from journey.stages import Stage
from journey.themes import FEWEST_AUTHORS_SHOWN, Theme, repaired_partition

Cells = dict[tuple[str, str], list[Theme]]
"""Themes by their (stage key, lane key)."""


class WrittenContribution(Record):
    """A contribution as it is stored.

    `author_key` tells authors apart within the workshop without naming them; `place` counts from 0
    within what that author wrote for the same cell. A `hidden` one is kept and shown to nobody but its
    author and the facilitator.
    """

    contribution: Contribution
    author_key: str
    place: int = 0
    hidden: bool = False


class MapFacts(Record):
    """Everything a map is made of; the same facts always give the same map.

    `people` is how many took part, where that is known apart from the contributions; otherwise the
    distinct author keys are counted. `hidden` says where notes were hidden, and how many.
    """

    id: str
    title: str
    persona: Persona
    scenario: Scenario
    lanes: tuple[str, ...]
    stages: tuple[Stage, ...]
    contributions: tuple[WrittenContribution, ...] = ()
    themes: tuple[Theme, ...] = ()
    opportunities: tuple[Opportunity, ...] = ()
    flags: tuple[Flag, ...] = ()
    anonymity: Anonymity = Anonymity.ANONYMOUS
    people: int | None = None
    hidden: tuple[HiddenNotes, ...] = ()
    revision: int = 1
    status: MapStatus = MapStatus.DRAFT
    updated: date
    channel: str = ""

    @model_validator(mode="after")
    def _loses_nothing(self) -> Self:
        stages = {stage.key for stage in self.stages}
        seen: set[str] = set()
        for one in (written.contribution for written in self.contributions):
            if one.stage not in stages or one.lane not in LANES:
                raise ValueError(f"contribution {one.id!r} stands in no cell: {one.stage!r}, {one.lane!r}")
            if one.id in seen:
                raise ValueError(f"contribution {one.id!r} is given twice")
            seen.add(one.id)
        return self


def build_map(facts: MapFacts) -> JourneyMap:
    """The map of the given facts: every contribution in exactly one theme, or visible alone.

    Cells are ordered by votes, then people, then contributions; stations (the action lane) by their
    mean place within their authors' answers, unless a facilitator gave them positions. An anonymous
    map shows no author, and counts no people where fewer than three wrote. Unless everybody's name
    stands beside their notes, a stage of fewer than three authors tells no opposition: it says that two
    notes are not of one person.
    """
    people = _people(facts)
    withheld = facts.anonymity is Anonymity.ANONYMOUS and people < FEWEST_AUTHORS_SHOWN
    cells = _cells(facts)
    kept = {theme.id for themes in cells.values() for theme in themes}
    lanes = in_map_order((*facts.lanes, *(one.contribution.lane for one in facts.contributions)))
    return JourneyMap(
        id=facts.id,
        title=facts.title,
        persona=facts.persona,
        scenario=facts.scenario,
        lanes=lanes,
        stages=tuple(_stages(facts, lanes, cells, withheld=withheld)),
        opportunities=tuple(one for one in facts.opportunities if one.theme_id in kept),
        flags=tuple(_flag_shown(one, facts.anonymity) for one in facts.flags),
        anonymity=facts.anonymity,
        people=None if withheld else people,
        hidden=facts.hidden,
        revision=facts.revision,
        status=facts.status,
        updated=facts.updated,
        channel=facts.channel,
    )


def _people(facts: MapFacts) -> int:
    """How many took part, whether or not the map may tell."""
    authors = {one.author_key for one in facts.contributions if _is_a_persons(one)}
    return len(authors) if facts.people is None else facts.people


def _cells(facts: MapFacts) -> Cells:
    texts = [one.contribution for one in facts.contributions if one.contribution.lane != EMOTION]
    cells: Cells = defaultdict(list)
    for theme in repaired_partition(facts.themes, texts):
        cells[theme.stage, theme.lane].append(theme)
    return cells


def _stages(facts: MapFacts, lanes: tuple[str, ...], cells: Cells, *, withheld: bool) -> Iterator[MapStage]:
    written = {one.contribution.id: _shown(one, facts.anonymity) for one in facts.contributions}
    few = _stages_of_few(facts)
    small = few if facts.anonymity is Anonymity.ANONYMOUS else set()
    everybody_named = facts.anonymity is Anonymity.NAMED
    for stage in facts.stages:
        yield _stage(
            stage,
            lanes,
            cells,
            written,
            withheld=withheld or stage.key in small,
            told_apart=everybody_named or stage.key not in few,
        )


def _stage(
    stage: Stage,
    lanes: tuple[str, ...],
    cells: Cells,
    written: dict[str, WrittenContribution],
    *,
    withheld: bool,
    told_apart: bool,
) -> MapStage:
    ratings = sorted(
        (one.contribution for one in written.values() if _rates(one.contribution, stage.key)),
        key=lambda one: one.id,
    )
    return MapStage(
        key=stage.key,
        name=stage.name,
        goal=stage.goal,
        duration=stage.duration,
        cells=tuple(
            MapCell(
                lane=lane,
                themes=tuple(
                    _theme(theme, written, withheld=withheld)
                    for theme in _ordered(cells[stage.key, lane], lane, written)
                ),
            )
            for lane in lanes
            if lane != EMOTION
        ),
        ratings=tuple(ratings),
        emotion=summarise_emotion([one.emotion for one in ratings if one.emotion is not None]),
        oppositions=_oppositions(stage, written.values()) if told_apart else (),
    )


def _oppositions(stage: Stage, written: Iterable[WrittenContribution]) -> tuple[Opposition, ...]:
    here = (one for one in written if one.contribution.stage == stage.key and _is_a_persons(one))
    return oppositions(((one.author_key, one.contribution) for one in here), stage_name=stage.name)


def _shown(written: WrittenContribution, anonymity: Anonymity) -> WrittenContribution:
    if anonymity is not Anonymity.ANONYMOUS:
        return written
    nameless = written.contribution.model_copy(update={"author": ""})
    return written.model_copy(update={"contribution": nameless})


def _flag_shown(flag: Flag, anonymity: Anonymity) -> Flag:
    return flag.model_copy(update={"author": ""}) if anonymity is Anonymity.ANONYMOUS else flag


def _stages_of_few(facts: MapFacts) -> set[str]:
    """Stages whose fullest cell has fewer than three authors.

    Cells are counted one by one because an author's key may differ from step to step.
    """
    authors: dict[tuple[str, str], set[str]] = defaultdict(set)
    for one in filter(_is_a_persons, facts.contributions):
        authors[one.contribution.stage, one.contribution.lane].add(one.author_key)
    enough = {stage for (stage, _), keys in authors.items() if len(keys) >= FEWEST_AUTHORS_SHOWN}
    return {stage.key for stage in facts.stages} - enough


def _rates(contribution: Contribution, stage: str) -> bool:
    return contribution.lane == EMOTION and contribution.stage == stage


def _theme(theme: Theme, written: dict[str, WrittenContribution], *, withheld: bool) -> MapTheme:
    behind = [written[one] for one in theme.contribution_ids]
    return MapTheme(
        id=theme.id,
        label=theme.label,
        description=theme.description,
        votes=theme.votes,
        people=None if withheld else len({one.author_key for one in behind if _is_a_persons(one)}),
        origin=theme.origin,
        confirmed=theme.confirmed,
        moment_of_truth=theme.moment_of_truth,
        moment_marks=theme.moment_marks,
        source=theme.source,
        contributions=tuple(sorted((one.contribution for one in behind), key=lambda one: one.id)),
    )


def _is_a_persons(written: WrittenContribution) -> bool:
    return written.contribution.vantage is not Vantage.MODEL


def _ordered(themes: list[Theme], lane: str, written: dict[str, WrittenContribution]) -> list[Theme]:
    def rank(theme: Theme) -> tuple[float, ...]:
        behind = [written[one] for one in theme.contribution_ids]
        place = fmean(one.place for one in behind) if lane == ACTION else 0.0
        given = float(theme.position) if theme.position is not None else float("inf")
        return given, place, -theme.votes, -len({one.author_key for one in behind}), -len(behind)

    return sorted(themes, key=lambda theme: (*rank(theme), theme.label, theme.id))
