"""Lane by lane: the 90-minute play in which everybody walks the journey once for each question."""

from typing import Final, NamedTuple

from journey.lanes import OPPORTUNITY
from journey.stages import Stage
from workshop.agenda import Agenda, Pace, Step, StepKind
from workshop.agendas.decisions import decisions, group_steps, opportunity_step, read_back
from workshop.agendas.words import AgendaWords

_PLANNED: Final = 10
"""The minutes per step at which the play takes its own lengths; with others it is stretched or shortened."""

_FRAME_MINUTES: Final = 5
_OPPORTUNITY_MINUTES: Final = 10
_GROUP_MINUTES: Final = 6
_DECISION_MINUTES: Final = 7
_READ_BACK_MINUTES: Final = 3


class _Walk(NamedTuple):
    """One walk along the journey: what is asked at every stage."""

    title: str
    prompt: str
    lanes: tuple[str, ...]
    minutes: int


def _walks(words: AgendaWords) -> tuple[_Walk, ...]:
    """The walks in the order and with the lengths of the play."""
    return (
        _Walk(words.actions_title, words.actions_prompt, ("goal", "action"), 14),
        _Walk(words.feelings_title, words.feelings_prompt, ("thought", "emotion"), 14),
        _Walk(words.touchpoints_title, words.touchpoints_prompt, ("touchpoint", "backstage"), 7),
        _Walk(words.pain_points_title, words.pain_points_prompt, ("pain_point", "bright_spot"), 10),
    )


def lane_by_lane(stages: tuple[Stage, ...], lanes: tuple[str, ...], pace: Pace, words: AgendaWords) -> Agenda:
    """Frame, a walk for each group of lanes, opportunities, group, vote, owners, read-back."""
    everywhere = tuple(stage.key for stage in stages)
    frame = Step(
        kind=StepKind.FRAME,
        title=words.frame_title,
        prompt=words.frame_prompt,
        **_given(pace, _FRAME_MINUTES),
    )
    walks = (
        Step(
            kind=StepKind.COLLECT,
            title=walk.title,
            prompt=walk.prompt,
            stages=everywhere,
            lanes=asked,
            **_given(pace, walk.minutes),
        )
        for walk in _walks(words)
        if (asked := tuple(lane for lane in walk.lanes if lane in lanes))
    )
    wanted = tuple(lane for lane in (OPPORTUNITY, "metric") if lane in lanes)
    found = (opportunity_step(stages, wanted, _scaled(pace, _OPPORTUNITY_MINUTES), words),) if wanted else ()
    return (
        frame,
        *walks,
        *found,
        *group_steps(stages, lanes, _scaled(pace, _GROUP_MINUTES), words),
        *decisions(stages, lanes, _scaled(pace, _DECISION_MINUTES), words),
        read_back(_scaled(pace, _READ_BACK_MINUTES), words),
    )


def _scaled(pace: Pace, planned: int) -> Pace:
    """The pace of one step: its planned minutes, stretched like all the others; days as they are."""
    if pace.minutes is None:
        return pace
    return Pace(minutes=max(1, round(planned * pace.minutes / _PLANNED)))


def _given(pace: Pace, planned: int) -> dict[str, int | None]:
    scaled = _scaled(pace, planned)
    return {"minutes": scaled.minutes, "days": scaled.days}
