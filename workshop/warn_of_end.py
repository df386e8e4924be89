"""Note that the open step's time is nearly up, so that the card says so."""

from workshop.jobs import RefreshCard, WarnOfEnd
from workshop.ports import WorkshopStore
from workshop.step_clock import is_due
from workshop.workshop import changed


async def warn_of_end(warning: WarnOfEnd, *, store: WorkshopStore) -> None:
    """Warn, once, if the clock the warning was meant for is still running."""
    async with store.transaction(warning.team) as session:
        workshop = await session.workshop(warning.workshop_id)
        if is_due(workshop, warning) and not workshop.ends_soon:
            await session.save_workshop(changed(workshop, ends_soon=True))
            await session.request(RefreshCard(team=warning.team, workshop_id=warning.workshop_id))
