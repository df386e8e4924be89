"""The clock of a step: jobs at its warning and at its end, stale once the clock is set anew."""

from datetime import datetime

from workshop.jobs import AnnounceTimeUp, RemindStep, WarnOfEnd
from workshop.ports import WorkshopSession
from workshop.reminder_times import is_live
from workshop.workshop import Workshop, WorkshopState


async def start_step_clock(workshop: Workshop, session: WorkshopSession, now: datetime) -> None:
    """Have the end of the open step's time announced and warned of, if it has a clock."""
    if workshop.step_ends is None or workshop.paused_at is not None:
        return
    place = {
        "team": workshop.team,
        "workshop_id": workshop.id,
        "step": workshop.step,
        "revision": workshop.clock,
    }
    await session.request(AnnounceTimeUp.model_validate(place), delay=seconds_until(now, workshop.step_ends))
    if workshop.warns_at is not None and not workshop.ends_soon:
        await session.request(WarnOfEnd.model_validate(place), delay=seconds_until(now, workshop.warns_at))
    await start_reminders(workshop, session, now)


async def start_reminders(workshop: Workshop, session: WorkshopSession, now: datetime) -> None:
    """Have it worked out who is reminded when, if the open step has a clock that runs for long enough."""
    if workshop.step_ends is None or workshop.paused_at is not None:
        return
    if is_live(workshop.step_opened or now, workshop.step_ends):
        return
    await session.request(
        RemindStep(
            team=workshop.team,
            workshop_id=workshop.id,
            step=workshop.step,
            revision=workshop.clock,
            at=now,
        )
    )


def is_due(workshop: Workshop, job: AnnounceTimeUp | WarnOfEnd | RemindStep) -> bool:
    """Whether the clock this job was requested for is still running."""
    return (
        workshop.state is WorkshopState.RUNNING
        and workshop.step_ends is not None
        and workshop.paused_at is None
        and (workshop.step, workshop.clock) == (job.step, job.revision)
    )


def seconds_until(now: datetime, moment: datetime) -> float:
    """How long to wait for a moment; nothing when it is over."""
    return max(0.0, (moment - now).total_seconds())
