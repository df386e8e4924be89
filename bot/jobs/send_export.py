"""Render a map in one format and share the file in the workshop's thread."""

from typing import Final

from bot.files import attachment
from bot.jobs.refresh_card import card_post
from bot.sharing import share_in_thread
from bot.texts import say
from bot.wiring import Wiring
from renderers.format import View
from workshop.jobs import SendExport
from workshop.read_map import read_map
from workshop.remember_shown import remember_shown
from workshop.replace_files import replace_if_hidden
from workshop.staleness import Shown, ShownKind

_PICTURE: Final = "png"


async def send_export(job: SendExport, wiring: Wiring) -> None:
    """Share the file, once per request."""
    if await wiring.posts.get(job.team, job.key) is not None:
        return
    journey_map = await read_map(job.team, job.workshop_id, store=wiring.store)
    view = View(job.view)
    file = await attachment(wiring.renderer, journey_map, view, job.format)
    comment = " ".join(filter(None, (say("jobs-exported", file=file.name), file.note)))
    address, drawn = (job.team, job.workshop_id), [(view, job.format)]
    await share_in_thread(address, [file], wiring, comment=comment, key=job.key, drawn=drawn)
    if job.format == _PICTURE:
        shown = Shown(kind=ShownKind.PICTURE, view=job.view)
        await remember_shown(job.team, job.workshop_id, (shown,), journey_map, store=wiring.store)
    await replace_if_hidden(job.team, job.workshop_id, journey_map, store=wiring.store)
    card = await card_post(job.team, job.workshop_id, wiring)
    await wiring.posts.remember(job.team, job.key, card)
