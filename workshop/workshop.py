"""A workshop as it stands, and what may be done with it now."""

from enum import StrEnum

from pydantic import AwareDatetime, field_validator

from journey.anonymity import Anonymity
from journey.flags import Flag
from journey.personas import Persona, Scenario
from journey.records import Record
from journey.stages import Stage
from workshop.agenda import DEFAULT_AGENDA, Agenda, Pace, Step, StepKind
from workshop.errors.steps import NotACollectStepError, NotAVoteStepError, StepIsOverError, StepWaitsError
from workshop.errors.workshops import (
    NobodyLeadsError,
    NotRunningError,
    NotStartedError,
    NotTheFacilitatorError,
)
from workshop.objections import FrameObjection
from workshop.picked_owners import PickedOwner
from workshop.proposal import GroupingReport
from workshop.vote_rules import VoteRules


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

    `step` is the index of the open step, meaningful while running and the last one once closed; `revision`
    counts every change and guards against two people changing it at once; `clock` is the revision that last
    gave the open step its time; `rounds` counts how often a step was opened again; `skipped` are the steps
    that were left out; `reports` tell how its steps were grouped; `summary_tokens` are what its summary has
    cost and `summary_notes` what the model could not do in it; `language` is the one a model sums up in, ""
    for that of the notes. In a `moderated` workshop the facilitator reads notes before their reveal, but
    for those `written_unmoderated` under another promise.
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
    vote_rules: VoteRules = VoteRules()
    flags: tuple[Flag, ...] = ()
    moments_decided: bool = False
    """Whether the facilitator has chosen the moments of truth, so that no vote changes them."""
    state: WorkshopState = WorkshopState.DRAFT
    layout: str = DEFAULT_AGENDA
    """The agenda by the name the facilitator picked, laid out at this `pace`."""
    pace: Pace = Pace()
    zone: str = ""
    """The time zone in which working days end, by its name; the facilitator's."""
    auto_advance: bool = False
    """Whether a step whose time is up gives way to the next one without anybody's press."""
    skipped: tuple[int, ...] = ()
    objections: tuple[FrameObjection, ...] = ()
    """What people object to persona and situation, sorted by its text; shown once the frame has closed."""
    owners: tuple[PickedOwner, ...] = ()
    """Whom the names of owners mean; on the map and in its files stand the names alone."""
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
    summary_tokens: int = 0
    summary_notes: tuple[str, ...] = ()
    language: str = ""
    moderated: bool = False
    written_unmoderated: tuple[str, ...] = ()
    revision: int = 1
    created: AwareDatetime
    ended: AwareDatetime | None = None
    reminded_at: AwareDatetime | None = None
    """When the facilitator last had people reminded."""

    @field_validator("objections", mode="before")
    @classmethod
    def _from_words_alone(cls, stored: object) -> object:
        """Workshops stored before objections could be taken back hold their words and nothing else."""
        if not isinstance(stored, list | tuple):
            return stored
        return [{"text": one} if isinstance(one, str) else one for one in stored]

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
    def is_collecting(self) -> bool:
        """Whether the open step asks for contributions."""
        return self.state is WorkshopState.RUNNING and self.current.kind is StepKind.COLLECT


def leads(workshop: Workshop, person: str) -> bool:
    """Whether a person is the facilitator or a co-facilitator."""
    return person in {workshop.facilitator, *workshop.co_facilitators}


def check_facilitator(workshop: Workshop, person: str) -> None:
    """Refuse anybody but the facilitator and the co-facilitators.

    Raises:
        NotTheFacilitatorError: naming who it is.
        NobodyLeadsError: when the facilitator was forgotten and there is no other.
    """
    if not workshop.facilitator:
        raise NobodyLeadsError
    if not leads(workshop, person):
        raise NotTheFacilitatorError(facilitator=workshop.facilitator)


def check_answerable(workshop: Workshop, step: int) -> None:
    """Refuse answers to a step that has not been open yet or does not collect.

    Raises:
        NotStartedError: when the workshop is a draft.
        NotRunningError: when it is closed or cancelled.
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
        NotStartedError: when the workshop is a draft.
        NotRunningError: when it is closed or cancelled.
        StepIsOverError: when another step is open.
        NotACollectStepError: when the step asks for no contributions.
    """
    check_open(workshop, step)
    if workshop.current.kind is not StepKind.COLLECT:
        raise NotACollectStepError


def check_answering(workshop: Workshop, step: int) -> None:
    """Refuse what belongs to a step that is not open or in which nobody says that they are done.

    Raises:
        NotStartedError: when the workshop is a draft.
        NotRunningError: when it is closed or cancelled.
        StepIsOverError: when another step is open.
        NotACollectStepError: when the step asks for nobody's word.
    """
    check_open(workshop, step)
    if not workshop.current.taking_part.each_says_done:
        raise NotACollectStepError


def check_voting(workshop: Workshop, step: int) -> None:
    """Refuse what belongs to a step that is not open or has no vote.

    Raises:
        NotStartedError: when the workshop is a draft.
        NotRunningError: when it is closed or cancelled.
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


def check_not_cancelled(workshop: Workshop) -> None:
    """Refuse what can be done while a workshop runs and once it is closed.

    Raises:
        NotStartedError: when it is a draft.
        NotRunningError: when it was cancelled.
    """
    if workshop.state is not WorkshopState.CLOSED:
        check_running(workshop)


def check_not_over(workshop: Workshop) -> None:
    """Refuse what cannot be done once a workshop is closed or cancelled.

    Raises:
        NotRunningError: when it is.
    """
    if workshop.state not in {WorkshopState.DRAFT, WorkshopState.RUNNING}:
        raise NotRunningError


def check_open(workshop: Workshop, step: int) -> None:
    """Refuse what belongs to another step than the open one.

    Raises:
        NotStartedError: when the workshop is a draft.
        NotRunningError: when it is closed or cancelled.
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
