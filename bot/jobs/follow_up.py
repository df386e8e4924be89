"""Ask owners how it goes, in their working hours, and tell the facilitator what they said."""

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Final

from bot.blocks.follow_up import (
    follow_up_blocks,
    follow_up_summary_blocks,
    follow_up_summary_text,
    follow_up_text,
)
from bot.jobs.address import address
from bot.wiring import Wiring
from storage.posts import Post
from workshop.follow_ups import Owned, OwnedOpportunities, read_owned, request_again, request_summary
from workshop.jobs import FollowUp, SumUpFollowUp
from workshop.picked_owners import person_called
from workshop.working_hours import next_at_work

_MENTION: Final = re.compile(r"<@([A-Z0-9]+)(?:\|[^>]*)?>")


async def follow_up(job: FollowUp, wiring: Wiring) -> None:
    """Ask everybody who is at work, once; the others when they are; then the facilitator hears of it."""
    read = await read_owned(job.team, job.workshop_id, store=wiring.store)
    later = []
    for person, owned in (await _by_person(read, wiring)).items():
        if await wiring.posts.get(job.team, _key(job, person)) is not None:
            continue
        at = await _at_work(job, person, wiring)
        if at > max(wiring.clock.now(), job.at):
            later.append(at)
        else:
            await _ask(job, read, person, owned, wiring=wiring)
    if later:
        await request_again(job, min(later), store=wiring.store, clock=wiring.clock)
    elif read.owned:
        await request_summary(job, store=wiring.store, clock=wiring.clock)


async def sum_up_follow_up(job: SumUpFollowUp, wiring: Wiring) -> None:
    """One message to the facilitator, in their working hours."""
    read = await read_owned(job.team, job.workshop_id, store=wiring.store)
    workshop = read.workshop
    if not read.owned or not workshop.facilitator:
        return
    at = await _at_work(job, workshop.facilitator, wiring)
    if at > max(wiring.clock.now(), job.at):
        await request_again(job, at, store=wiring.store, clock=wiring.clock)
        return
    await address(
        job.team,
        workshop.facilitator,
        blocks=follow_up_summary_blocks(workshop, read.owned, job.weeks),
        text=follow_up_summary_text(workshop, read.owned),
        key=f"follow-up-summary:{workshop.id}:{job.weeks}:{workshop.facilitator}",
        wiring=wiring,
    )


async def _ask(
    job: FollowUp, read: OwnedOpportunities, person: str, owned: Sequence[Owned], *, wiring: Wiring
) -> None:
    workshop = read.workshop
    for_others = not any([await _person_of(one, read, wiring) == person for one in owned])
    await address(
        job.team,
        person,
        blocks=follow_up_blocks(workshop, owned, for_others=for_others),
        text=follow_up_text(workshop),
        key=_key(job, person),
        wiring=wiring,
    )
    if await wiring.posts.get(job.team, _key(job, person)) is None:  # they cannot be written to
        await wiring.posts.remember(job.team, _key(job, person), Post(person, ""))


def _key(job: FollowUp, person: str) -> str:
    return f"follow-up:{job.workshop_id}:{job.weeks}:{person}"


async def _by_person(read: OwnedOpportunities, wiring: Wiring) -> Mapping[str, list[Owned]]:
    """What there is to ask, by whom to ask: the owner, or the facilitator where nobody knows them."""
    asked: dict[str, list[Owned]] = defaultdict(list)
    for one in read.owned:
        person = await _person_of(one, read, wiring) or read.workshop.facilitator
        if person and one.is_under_way:
            asked[person].append(one)
    return asked


async def _person_of(one: Owned, read: OwnedOpportunities, wiring: Wiring) -> str:
    mentioned = _MENTION.search(one.owner)
    if mentioned:
        return mentioned[1]
    picked = person_called(one.owner, read.workshop.owners)
    if picked:
        return picked
    people = sorted({*read.people, read.workshop.facilitator} - {""})
    return await wiring.people.named(read.workshop.team, one.owner, people)


async def _at_work(job: FollowUp | SumUpFollowUp, person: str, wiring: Wiring) -> datetime:
    """The moment itself, or the first one in the person's working hours."""
    zone = await wiring.people.zone(job.team, person)
    return next_at_work(max(wiring.clock.now(), job.at), zone)
