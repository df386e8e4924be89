"""Post a message to one person, unless Slack has nobody there to read it."""

import logging
from collections.abc import Sequence
from typing import Final

from slack_sdk.errors import SlackApiError

from bot.gateway import Block
from bot.wiring import Wiring
from workshop.workshop import Team

_UNREACHABLE: Final = frozenset(
    {
        "account_inactive",
        "cannot_dm_bot",
        "channel_not_found",
        "is_bot",
        "messages_tab_disabled",
        "not_in_channel",
        "restricted_action",
        "user_disabled",
        "user_not_found",
        "user_not_visible",
    }
)

_LOG: Final = logging.getLogger(__name__)


async def address(
    team: Team, person: str, *, blocks: Sequence[Block], text: str, key: str, wiring: Wiring
) -> None:
    """Post it once per key; a person Slack does not let us reach is left out."""
    try:
        await wiring.gateway.post(team, person, blocks=blocks, text=text, key=key)
    except SlackApiError as error:
        if error.response.get("error") not in _UNREACHABLE:
            raise
        facts = {"action": "address", "error": str(error.response.get("error"))}
        _LOG.warning("A person cannot be written to.", extra=facts)
