"""Bring a workshop's card up to date, posting it the first time."""

from datetime import timedelta
from typing import Final

from slack_sdk.errors import SlackApiError

from bot.blocks.card import card_blocks, card_text
from bot.blocks.text import escaped, section
from bot.gateway import MessageGoneError, Priority, SlackBusyError
from bot.texts import say
from bot.wiring import Wiring
from storage.posts import Post
from workshop.jobs import RefreshCard
from workshop.read_progress import read_progress
from workshop.workshop import Team, Workshop

_NOT_INVITED: Final = frozenset({"not_in_channel", "channel_not_found"})
_INVITATION_SECONDS: Final = 20.0
_PATIENCE: Final = timedelta(days=1)


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
        try:
            post = await wiring.gateway.post(
                job.team,
                channel,
                blocks=blocks,
                text=text,
                key=job.key,
                instead_of=gone,
                priority=Priority.CARD,
            )
        except SlackApiError as error:
            if error.response["error"] not in _NOT_INVITED or _is_old(progress.workshop, wiring):
                raise
            await _ask_for_an_invitation(progress.workshop, wiring)
            raise SlackBusyError(_INVITATION_SECONDS) from None
        await wiring.posts.remember(job.team, job.key, post)


async def _ask_for_an_invitation(workshop: Workshop, wiring: Wiring) -> None:
    """Tell the facilitator, once and in private, why no card appears."""
    key = f"invitation:{workshop.id}"
    if await wiring.posts.get(workshop.team, key) is None:
        said = say("jobs-not-invited", channel=workshop.channel, title=escaped(workshop.title))
        told = await wiring.gateway.post(
            workshop.team, workshop.facilitator, blocks=[section(said)], text=said, key=key
        )
        await wiring.posts.remember(workshop.team, key, told)


def _is_old(workshop: Workshop, wiring: Wiring) -> bool:
    return wiring.clock.now() - workshop.created > _PATIENCE


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
