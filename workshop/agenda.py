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
    def cells(self) -> tuple[tuple[str, str], ...]:
        """The (stage key, lane key) pairs this step asks for, in the order of its form."""
        return tuple((stage, lane) for stage in self.stages for lane in self.lanes)


Agenda = tuple[Step, ...]


class Pace(Record):
    """How long each step is given: minutes when people are there together, working days when not."""

    minutes: int | None = None
    days: int | None = None
