"""The journey map: an immutable reading of a workshop's facts, with every number worked out."""

from collections.abc import Iterator
from datetime import date
from enum import StrEnum
from typing import Annotated, Literal, Self

from pydantic import Field, model_validator

from journey.anonymity import Anonymity
from journey.contributions import Contribution, Severity
from journey.emotions import EmotionSummary, summarise_emotion
from journey.flags import Flag
from journey.lanes import EMOTION, LANES
from journey.opportunities import Opportunity
from journey.oppositions import Opposition
from journey.personas import Persona, Scenario
from journey.records import Record
from journey.stages import MOST_STAGES
from journey.themes import ThemeOrigin

FORMAT: Literal["journeyline/1"] = "journeyline/1"


class MapStatus(StrEnum):
    """Whether the group has closed the workshop this map comes from."""

    DRAFT = "draft"
    REVIEWED = "reviewed"


class MapTheme(Record):
    """A theme with the contributions behind it.

    `people` counts distinct authors; None where the number is withheld to protect a small group.
    `moment_marks` counts the people who marked it as a moment of truth in the vote. `source` says which
    prompts, with their versions, and which model grouped and named it, or the offline summariser.
    """

    id: str
    label: str
    description: str = ""
    votes: int = 0
    people: int | None = None
    origin: ThemeOrigin = ThemeOrigin.OFFLINE
    confirmed: bool = False
    moment_of_truth: bool = False
    moment_marks: int = 0
    source: str = ""
    contributions: Annotated[tuple[Contribution, ...], Field(min_length=1)]

    @property
    def severity(self) -> Severity | None:
        """The worst severity anyone gave, None where nobody gave one."""
        given = [one.severity for one in self.contributions if one.severity]
        return max(given, key=lambda severity: severity.rank, default=None)

    @property
    def is_draft(self) -> bool:
        """Whether a model worded it and nobody has confirmed it yet."""
        return self.origin is ThemeOrigin.MODEL and not self.confirmed


class MapCell(Record):
    """One lane of one stage: its themes, in the order in which they are shown."""

    lane: str
    themes: tuple[MapTheme, ...] = ()


class MapStage(Record):
    """One stage: its cells in lane order, its emotion ratings and what they say.

    `oppositions` are notes of different authors that contradict each other; none where naming them
    could show a person.
    """

    key: str
    name: str
    goal: str = ""
    duration: str = ""
    cells: tuple[MapCell, ...] = ()
    ratings: tuple[Contribution, ...] = ()
    emotion: EmotionSummary | None = None
    oppositions: tuple[Opposition, ...] = ()

    def themes(self, lane: str) -> tuple[MapTheme, ...]:
        """The themes of a lane; none where nobody wrote."""
        return next((cell.themes for cell in self.cells if cell.lane == lane), ())

    @model_validator(mode="after")
    def _follows_from_its_contributions(self) -> Self:
        for cell in self.cells:
            for theme in cell.themes:
                _check_home(theme.contributions, self.key, cell.lane)
        _check_home(self.ratings, self.key, EMOTION)
        scores = [one.emotion for one in self.ratings if one.emotion is not None]
        if self.emotion != summarise_emotion(scores):
            raise ValueError("the emotion numbers do not follow from the ratings")
        there = {one.id for cell in self.cells for theme in cell.themes for one in theme.contributions}
        if any(not {one.against, one.favour} <= there for one in self.oppositions):
            raise ValueError("an opposition names a contribution that the stage has not")
        return self


class HiddenNotes(Record):
    """How many notes of a stage and lane the facilitator has hidden; what they say is nowhere."""

    stage: str
    lane: str
    count: Annotated[int, Field(ge=1)]


class JourneyMap(Record):
    """A finished or growing journey map: one persona, one scenario, 1 to 12 stages in order.

    `people` counts everybody who contributed; None where the number is withheld.
    """

    format: Literal["journeyline/1"] = FORMAT
    id: str
    title: str
    persona: Persona
    scenario: Scenario
    lanes: tuple[str, ...]
    stages: Annotated[tuple[MapStage, ...], Field(min_length=1, max_length=MOST_STAGES)]
    opportunities: tuple[Opportunity, ...] = ()
    flags: tuple[Flag, ...] = ()
    anonymity: Anonymity = Anonymity.ANONYMOUS
    people: int | None = None
    hidden: tuple[HiddenNotes, ...] = ()
    revision: int = 1
    status: MapStatus = MapStatus.DRAFT
    updated: date
    channel: str = ""

    def contributions(self) -> Iterator[Contribution]:
        """Every contribution on the map, stage by stage in lane order."""
        for stage in self.stages:
            for cell in stage.cells:
                for theme in cell.themes:
                    yield from theme.contributions
            yield from stage.ratings

    @property
    def hidden_count(self) -> int:
        """How many notes were hidden."""
        return sum(one.count for one in self.hidden)

    def themes(self, lane: str) -> Iterator[tuple[MapStage, MapTheme]]:
        """Every theme of a lane with its stage, in map order."""
        for stage in self.stages:
            for theme in stage.themes(lane):
                yield stage, theme

    @model_validator(mode="after")
    def _is_sound(self) -> Self:
        _check_lanes(self.lanes, self.stages)
        _check_once([stage.key for stage in self.stages], "stage")
        _check_once([one.id for one in self.contributions()], "contribution")
        theme_ids = [theme.id for stage in self.stages for cell in stage.cells for theme in cell.themes]
        _check_once(theme_ids, "theme")
        for opportunity in self.opportunities:
            if opportunity.theme_id not in theme_ids:
                raise ValueError(f"opportunity {opportunity.theme_id!r} belongs to no theme of this map")
        return self


def _check_lanes(lanes: tuple[str, ...], stages: tuple[MapStage, ...]) -> None:
    unknown = [lane for lane in lanes if lane not in LANES]
    if unknown:
        raise ValueError(f"there is no lane called {unknown[0]!r}")
    _check_once(list(lanes), "lane")
    for stage in stages:
        _check_once([cell.lane for cell in stage.cells], f"in stage {stage.key!r}, lane")
        foreign = [cell.lane for cell in stage.cells if cell.lane not in lanes or cell.lane == EMOTION]
        if foreign:
            raise ValueError(f"stage {stage.key!r} has a cell in lane {foreign[0]!r}, which the map has not")


def _check_home(contributions: tuple[Contribution, ...], stage: str, lane: str) -> None:
    for one in contributions:
        if (one.stage, one.lane) != (stage, lane):
            raise ValueError(f"contribution {one.id!r} stands in the wrong cell")


def _check_once(ids: list[str], what: str) -> None:
    seen: set[str] = set()
    for one in ids:
        if one in seen:
            raise ValueError(f"{what} {one!r} stands more than once")
        seen.add(one)
