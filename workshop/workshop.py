"""A workshop and its state machine: pure transitions from one immutable state to the next."""

from datetime import datetime, timedelta
from enum import StrEnum
from typing import Final

from pydantic import AwareDatetime

from journey.anonymity import Anonymity
from journey.personas import Persona, Scenario
from journey.records import Record
from journey.stages import Stage
from workshop.agenda import Agenda, Step, StepKind
from workshop.errors import (
    AlreadyStartedError,
    LastStepError,
    NoSuchStepError,
    NotACollectStepError,
    NotAVoteStepError,
    NotRunningError,
    NotStartedError,
    NotTheFacilitatorError,
    StepIsOverError,
    StepWaitsError,
)
from workshop.proposal import GroupingReport

_A_DAY: Final = timedelta(days=1)
_DEADLINE_LEAD: Final = timedelta(hours=4)
_SHORTEST_LEAD: Final = timedelta(minutes=2)


class WorkshopState(StrEnum):
    """Where a workshop stands."""

    DRAFT = "draft"
    RUNNING = "running"
    CLOSED = "closed"
    CANCELLED = "cancelled"


class Team(Record):
    """The Slack workspace (and Enterprise organisation) that rows belong to."""

    team: str
    enterprise: str = ""


class Reopening(Record):
    """What waits while an earlier step is open again.

    The workshop comes back to the step `waiting`, with `seconds_left` on its clock, None without one.
    `seen` are the contributions to the open step that everybody saw before it was opened again.
    """

    waiting: int
    seconds_left: float | None = None
    seen: tuple[str, ...] = ()


class Workshop(Record):
    """One workshop in one channel.

    `step` is the index of the open step, meaningful while running and the last one once closed;
    `revision` counts every change and guards against two people changing it at once; `clock` is the
    revision that last gave the open step its time; `rounds` counts how often a step was opened again;
    `reports` tell how its steps were grouped.
    """

    id: str
    team: Team
    channel: str
    facilitator: str
    co_facilitators: tuple[str, ...] = ()
    title: str
    persona: Persona
    scenario: Scenario
    stages: tuple[Stage, ...]
    lanes: tuple[str, ...]
    anonymity: Anonymity
    agenda: Agenda
    state: WorkshopState = WorkshopState.DRAFT
    step: int = 0
    step_opened: AwareDatetime | None = None
    step_ends: AwareDatetime | None = None
    """When the open step's time is up; None without a clock. While paused it has to be moved yet."""
    warns_at: AwareDatetime | None = None
    ends_soon: bool = False
    paused_at: AwareDatetime | None = None
    clock: int = 0
    reopening: Reopening | None = None
    rounds: int = 0
    reports: tuple[GroupingReport, ...] = ()
    revision: int = 1
    created: AwareDatetime
    ended: AwareDatetime | None = None

    @property
    def current(self) -> Step:
        """The step at `step`; before the start the first one, once closed the last one."""
        return self.agenda[self.step]

    @property
    def reached(self) -> int:
        """How far the workshop has come: the open step, or the one that waits for it."""
        return self.reopening.waiting if self.reopening else self.step

    @property
    def following(self) -> int | None:
        """The step that going on leads to, None where only closing is left."""
        if self.reopening:
            return self.reopening.waiting
        return self.step + 1 if self.step + 1 < len(self.agenda) else None

    @property
    def is_last_step(self) -> bool:
        """Whether nothing follows the current step but closing."""
        return self.following is None

    @property
    def is_collecting(self) -> bool:
        """Whether the open step asks for contributions."""
        return self.state is WorkshopState.RUNNING and self.current.kind is StepKind.COLLECT


def started(workshop: Workshop, now: datetime) -> Workshop:
    """The workshop with its first step open.

    Raises:
        AlreadyStartedError: when it is not a draft any more.
    """
    if workshop.state is not WorkshopState.DRAFT:
        raise AlreadyStartedError
    return _opened(workshop, 0, now, state=WorkshopState.RUNNING)


def advanced(workshop: Workshop, step: int, now: datetime) -> Workshop:
    """The workshop with the step that follows `step` open; `step` is the one the person saw.

    After a step that was open again the waiting one follows, with the time that was left to it.

    Raises:
        NotRunningError: when it is a draft or closed.
        StepIsOverError: when somebody else has moved it on already.
        LastStepError: when nothing follows but closing.
    """
    check_open(workshop, step)
    if workshop.following is None:
        raise LastStepError(title=workshop.current.title)
    if workshop.reopening is None:
        return _opened(workshop, workshop.following, now)
    left = workshop.reopening.seconds_left
    ends = None if left is None else now + timedelta(seconds=left)
    return timed(changed(workshop, step=workshop.following, step_opened=now, reopening=None), ends, now)


def reopened(workshop: Workshop, step: int, seen: tuple[str, ...], now: datetime) -> Workshop:
    """The workshop with an earlier step open again, without a clock; the furthest one waits for it.

    `seen` are the ids of the contributions to that step that have been revealed.

    Raises:
        NotRunningError: when it is a draft or closed.
        NoSuchStepError: when the step has not been open yet, or is open.
    """
    check_running(workshop)
    if not 0 <= step < workshop.reached or step == workshop.step:
        raise NoSuchStepError
    before = workshop.reopening
    waiting = Reopening(
        waiting=workshop.reached,
        seconds_left=before.seconds_left if before else _left(workshop, now),
        seen=seen,
    )
    again = changed(workshop, step=step, step_opened=now, reopening=waiting, rounds=workshop.rounds + 1)
    return timed(again, None, now)


