"""Lane rows: which lanes a map shows, how their cards look, and what is left out of a crowded cell."""

from typing import Final, Literal

from journey.lanes import ACTION, EMOTION, LANES, OPPORTUNITY, PAIN_POINT, Lane, LaneInput
from journey.map import JourneyMap, MapStage, MapTheme
from journey.records import Record
from renderers.viewmodel.cards import Card, CardMaker
from renderers.viewmodel.palette import tint
from renderers.viewmodel.ranking import Ranking
from renderers.viewmodel.touchpoints import touchpoint_icon
from renderers.viewmodel.words import Wording, Words

GOAL: Final = "goal"
TOUCHPOINT: Final = "touchpoint"
THOUGHT: Final = "thought"
RANKED_LANES: Final = frozenset({PAIN_POINT, OPPORTUNITY})

Style = Literal["step", "chip", "quote", "ranked", "note", "curve"]
_STYLES: Final[dict[str, Style]] = {
    ACTION: "step",
    TOUCHPOINT: "chip",
    THOUGHT: "quote",
    EMOTION: "curve",
    PAIN_POINT: "ranked",
    OPPORTUNITY: "ranked",
}


class Cell(Record):
    """One lane of one stage: an optional lead line, the cards shown, and how many are not."""

    lead: Words | None = None
    cards: tuple[Card, ...] = ()
    more: int = 0

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing to show."""
        return not self.cards and self.lead is None


class LaneRow(Record):
    """A row of the map; `style` says how its cards are drawn, `tint` is their ground."""

    key: str
    title: str
    caption: str
    ranked_by: str
    icon: str
    colour: str
    tint: str
    style: Style
    cells: tuple[Cell, ...]
    empty: bool = False


def lane_rows(journey_map: JourneyMap, maker: CardMaker, cap: int | None) -> tuple[LaneRow, ...]:
    """The rows in map order; a goal row joins when any stage states its goal."""
    states_goals = any(stage.goal for stage in journey_map.stages)
    shown = [key for key in LANES if key in journey_map.lanes or (key == GOAL and states_goals)]
    return tuple(_row(LANES[key], journey_map, maker, cap) for key in shown)


def capped(themes: tuple[MapTheme, ...], cap: int | None) -> tuple[MapTheme, ...]:
    """At most `cap` themes in their order, moments of truth before others; one over the cap is shown."""
    if cap is None or len(themes) <= cap + 1:
        return themes
    places = sorted(range(len(themes)), key=lambda at: (not themes[at].moment_of_truth, at))[:cap]
    return tuple(themes[at] for at in sorted(places))


def _row(lane: Lane, journey_map: JourneyMap, maker: CardMaker, cap: int | None) -> LaneRow:
    cells = tuple(_cell(lane, stage, maker, cap) for stage in journey_map.stages)
    return LaneRow(
        key=lane.key,
        title=lane.title,
        caption=lane.caption,
        ranked_by=_ranked_by(lane, journey_map, maker.ranking),
        icon=lane.icon,
        colour=lane.colour,
        tint=tint(lane.colour),
        style=_STYLES.get(lane.key, "note"),
        cells=cells,
        empty=lane.input is not LaneInput.EMOTION and all(cell.is_empty for cell in cells),
    )


def _cell(lane: Lane, stage: MapStage, maker: CardMaker, cap: int | None) -> Cell:
    themes = stage.themes(lane.key)
    shown = capped(themes, cap)
    icons = lane.key == TOUCHPOINT
    return Cell(
        lead=_lead(lane, stage, maker.wording),
        cards=tuple(maker.card(one, touchpoint_icon(one.label) if icons else "") for one in shown),
        more=len(themes) - len(shown),
    )


def _lead(lane: Lane, stage: MapStage, wording: Wording) -> Words | None:
    return wording.words(stage.goal) if lane.key == GOAL and stage.goal else None


def _ranked_by(lane: Lane, journey_map: JourneyMap, ranking: Ranking) -> str:
    if (
        not ranking.is_telling
        or lane.key not in RANKED_LANES
        or not _is_ranked(lane.key, journey_map, ranking)
    ):
        return ""
    return f"Ranked {ranking.title}"


def _is_ranked(lane: str, journey_map: JourneyMap, ranking: Ranking) -> bool:
    weights = [[ranking.weight(theme) for theme in stage.themes(lane)] for stage in journey_map.stages]
    return any(weights) and all(cell == sorted(cell, reverse=True) for cell in weights)
