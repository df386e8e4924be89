"""Show in the thread what a model drafted, in one message that is kept up to date."""

from contextlib import suppress

from bot.blocks.drafts import drafts_blocks, drafts_text
from bot.gateway import MessageGoneError
from bot.jobs.refresh_card import card_post
from bot.wiring import Wiring
from workshop.jobs import ShowDrafts
from workshop.read_drafts import find_drafts


async def show_drafts(job: ShowDrafts, wiring: Wiring) -> None:
    """Post the drafts, or update the message they stand in; a deleted one stays deleted."""
    read = await find_drafts(job.team, job.workshop_id, "", store=wiring.store)
    post = await wiring.posts.get(job.team, job.key)
    if post is None and not read.proposes:
        return
    blocks, text = drafts_blocks(read), drafts_text(read)
    if post is not None:
        with suppress(MessageGoneError):
            await wiring.gateway.update(job.team, post, blocks=blocks, text=text)
        return
    card = await card_post(job.team, job.workshop_id, wiring)
    post = await wiring.gateway.post(
        job.team, card.channel, blocks=blocks, text=text, thread=card.ts, key=job.key
    )
    await wiring.posts.remember(job.team, job.key, post)
