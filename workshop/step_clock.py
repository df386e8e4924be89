"""The clock of a step: jobs at its warning and at its end, stale once the clock is set anew."""

from datetime import datetime

from workshop.jobs import AnnounceTimeUp, WarnOfEnd
from workshop.ports import WorkshopSession
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
    await session.request(AnnounceTimeUp.model_validate(place), delay=_seconds(now, workshop.step_ends))
    if workshop.warns_at is not None and not workshop.ends_soon:
        await session.request(WarnOfEnd.model_validate(place), delay=_seconds(now, workshop.warns_at))


def is_due(workshop: Workshop, job: AnnounceTimeUp | WarnOfEnd) -> bool:
    """Whether the clock this job was requested for is still running."""
    return (
        workshop.state is WorkshopState.RUNNING
        and workshop.step_ends is not None
        and workshop.paused_at is None
        and (workshop.step, workshop.clock) == (job.step, job.revision)
    )


def _seconds(now: datetime, moment: datetime) -> float:
    return max(0.0, (moment - now).total_seconds())
