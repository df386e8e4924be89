"""Tell the facilitator that a step's time is up; nothing moves on by itself unless that was chosen."""

from bot.blocks.text import escaped
from bot.blocks.way_on import time_up_blocks
from bot.texts import say
from bot.wiring import Wiring
from workshop.advance_by_clock import advance_by_clock
from workshop.jobs import AnnounceTimeUp
from workshop.read_gaps import read_gaps
from workshop.read_progress import read_progress
from workshop.step_clock import is_due


async def announce_time_up(job: AnnounceTimeUp, wiring: Wiring) -> None:
    """Ask the facilitator, and only them, whether to go on; or go on, where that was chosen before."""
    moved = await advance_by_clock(job, store=wiring.store, clock=wiring.clock)
    if moved is not None:
        return
    progress = await read_progress(job.team, job.workshop_id, store=wiring.store)
    workshop = progress.workshop
    if is_due(workshop, job) and workshop.facilitator:
        gaps = await read_gaps(job.team, job.workshop_id, workshop.facilitator, store=wiring.store)
        text = escaped(say("jobs-time-up", title=workshop.current.title))
        blocks = time_up_blocks(progress, gaps.thin)
        await wiring.gateway.whisper(
            job.team, workshop.channel, workshop.facilitator, blocks=blocks, text=text
        )
