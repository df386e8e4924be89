"""Post the finished map: the digest inline with its words beside it, the full map as files."""

from typing import Final

from bot.blocks.result import Told, result_blocks, result_text
from bot.files import attachment, attachments
from bot.gateway import Attachment
from bot.jobs.refresh_card import card_post
from bot.jobs.tell_set_aside import tell_set_aside
from bot.wiring import Wiring
from journey.map import JourneyMap
from renderers.format import View
from storage.posts import Post
from workshop.draft_summary import draft_summary
from workshop.group_rest import group_rest
from workshop.jobs import PublishResult
from workshop.read_drafts import accepted_sentences
from workshop.read_map import read_map
from workshop.workshop import Workshop

_FULL_MAP: Final = ("png", "pdf")


async def publish_result(job: PublishResult, wiring: Wiring) -> None:
    """Post the result in the thread and show it in the channel, then the files, each once."""
    await group_rest(job.team, job.workshop_id, store=wiring.store, summariser=wiring.summariser)
    workshop = await draft_summary(
        job.team, job.workshop_id, store=wiring.store, summariser=wiring.summariser
    )
    journey_map = await read_map(job.team, job.workshop_id, store=wiring.store)
    card = await card_post(job.team, job.workshop_id, wiring)
    if await wiring.posts.get(job.team, job.key) is None:
        post = await _post_digest(job, workshop, journey_map, wiring)
        await wiring.posts.remember(job.team, job.key, post)
    files = f"{job.key}:files"
    if await wiring.posts.get(job.team, files) is None:
        full = await attachments(wiring.renderer, journey_map, [(View.GRID, key) for key in _FULL_MAP])
        comment = "The full map, as a picture and as a PDF to print or search."
        await wiring.gateway.share(job.team, card, full, comment=comment, key=files)
        await wiring.posts.remember(job.team, files, card)
    await tell_set_aside(job.team, workshop, wiring)


async def _post_digest(
    job: PublishResult, workshop: Workshop, journey_map: JourneyMap, wiring: Wiring
) -> Post:
    card = await card_post(job.team, job.workshop_id, wiring)
    told = Told(
        summary=await wiring.summariser.summarise(journey_map),
        accepted=await accepted_sentences(job.team, workshop.id, store=wiring.store),
        notes=workshop.summary_notes,
    )
    digest: Attachment = await attachment(wiring.renderer, journey_map, View.DIGEST, "png")
    picture = await wiring.gateway.stage_picture(job.team, digest)
    post = await wiring.gateway.post(
        job.team,
        card.channel,
        blocks=result_blocks(journey_map, picture, digest.alt, told=told, privacy=wiring.summariser.privacy),
        text=result_text(journey_map),
        thread=card.ts,
        broadcast=True,
        key=job.key,
    )
    if picture is None:
        in_short = "The map in short."
        await wiring.gateway.share(job.team, card, [digest], comment=in_short, key=f"{job.key}:digest")
    return post
