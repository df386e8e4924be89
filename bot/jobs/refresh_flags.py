"""Keep the list of flags in the workshop's thread up to date, posting it with the first flag."""

from bot.blocks.flags import flags_blocks, flags_text
from bot.gateway import MessageGoneError
from bot.jobs.refresh_card import card_post
from bot.wiring import Wiring
from storage.posts import Post
from workshop.jobs import RefreshFlags
from workshop.read_progress import read_progress
from workshop.workshop import Workshop


async def refresh_flags(job: RefreshFlags, wiring: Wiring) -> None:
    """Show the flags as they are now; a deleted list is posted anew."""
    workshop = (await read_progress(job.team, job.workshop_id, store=wiring.store)).workshop
    post = await wiring.posts.get(job.team, job.key)
    if not workshop.flags:
        return
    if post is None:
        await _post(job, workshop, None, wiring)
        return
    try:
        await wiring.gateway.update(job.team, post, blocks=flags_blocks(workshop), text=flags_text(workshop))
    except MessageGoneError:
        await _post(job, workshop, post, wiring)


async def _post(job: RefreshFlags, workshop: Workshop, gone: Post | None, wiring: Wiring) -> None:
    card = await card_post(job.team, job.workshop_id, wiring)
    post = await wiring.gateway.post(
        job.team,
        card.channel,
        blocks=flags_blocks(workshop),
        text=flags_text(workshop),
        thread=card.ts,
        key=job.key,
        instead_of=gone,
    )
    await wiring.posts.remember(job.team, job.key, post)
