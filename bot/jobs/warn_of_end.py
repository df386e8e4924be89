"""Let the card say that a step's time is nearly up."""

from bot.wiring import Wiring
from workshop.jobs import WarnOfEnd
from workshop.warn_of_end import warn_of_end as note_end


async def warn_of_end(job: WarnOfEnd, wiring: Wiring) -> None:
    """Note it; the card follows, and no new message."""
    await note_end(job, store=wiring.store)
