"""Group a closed step's contributions and show them in the thread."""

from bot.blocks.remarks import remarks_blocks
from bot.blocks.reveal_again import reveal_again_blocks, reveal_again_text
from bot.blocks.step_faces import shown_of
from bot.gateway import Block
from bot.jobs.refresh_card import card_post
from bot.jobs.tell_set_aside import tell_set_aside
from bot.wiring import Wiring
from journey.map import JourneyMap
from workshop.draft_summary import offer_suggestions
from workshop.group_step import group_step
from workshop.jobs import RevealStep
from workshop.proposal import report_of
from workshop.read_map import read_map
from workshop.remember_shown import remember_shown
from workshop.staleness import Shown, ShownKind
from workshop.workshop import Workshop


async def reveal_step(job: RevealStep, wiring: Wiring) -> None:
    """Post what the step collected, once; of a step that was open again, what came in that round."""
    workshop = await group_step(
        job.team, job.workshop_id, job.step, store=wiring.store, summariser=wiring.summariser, ids=wiring.ids
    )
    if await wiring.posts.get(job.team, job.key) is None:
        await _post(job, workshop, wiring)
    await tell_set_aside(job.team, workshop, wiring)
    await offer_suggestions(job.team, job.workshop_id, store=wiring.store, summariser=wiring.summariser)


async def _post(job: RevealStep, workshop: Workshop, wiring: Wiring) -> None:
    journey_map = await read_map(job.team, job.workshop_id, store=wiring.store)
    blocks, text = reveal_of(job, workshop, journey_map)
    card = await card_post(job.team, job.workshop_id, wiring)
    post = await wiring.gateway.post(
        job.team, card.channel, blocks=blocks, text=text, thread=card.ts, key=job.key
    )
    shown = Shown(kind=ShownKind.REVEAL, step=job.step, round=job.round, notes=job.notes)
    await remember_shown(job.team, job.workshop_id, (shown,), journey_map, store=wiring.store)
    await wiring.posts.remember(job.team, job.key, post)


def reveal_of(reveal: RevealStep, workshop: Workshop, journey_map: JourneyMap) -> tuple[list[Block], str]:
    """What a reveal shows of the map as it stands: its blocks and its sentence."""
    step = workshop.agenda[reveal.step]
    remarks = remarks_blocks(report_of(workshop.reports, reveal.step).notes)
    if not reveal.notes:
        shown = shown_of(step)
        return [*shown.blocks(step, journey_map), *remarks], shown.text(step, journey_map)
    there = {one.id for one in journey_map.contributions()}
    notes = [one for one in reveal.notes if one in there]
    blocks = reveal_again_blocks(step, journey_map, notes)
    return [*blocks, *remarks], reveal_again_text(step, len(notes))
