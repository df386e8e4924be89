"""Agendas as data: the steps a workshop goes through, and the built-in ways to lay them out."""

from collections.abc import Callable
from enum import StrEnum
from typing import Final

from journey.lanes import EMOTION, LANES, OPPORTUNITY, PAIN_POINT
from journey.records import Record
from journey.stages import Stage


class StepKind(StrEnum):
    """What a group does in a step."""

    COLLECT = "collect"
    GROUP = "group"
    VOTE = "vote"
    OWN = "own"
    READ_BACK = "read_back"


class Step(Record):
    """One step of an agenda.

    A collect step asks for every pair of its stages and lanes; in a group step people look through the
    themes of these pairs and decide on them. `minutes` is the planned length, None
    when the step has no clock.
    """

    kind: StepKind
    title: str
    prompt: str
    stages: tuple[str, ...] = ()
    lanes: tuple[str, ...] = ()
    minutes: int | None = None

    @property
    def cells(self) -> tuple[tuple[str, str], ...]:
        """The (stage key, lane key) pairs this step asks for, in the order of its form."""
        return tuple((stage, lane) for stage in self.stages for lane in self.lanes)


Agenda = tuple[Step, ...]
Layout = Callable[[tuple[Stage, ...], tuple[str, ...], int | None], Agenda]


_READ_BACK: Final = Step(
    kind=StepKind.READ_BACK,
    title="Read-back",
    prompt="Is this what you meant? Say what is wrong or missing, before we close.",
)


def stage_by_stage(stages: tuple[Stage, ...], lanes: tuple[str, ...], minutes: int | None) -> Agenda:
    """A collect step per stage without opportunities; then opportunities, group, vote, owners, read-back."""
    told = tuple(lane for lane in lanes if lane != OPPORTUNITY)
    collect = (
        Step(
            kind=StepKind.COLLECT,
            title=stage.name,
            prompt=_stage_prompt(stage),
            stages=(stage.key,),
            lanes=told,
            minutes=minutes,
        )
        for stage in stages
        if told
    )
    wanted = tuple(lane for lane in (PAIN_POINT, OPPORTUNITY) if lane in lanes)
    found = (_opportunity_step(stages, minutes),) if OPPORTUNITY in lanes else ()
    ahead = _decision_steps(stages, wanted, minutes) if OPPORTUNITY in lanes else ()
    return (*collect, *found, *group_steps(stages, lanes, minutes), *ahead, _READ_BACK)


def group_steps(stages: tuple[Stage, ...], lanes: tuple[str, ...], minutes: int | None) -> Agenda:
    """The step in which people decide on the themes of these lanes; none where only feelings are asked."""
    grouped = tuple(lane for lane in lanes if lane != EMOTION)
    step = Step(
        kind=StepKind.GROUP,
        title="Group and check",
        prompt="Do these belong together? Move what does not, and name what has no good name yet.",
        stages=tuple(stage.key for stage in stages),
        lanes=grouped,
        minutes=minutes,
    )
    return (step,) if grouped else ()


def _stage_prompt(stage: Stage) -> str:
    question = f"What happens at “{stage.name}”, seen with the customer's eyes?"
    return f"{question} They want: {stage.goal}" if stage.goal else question


def _opportunity_step(stages: tuple[Stage, ...], minutes: int | None) -> Step:
    return Step(
        kind=StepKind.COLLECT,
        title=LANES[OPPORTUNITY].title,
        prompt="Look back at what hurts. How might we make it better?",
        stages=tuple(stage.key for stage in stages),
        lanes=(OPPORTUNITY,),
        minutes=minutes,
    )


def _decision_steps(stages: tuple[Stage, ...], wanted: tuple[str, ...], minutes: int | None) -> Agenda:
    everywhere = tuple(stage.key for stage in stages)
    return (
        Step(
            kind=StepKind.VOTE,
            title="Dot vote",
            prompt="What matters most to this customer? Put your dots there.",
            stages=everywhere,
            lanes=wanted,
            minutes=minutes,
        ),
        Step(
            kind=StepKind.OWN,
            title="Owners and proof",
            prompt="Who takes it, by when, and how will we see that it worked?",
            stages=everywhere,
            lanes=(OPPORTUNITY,),
            minutes=minutes,
        ),
    )


DEFAULT_AGENDA: Final = "stage-by-stage"

AGENDAS: Final[dict[str, Layout]] = {"stage-by-stage": stage_by_stage}
"""The built-in agendas by the name a facilitator picks."""
