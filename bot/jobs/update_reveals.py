"""Bring what was shown in the thread up to date: a hidden note is gone from it, a decision stands in it."""

from contextlib import suppress

from bot.gateway import MessageGoneError
from bot.jobs.reveal_step import reveal_of
from bot.wiring import Wiring
from workshop.draft_summary import draft_summary
from workshop.jobs import RevealStep, UpdateReveals
from workshop.read_map import read_map
from workshop.read_shown import read_shown
from workshop.remember_shown import remember_shown
from workshop.staleness import ShownKind
from workshop.workshop import WorkshopState


async def update_reveals(job: UpdateReveals, wiring: Wiring) -> None:
    """Put the present words into every reveal that is out of date; one somebody deleted stays away."""
    workshop, stale = await read_shown(job.team, job.workshop_id, store=wiring.store)
    journey_map = await read_map(job.team, job.workshop_id, store=wiring.store)
    reveals = tuple(one for one in stale if one.kind is ShownKind.REVEAL)
    for shown in reveals:
        reveal = RevealStep(
            team=job.team, workshop_id=workshop.id, step=shown.step, round=shown.round, notes=shown.notes
        )
        post = await wiring.posts.get(job.team, reveal.key)
        if post is not None:
            blocks, text = reveal_of(reveal, workshop, journey_map)
            with suppress(MessageGoneError):
                await wiring.gateway.update(job.team, post, blocks=blocks, text=text)
    await remember_shown(job.team, job.workshop_id, reveals, journey_map, store=wiring.store)
    is_open = workshop.state is WorkshopState.RUNNING
    if is_open and any(one.kind is ShownKind.DRAFTS for one in stale):
        await draft_summary(job.team, job.workshop_id, store=wiring.store, summariser=wiring.summariser)
