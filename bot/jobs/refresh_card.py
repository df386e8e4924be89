"""Bring a workshop's card up to date, posting it the first time."""

from bot.blocks.card import card_blocks, card_text
from bot.gateway import MessageGoneError, Priority
from bot.wiring import Wiring
from storage.posts import Post
from workshop.jobs import RefreshCard
from workshop.read_progress import read_progress
from workshop.workshop import Team


async def refresh_card(job: RefreshCard, wiring: Wiring) -> None:
    """Show the newest state; whatever changed since the request is in it. A deleted card is posted anew."""
    progress = await read_progress(job.team, job.workshop_id, store=wiring.store)
    blocks, text = card_blocks(progress, wiring.summariser.privacy), card_text(progress)
    gone = None
    post = await wiring.posts.get(job.team, job.key)
    if post is not None:
        try:
            await wiring.gateway.update(job.team, post, blocks=blocks, text=text)
        except MessageGoneError:
            gone = post
    if post is None or gone is not None:
        channel = progress.workshop.channel
        post = await wiring.gateway.post(
            job.team,
            channel,
            blocks=blocks,
            text=text,
            key=job.key,
            instead_of=gone,
            priority=Priority.CARD,
        )
        await wiring.posts.remember(job.team, job.key, post)


async def card_post(team: Team, workshop_id: str, wiring: Wiring) -> Post:
    """Where a workshop's card stands; it is posted now if it has not been."""
    job = RefreshCard(team=team, workshop_id=workshop_id)
    post = await wiring.posts.get(team, job.key)
    if post is None:
        await refresh_card(job, wiring)
        post = await wiring.posts.get(team, job.key)
    if post is None:
        raise LookupError("the card was posted and is not remembered")
    return post
