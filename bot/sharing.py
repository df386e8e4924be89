"""Files of a workshop in its thread, remembered so that they can be replaced."""

from collections.abc import Sequence

from bot.gateway import Attachment
from bot.jobs.refresh_card import card_post
from bot.wiring import Wiring
from renderers.format import View
from storage.posts import SharedFile
from workshop.workshop import Team

Drawn = tuple[View, str]
"""A view, and the key of a format."""


async def share_in_thread(
    address: tuple[Team, str],
    files: Sequence[Attachment],
    wiring: Wiring,
    *,
    comment: str,
    key: str,
    drawn: Sequence[Drawn] = (),
) -> None:
    """Share a workshop's files in one reply, once per `key`; the workshop is a team and its id.

    `drawn` says for each file which view in which format it is; without it they are not drawn again.
    """
    team, workshop_id = address
    card = await card_post(team, workshop_id, wiring)
    ids = await wiring.gateway.share(team, card, files, comment=comment, key=key)
    kept = (
        [SharedFile(one, kind, view) for one, (view, kind) in zip(ids, drawn, strict=True)]
        if drawn
        else [SharedFile(one) for one in ids]
    )
    for file in kept:
        await wiring.posts.keep_file(team, workshop_id, file, channel=card.channel)
