"""The state machine of a workshop: pure transitions from one immutable state to the next."""

from datetime import datetime, timedelta
from typing import Final

from workshop.errors.steps import LastStepError, NoSuchStepError
from workshop.errors.workshops import AlreadyStartedError, NotRunningError
from workshop.objections import unsigned
from workshop.working_hours import end_of_working_day, zone_named
from workshop.workshop import Reopening, Workshop, WorkshopState, changed, check_open, check_running

_A_DAY: Final = timedelta(days=1)
_DEADLINE_LEAD: Final = timedelta(hours=4)
_SHORTEST_LEAD: Final = timedelta(minutes=2)


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
        NotStartedError: when it is a draft.
        NotRunningError: when it is closed or cancelled.
        StepIsOverError: when somebody else has moved it on already.
        LastStepError: when nothing follows but closing.
    """
    check_open(workshop, step)
    if workshop.following is None:
        raise LastStepError(title=workshop.current.title)
    settled = unsigned(workshop.objections)
    if workshop.reopening is None:
        return _opened(workshop, workshop.following, now, objections=settled)
    left = workshop.reopening.seconds_left
    ends = None if left is None else now + timedelta(seconds=left)
    back = {"step": workshop.following, "step_opened": now, "reopening": None, "objections": settled}
    return timed(changed(workshop, **back), ends, now)


def after_skipping(workshop: Workshop) -> int:
    """The step that comes when the open one is left out.

    Raises:
        LastStepError: when nothing follows but closing.
    """
    if workshop.following is None:
        raise LastStepError(title=workshop.current.title)
    return workshop.following


def skipped(workshop: Workshop, step: int, now: datetime) -> Workshop:
    """The workshop with `step` left out and the step that follows it open.

    Raises:
        NotStartedError: when it is a draft.
        NotRunningError: when it is closed or cancelled.
        StepIsOverError: when somebody else has moved it on already.
        LastStepError: when nothing follows but closing.
    """
    moved = advanced(workshop, step, now)
    return moved.model_copy(update={"skipped": tuple(sorted({*workshop.skipped, step}))})


def reopened(workshop: Workshop, step: int, seen: tuple[str, ...], now: datetime) -> Workshop:
    """The workshop with an earlier step open again, without a clock; the furthest one waits for it.

    `seen` are the ids of the contributions to that step that have been revealed.

    Raises:
        NotStartedError: when it is a draft.
        NotRunningError: when it is closed or cancelled.
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
    again = changed(
        workshop,
        step=step,
        step_opened=now,
        reopening=waiting,
        rounds=workshop.rounds + 1,
        objections=unsigned(workshop.objections),
        skipped=tuple(one for one in workshop.skipped if one != step),
    )
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
    others = (one for one in (*workshop.co_facilitators, workshop.facilitator) if one not in {to, ""})
    return changed(workshop, facilitator=to, co_facilitators=tuple(others))


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
    planned = workshop.agenda[step]
    ends = None if planned.minutes is None else now + timedelta(minutes=planned.minutes)
    if planned.days is not None:
        ends = end_of_working_day(now, planned.days, zone_named(workshop.zone))
    return timed(changed(workshop, step=step, step_opened=now, **more), ends, now)


def _stopped(workshop: Workshop) -> Workshop:
    ended = {"step": workshop.reached, "reopening": None, "step_ends": None, "warns_at": None}
    settled = {"objections": unsigned(workshop.objections), "ends_soon": False, "paused_at": None}
    return workshop.model_copy(update={**ended, **settled})


def _left(workshop: Workshop, now: datetime) -> float | None:
    if workshop.step_ends is None:
        return None
    left = (workshop.step_ends - (workshop.paused_at or now)).total_seconds()
    return left if left > 0 else None
