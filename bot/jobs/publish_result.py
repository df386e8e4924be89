"""Post the finished map: the digest inline with its words beside it, the full map as files."""

from typing import Final

from bot.files import attachments
from bot.jobs.refresh_card import card_post
from bot.jobs.tell_set_aside import tell_set_aside
from bot.result_message import result_message
from bot.sharing import share_in_thread
from bot.texts import say
from bot.wiring import Wiring
from journey.map import JourneyMap
from renderers.format import View
from storage.posts import Post, SharedFile
from workshop.draft_summary import draft_summary
from workshop.group_rest import group_rest
from workshop.jobs import PublishResult
from workshop.read_map import read_map
from workshop.replace_files import replace_if_hidden
from workshop.workshop import Workshop

_FULL_MAP: Final = ((View.GRID, "png"), (View.GRID, "pdf"))
DIGEST: Final = (View.DIGEST, "png")


async def publish_result(job: PublishResult, wiring: Wiring) -> None:
    """Post the result in the thread and show it in the channel, then the files, each once."""
    await group_rest(
        job.team, job.workshop_id, store=wiring.store, summariser=wiring.summariser, ids=wiring.ids
    )
    workshop = await draft_summary(
        job.team, job.workshop_id, store=wiring.store, summariser=wiring.summariser
    )
    journey_map = await read_map(job.team, job.workshop_id, store=wiring.store)
    if await wiring.posts.get(job.team, job.key) is None:
        post = await _post_digest(job, workshop, journey_map, wiring)
        await wiring.posts.remember(job.team, job.key, post)
    files = f"{job.key}:files"
    if await wiring.posts.get(job.team, files) is None:
        full = await attachments(wiring.renderer, journey_map, _FULL_MAP)
        comment = say("jobs-full-map")
        address = (job.team, job.workshop_id)
        await share_in_thread(address, full, wiring, comment=comment, key=files, drawn=_FULL_MAP)
        card = await card_post(job.team, job.workshop_id, wiring)
        await wiring.posts.remember(job.team, files, card)
    await replace_if_hidden(job.team, job.workshop_id, journey_map, store=wiring.store)
    await tell_set_aside(job.team, workshop, wiring)


async def _post_digest(
    job: PublishResult, workshop: Workshop, journey_map: JourneyMap, wiring: Wiring
) -> Post:
    card = await card_post(job.team, job.workshop_id, wiring)
    message = await result_message(workshop, journey_map, wiring)
    post = await wiring.gateway.post(
        job.team,
        card.channel,
        blocks=message.blocks,
        text=message.text,
        thread=card.ts,
        broadcast=True,
        key=job.key,
    )
    if message.picture is None:
        address = (job.team, job.workshop_id)
        in_short, key = say("jobs-map-in-short"), f"{job.key}:digest"
        await share_in_thread(address, [message.digest], wiring, comment=in_short, key=key, drawn=[DIGEST])
    else:
        picture = SharedFile(message.picture)
        await wiring.posts.keep_file(job.team, job.workshop_id, picture, channel=card.channel)
    return post