def closed(workshop: Workshop, now: datetime) -> Workshop:
    """The workshop closed, whatever step it was at.

    Raises:
        NotRunningError: when it is a draft or closed already.
    """
    check_running(workshop)
    return changed(_stopped(workshop), state=WorkshopState.CLOSED, ended=now)


def cancelled(workshop: Workshop, now: datetime) -> Workshop:
    """The workshop given up: no map is posted.

    Raises:
        NotRunningError: when it is closed or cancelled already.
    """
    if workshop.state not in {WorkshopState.DRAFT, WorkshopState.RUNNING}:
        raise NotRunningError
    return changed(_stopped(workshop), state=WorkshopState.CANCELLED, ended=now)


def handed_over(workshop: Workshop, to: str) -> Workshop:
    """The workshop led by somebody else; who led it before stays a co-facilitator."""
    others = (one for one in (*workshop.co_facilitators, workshop.facilitator) if one != to)
    return changed(workshop, facilitator=to, co_facilitators=tuple(others))


def check_facilitator(workshop: Workshop, person: str) -> None:
    """Refuse anybody but the facilitator and the co-facilitators.

    Raises:
        NotTheFacilitatorError: naming who it is.
    """
    if person not in {workshop.facilitator, *workshop.co_facilitators}:
        raise NotTheFacilitatorError(facilitator=workshop.facilitator)


def check_answerable(workshop: Workshop, step: int) -> None:
    """Refuse answers to a step that has not been open yet or does not collect.

    Raises:
        NotRunningError: when the workshop is a draft or closed.
        StepIsOverError: when the step is yet to come.
        NotACollectStepError: when the step asks for no contributions.
    """
    check_running(workshop)
    if step > workshop.reached:
        raise StepIsOverError(title=workshop.current.title)
    if workshop.agenda[step].kind is not StepKind.COLLECT:
        raise NotACollectStepError


def check_collecting(workshop: Workshop, step: int) -> None:
    """Refuse what belongs to a step that is not open or does not collect.

    Raises:
        NotRunningError: when the workshop is a draft or closed.
        StepIsOverError: when another step is open.
        NotACollectStepError: when the step asks for no contributions.
    """
    check_open(workshop, step)
    if workshop.current.kind is not StepKind.COLLECT:
        raise NotACollectStepError


def check_voting(workshop: Workshop, step: int) -> None:
    """Refuse what belongs to a step that is not open or has no vote.

    Raises:
        NotRunningError: when the workshop is a draft or closed.
        StepIsOverError: when another step is open.
        NotAVoteStepError: when the step has no vote.
    """
    check_open(workshop, step)
    if workshop.current.kind is not StepKind.VOTE:
        raise NotAVoteStepError


def check_running(workshop: Workshop) -> None:
    """Refuse what only a running workshop can do.

    Raises:
        NotStartedError: when it is a draft.
        NotRunningError: when it is closed.
    """
    if workshop.state is WorkshopState.DRAFT:
        raise NotStartedError
    if workshop.state is not WorkshopState.RUNNING:
        raise NotRunningError


def check_open(workshop: Workshop, step: int) -> None:
    """Refuse what belongs to another step than the open one.

    Raises:
        NotRunningError: when the workshop is a draft or closed.
        StepIsOverError: when another step is open.
        StepWaitsError: when the step waits for one that is open again.
    """
    check_running(workshop)
    if step != workshop.step and step == workshop.reached:
        raise StepWaitsError(title=workshop.agenda[step].title)
    if step != workshop.step:
        title = workshop.agenda[step].title if step < len(workshop.agenda) else workshop.current.title
        raise StepIsOverError(title=title)


def changed(workshop: Workshop, **changes: object) -> Workshop:
    """The workshop after a change, one revision later."""
    return workshop.model_copy(update={**changes, "revision": workshop.revision + 1})


def timed(workshop: Workshop, ends: datetime | None, now: datetime) -> Workshop:
    """The same revision of the workshop with its open step's clock set anew and running."""
    return workshop.model_copy(
        update={
            "step_ends": ends,
            "warns_at": warning_time(ends, now) if ends else None,
            "ends_soon": False,
            "paused_at": None,
            "clock": workshop.revision,
        }
    )


def warning_time(ends: datetime, now: datetime) -> datetime | None:
    """When to say that the time is nearly up; None where it is too short for that.

    With a fifth of the time left, at least two minutes; four hours before a deadline days away.
    """
    given = ends - now
    lead = _DEADLINE_LEAD if given > _A_DAY else max(given / 5, _SHORTEST_LEAD)
    return ends - lead if lead < given else None


def _opened(workshop: Workshop, step: int, now: datetime, **more: object) -> Workshop:
    minutes = workshop.agenda[step].minutes
    ends = None if minutes is None else now + timedelta(minutes=minutes)
    return timed(changed(workshop, step=step, step_opened=now, **more), ends, now)


def _stopped(workshop: Workshop) -> Workshop:
    ended = {"step": workshop.reached, "reopening": None, "step_ends": None, "warns_at": None}
    return workshop.model_copy(update={**ended, "ends_soon": False, "paused_at": None})


def _left(workshop: Workshop, now: datetime) -> float | None:
    if workshop.step_ends is None:
        return None
    left = (workshop.step_ends - (workshop.paused_at or now)).total_seconds()
    return left if left > 0 else None
