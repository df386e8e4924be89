"""Let the card of a deleted workshop say that it is gone."""

from contextlib import suppress

from bot.blocks.forgotten import deleted_blocks, deleted_text
from bot.gateway import MessageGoneError
from bot.wiring import Wiring
from workshop.jobs import RefreshCard, TakeDownCard


async def take_down_card(job: TakeDownCard, wiring: Wiring) -> None:
    """Update the card for the last time, then forget where the workshop's messages stand."""
    card = RefreshCard(team=job.team, workshop_id=job.workshop_id)
    post = await wiring.posts.get(job.team, card.key)
    if post is not None:
        with suppress(MessageGoneError):
            await wiring.gateway.update(job.team, post, blocks=deleted_blocks(), text=deleted_text())
    await wiring.posts.forget(job.team, job.workshop_id)
