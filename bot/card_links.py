"""Links to the cards of workshops, for places outside their channels."""

import asyncio
from collections.abc import Iterable, Mapping
from typing import Final

from slack_sdk.errors import SlackApiError

from bot.gateway import Priority, SlackBusyError
from bot.wiring import Wiring
from workshop.jobs import RefreshCard
from workshop.workshop import Team, Workshop

_MOST: Final = 10


async def card_links(team: Team, workshops: Iterable[Workshop], wiring: Wiring) -> Mapping[str, str]:
    """Addresses of cards by workshop id, at most ten; a card that cannot be found has none."""
    wanted = list(dict.fromkeys(one.id for one in workshops))[:_MOST]
    found = await asyncio.gather(*(_link(team, one, wiring) for one in wanted))
    return {one: link for one, link in zip(wanted, found, strict=True) if link}


async def _link(team: Team, workshop_id: str, wiring: Wiring) -> str:
    post = await wiring.posts.get(team, RefreshCard(team=team, workshop_id=workshop_id).key)
    if post is None:
        return ""
    try:
        return await wiring.gateway.link_to(team, post, Priority.HOME)
    except (SlackApiError, SlackBusyError):
        return ""  # the card was deleted, or Slack is busy: Home is worth showing without
