"""A workshop and its state machine: pure transitions from one immutable state to the next."""

from datetime import UTC, datetime, timedelta
from enum import StrEnum

from pydantic import AwareDatetime

from journey.anonymity import Anonymity
from journey.personas import Persona, Scenario
from journey.records import Record
from journey.stages import Stage
from workshop.agenda import Agenda, Step, StepKind
from workshop.errors import (
    AlreadyStartedError,
    LastStepError,
    NotACollectStepError,
    NotAVoteStepError,
    NotRunningError,
    NotStartedError,
    NotTheFacilitatorError,
    StepIsOverError,
)


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


class Workshop(Record):
    """One workshop in one channel.

    `step` is the index of the open step, meaningful while running and the last one once closed;
    `revision` counts every change and guards against two people changing it at once.
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
    revision: int = 1
    created: AwareDatetime
    ended: AwareDatetime | None = None

    @property
    def current(self) -> Step:
        """The step at `step`; before the start the first one, once closed the last one."""
        return self.agenda[self.step]

    @property
    def is_last_step(self) -> bool:
        """Whether nothing follows the current step but closing."""
        return self.step == len(self.agenda) - 1

    @property
    def is_collecting(self) -> bool:
        """Whether the open step asks for contributions."""
        return self.state is WorkshopState.RUNNING and self.current.kind is StepKind.COLLECT

    @property
    def step_ends(self) -> datetime | None:
        """When the open step's time is up (UTC), None without a clock or before the start."""
        if (
            self.step_opened is None
            or self.current.minutes is None
            or self.state is not WorkshopState.RUNNING
        ):
            return None
        return self.step_opened.astimezone(UTC) + timedelta(minutes=self.current.minutes)


def started(workshop: Workshop, now: datetime) -> Workshop:
    """The workshop with its first step open.

    Raises:
        AlreadyStartedError: when it is not a draft any more.
    """
    if workshop.state is not WorkshopState.DRAFT:
        raise AlreadyStartedError
    return _changed(workshop, state=WorkshopState.RUNNING, step=0, step_opened=now)


def advanced(workshop: Workshop, step: int, now: datetime) -> Workshop:
    """The workshop with the step after `step` open; `step` is the one the person saw.

    Raises:
        NotRunningError: when it is a draft or closed.
        StepIsOverError: when somebody else has moved it on already.
        LastStepError: when nothing follows but closing.
    """
    check_open(workshop, step)
    if workshop.is_last_step:
        raise LastStepError(title=workshop.current.title)
    return _changed(workshop, step=step + 1, step_opened=now)


def closed(workshop: Workshop, now: datetime) -> Workshop:
    """The workshop closed, whatever step it was at.

    Raises:
        NotRunningError: when it is a draft or closed already.
    """
    check_running(workshop)
    return _changed(workshop, state=WorkshopState.CLOSED, ended=now)


def cancelled(workshop: Workshop, now: datetime) -> Workshop:
    """The workshop given up: no map is posted.

    Raises:
        NotRunningError: when it is closed or cancelled already.
    """
    if workshop.state not in {WorkshopState.DRAFT, WorkshopState.RUNNING}:
        raise NotRunningError
    return _changed(workshop, state=WorkshopState.CANCELLED, ended=now)


def handed_over(workshop: Workshop, to: str) -> Workshop:
    """The workshop led by somebody else; who led it before stays a co-facilitator."""
    others = (one for one in (*workshop.co_facilitators, workshop.facilitator) if one != to)
    return _changed(workshop, facilitator=to, co_facilitators=tuple(others))


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
    if step > workshop.step:
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
    """
    check_running(workshop)
    if step != workshop.step:
        title = workshop.agenda[step].title if step < len(workshop.agenda) else workshop.current.title
        raise StepIsOverError(title=title)


def _changed(workshop: Workshop, **changes: object) -> Workshop:
    return workshop.model_copy(update={**changes, "revision": workshop.revision + 1})
