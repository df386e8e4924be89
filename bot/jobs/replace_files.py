"""Replace what stands in Slack of a map that has lost a note: the result's picture and every file of it."""

from collections.abc import Sequence
from contextlib import suppress
from hashlib import sha256
from typing import Final

from bot.files import attachments
from bot.gateway import MessageGoneError
from bot.jobs.publish_result import DIGEST
from bot.result_message import result_message
from bot.sharing import Drawn, share_in_thread
from bot.texts import say
from bot.wiring import Wiring
from journey.map import JourneyMap
from renderers.format import View
from storage.posts import SharedFile
from workshop.jobs import PublishResult, ReplaceFiles
from workshop.read_map import read_map
from workshop.read_workshop import read_workshop
from workshop.remember_shown import remember_shown
from workshop.replace_files import replace_if_hidden
from workshop.staleness import Shown, ShownKind

_MOST_DRAWN: Final = 10
"""Files drawn again; of a map that was exported in more ways the rest is only deleted."""
_PICTURE: Final = "png"


async def replace_files(job: ReplaceFiles, wiring: Wiring) -> None:
    """Renew the result's message, delete the files shared so far, and share them as they are now."""
    journey_map = await read_map(job.team, job.workshop_id, store=wiring.store)
    before = await wiring.posts.files(job.team, job.workshop_id)
    extra = await _renew_result(job, journey_map, wiring)
    gone = [await wiring.gateway.delete_file(job.team, one.id) for one in before]
    drawn = list(dict.fromkeys([*extra, *((View(one.view), one.format) for one in before if one.format)]))
    if drawn:
        await _share(job, journey_map, drawn[:_MOST_DRAWN], wiring, comment=_comment(before, gone))
    for one in before:
        await wiring.posts.forget_file(job.team, job.workshop_id, one.id)
    await replace_if_hidden(job.team, job.workshop_id, journey_map, store=wiring.store)


async def _renew_result(job: ReplaceFiles, journey_map: JourneyMap, wiring: Wiring) -> Sequence[Drawn]:
    """Update the result where one was posted; the digest is to be shared where it can show no picture."""
    post = await wiring.posts.get(job.team, PublishResult(team=job.team, workshop_id=job.workshop_id).key)
    if post is None:
        return ()
    workshop = await read_workshop(job.team, job.workshop_id, store=wiring.store)
    message = await result_message(workshop, journey_map, wiring)
    if message.picture is not None:
        picture = SharedFile(message.picture)
        await wiring.posts.keep_file(job.team, job.workshop_id, picture, channel=post.channel)
    with suppress(MessageGoneError):
        await wiring.gateway.update(job.team, post, blocks=message.blocks, text=message.text)
    return () if message.picture else (DIGEST,)


async def _share(
    job: ReplaceFiles, journey_map: JourneyMap, drawn: Sequence[Drawn], wiring: Wiring, *, comment: str
) -> None:
    files = await attachments(wiring.renderer, journey_map, drawn)
    mark = sha256(repr((journey_map.revision, drawn)).encode()).hexdigest()[:16]
    key = f"{job.key}:{mark}"
    address = (job.team, job.workshop_id)
    await share_in_thread(address, files, wiring, comment=comment, key=key, drawn=drawn)
    pictures = [Shown(kind=ShownKind.PICTURE, view=view) for view, kind in drawn if kind == _PICTURE]
    await remember_shown(job.team, job.workshop_id, tuple(pictures), journey_map, store=wiring.store)


def _comment(before: Sequence[SharedFile], gone: Sequence[bool]) -> str:
    left = len(before) - sum(gone)
    return say("files-replaced-some", count=left) if left else say("files-replaced")
