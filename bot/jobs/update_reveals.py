"""Bring what was shown in the thread up to date: a hidden note is gone from it, a decision stands in it."""

from contextlib import suppress

from bot.gateway import MessageGoneError
from bot.jobs.reveal_step import reveal_of
from bot.wiring import Wiring
from workshop.agenda import StepKind
from workshop.jobs import RevealStep, UpdateReveals
from workshop.read_map import read_map
from workshop.read_progress import read_progress
from workshop.workshop import RoundShown


async def update_reveals(job: UpdateReveals, wiring: Wiring) -> None:
    """Put the present words into every reveal that stands; one that somebody deleted stays away."""
    workshop = (await read_progress(job.team, job.workshop_id, store=wiring.store)).workshop
    journey_map = await read_map(job.team, job.workshop_id, store=wiring.store)
    kinds = {StepKind.COLLECT, StepKind.VOTE}
    first = [
        RevealStep(team=job.team, workshop_id=workshop.id, step=step)
        for step, one in enumerate(workshop.agenda)
        if one.kind in kinds
    ]
    for reveal in (*first, *(_round(job, one) for one in workshop.rounds_shown)):
        post = await wiring.posts.get(job.team, reveal.key)
        if post is not None:
            blocks, text = reveal_of(reveal, workshop, journey_map)
            with suppress(MessageGoneError):
                await wiring.gateway.update(job.team, post, blocks=blocks, text=text)


def _round(job: UpdateReveals, shown: RoundShown) -> RevealStep:
    place = {"team": job.team, "workshop_id": job.workshop_id}
    return RevealStep.model_validate({**place, **shown.model_dump()})
