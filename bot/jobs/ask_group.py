"""Ask the group in the thread about what the open step says too little about."""

from bot.blocks.missing import asked_blocks, asked_text
from bot.jobs.refresh_card import card_post
from bot.wiring import Wiring
from workshop.jobs import AskGroup
from workshop.read_gaps import read_open_gaps


async def ask_group(job: AskGroup, wiring: Wiring) -> None:
    """Post the question once; nothing where the step is over or the gaps are filled by now."""
    gaps = await read_open_gaps(job.team, job.workshop_id, job.step, store=wiring.store)
    if not gaps.thin or await wiring.posts.get(job.team, job.key) is not None:
        return
    card = await card_post(job.team, job.workshop_id, wiring)
    post = await wiring.gateway.post(
        job.team,
        card.channel,
        blocks=asked_blocks(gaps.workshop, gaps.thin),
        text=asked_text(gaps.workshop),
        thread=card.ts,
        key=job.key,
    )
    await wiring.posts.remember(job.team, job.key, post)
