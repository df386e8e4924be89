"""Agendas as data: what a step is, and how long steps are given."""

from enum import StrEnum
from typing import Final

from journey.records import Record

DEFAULT_AGENDA: Final = "stage-by-stage"


class StepKind(StrEnum):
    """What a group does in a step."""

    FRAME = "frame"
    COLLECT = "collect"
    GROUP = "group"
    VOTE = "vote"
    OWN = "own"
    READ_BACK = "read_back"


class TakingPart(Record):
    """How people take part in a kind of step.

    Where `each_answers`, every single person is waited for and reminded; where `each_says_done`, people
    say so. `keeps_ballots` stores dots or weights under a key for each person, and what `is_shown` stands
    in the thread once the step is over.
    """

    each_answers: bool = False
    each_says_done: bool = False
    keeps_ballots: bool = False
    is_shown: bool = False


TAKING_PART: Final = {
    StepKind.FRAME: TakingPart(each_says_done=True),
    StepKind.COLLECT: TakingPart(each_answers=True, each_says_done=True, is_shown=True),
    StepKind.GROUP: TakingPart(),
    StepKind.VOTE: TakingPart(each_answers=True, keeps_ballots=True, is_shown=True),
    StepKind.OWN: TakingPart(keeps_ballots=True),
    StepKind.READ_BACK: TakingPart(),
}


class Step(Record):
    """One step of an agenda.

    In a frame step people look whether the persona is a real person; a collect step asks for every pair
    of its stages and lanes; in a group step people look through the themes of these pairs and decide on
    them. `minutes` is the planned length of a live step, `days` the working days of one that ends at a
    deadline; without either it has no clock.
    """

    kind: StepKind
    title: str
    prompt: str
    stages: tuple[str, ...] = ()
    lanes: tuple[str, ...] = ()
    minutes: int | None = None
    days: int | None = None

    @property
    def taking_part(self) -> TakingPart:
        """How people take part in it."""
        return TAKING_PART[self.kind]

    @property
    def cells(self) -> tuple[tuple[str, str], ...]:
        """The (stage key, lane key) pairs this step asks for, in the order of its form."""
        return tuple((stage, lane) for stage in self.stages for lane in self.lanes)


Agenda = tuple[Step, ...]


class Pace(Record):
    """How long each step is given: minutes when people are there together, working days when not."""

    minutes: int | None = None
    days: int | None = None
