"""The ways to lay out a workshop: one file each, and this one dictionary by the name a facilitator picks."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from journey.stages import Stage
from workshop.agenda import DEFAULT_AGENDA, Agenda, Pace
from workshop.agendas.lane_by_lane import lane_by_lane
from workshop.agendas.stage_by_stage import stage_by_stage
from workshop.agendas.words import AgendaWords


@dataclass(frozen=True, slots=True)
class Layout:
    """A way to lay out a workshop, with the words that explain it when it is chosen."""

    title: str
    summary: str
    steps: Callable[[tuple[Stage, ...], tuple[str, ...], Pace, AgendaWords], Agenda]


AGENDAS: Final[dict[str, Layout]] = {
    DEFAULT_AGENDA: Layout(
        "Stage by stage", "One form per stage with all its lanes; best over days.", stage_by_stage
    ),
    "lane-by-lane": Layout(
        "Lane by lane", "First all actions, then feelings, then pain: a 90-minute play.", lane_by_lane
    ),
}
