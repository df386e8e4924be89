"""Show in the thread what people object to persona and situation, once."""

from bot.blocks.frame_told import frame_told_blocks, frame_told_text
from bot.jobs.refresh_card import card_post
from bot.wiring import Wiring
from workshop.jobs import TellFrame
from workshop.read_workshop import read_workshop


async def tell_frame(job: TellFrame, wiring: Wiring) -> None:
    """Post it, unless it stands there already."""
    if await wiring.posts.get(job.team, job.key) is not None:
        return
    workshop = await read_workshop(job.team, job.workshop_id, store=wiring.store)
    card = await card_post(job.team, job.workshop_id, wiring)
    blocks, text = frame_told_blocks(workshop), frame_told_text(workshop)
    post = await wiring.gateway.post(
        job.team, card.channel, blocks=blocks, text=text, thread=card.ts, key=job.key
    )
    await wiring.posts.remember(job.team, job.key, post)
