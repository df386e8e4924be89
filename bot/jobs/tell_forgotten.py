"""Tell the facilitator that what was posted of a workshop is out of date, and never why or by whom."""

from bot.blocks.forgotten import out_of_date_blocks, out_of_date_text
from bot.wiring import Wiring
from workshop.jobs import TellForgotten
from workshop.read_progress import read_progress
from workshop.revealed import has_revealed


async def tell_forgotten(job: TellForgotten, wiring: Wiring) -> None:
    """Say so where anything was posted and somebody leads."""
    workshop = (await read_progress(job.team, job.workshop_id, store=wiring.store)).workshop
    if has_revealed(workshop) and workshop.facilitator:
        await wiring.gateway.post(
            job.team,
            workshop.facilitator,
            blocks=out_of_date_blocks(workshop),
            text=out_of_date_text(workshop),
        )
