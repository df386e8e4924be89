"""The clock of a step: one job at the end of the planned minutes, stale once the workshop changed."""

from workshop.jobs import AnnounceTimeUp
from workshop.ports import WorkshopSession
from workshop.workshop import Workshop


async def start_step_clock(workshop: Workshop, session: WorkshopSession) -> None:
    """Have the end of the open step's time announced, if it has a clock."""
    minutes = workshop.current.minutes
    if minutes is None:
        return
    announcement = AnnounceTimeUp(
        team=workshop.team, workshop_id=workshop.id, step=workshop.step, revision=workshop.revision
    )
    await session.request(announcement, delay=minutes * 60.0)


def is_due(workshop: Workshop, announcement: AnnounceTimeUp) -> bool:
    """Whether the step this clock was started for is still open and unchanged."""
    return workshop.step_ends is not None and (workshop.step, workshop.revision) == (
        announcement.step,
        announcement.revision,
    )
