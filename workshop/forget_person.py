"""Forget a person: their notes as far as they can be found, their name, and that they took part."""

import re
from collections.abc import Sequence

from journey.build import WrittenContribution
from journey.opportunities import Opportunity
from journey.records import Record
from workshop.agenda import StepKind
from workshop.forgetting import drop_notes
from workshop.jobs import RefreshCard, TellForgotten, UpdateReveals
from workshop.objections import unsigned, with_objection
from workshop.picked_owners import person_called
from workshop.ports import WorkshopSession, WorkshopStore
from workshop.workshop import Team, Workshop, WorkshopState, changed


class Forgettable(Record):
    """Who wants to be forgotten: a Slack user id and the names that may stand beside their notes.

    `keeps_notes` leaves the words of notes and takes off the name alone.
    """

    person: str
    names: tuple[str, ...] = ()
    keeps_notes: bool = False


class Forgotten(Record):
    """How many notes were deleted or lost their name, and in how many workshops anything was found."""

    notes: int = 0
    names: int = 0
    workshops: int = 0


async def forget_person(who: Forgettable, team: Team, *, store: WorkshopStore) -> Forgotten:
    """What was found and forgotten, in all workshops of the team; a second time there is nothing left.

    Notes are found by the key of their author while the workshop runs, and by a shown name for ever.
    Anonymous notes of a workshop that is over can be found by nobody.
    """
    total = Forgotten()
    async with store.transaction(team) as session:
        for workshop in await session.workshops_of_team():
            found = await _forget_in(workshop, who, session)
            total = Forgotten(
                notes=total.notes + found.notes,
                names=total.names + found.names,
                workshops=total.workshops + found.workshops,
            )
        await session.forget_elsewhere(who.person)
    return total


async def _forget_in(workshop: Workshop, who: Forgettable, session: WorkshopSession) -> Forgotten:
    before, workshop = workshop, await _without_objection(workshop, who, session)
    mine = await _notes_of(workshop, who, session)
    named = [one for one in mine if one.contribution.author]
    owned = await _give_up_opportunities(workshop, who, session)
    led = await _hand_on(workshop, who, session)
    took_part = await session.forget_in_workshop(workshop.id, who.person)
    if who.keeps_notes:
        for one in named:
            note = one.contribution.model_copy(update={"author": ""})
            await session.save_contribution(workshop.id, one.model_copy(update={"contribution": note}))
    elif mine:
        await drop_notes(mine, workshop, session)
    if not (mine or owned or took_part or led or workshop != before):
        return Forgotten()
    await session.request(RefreshCard(team=workshop.team, workshop_id=workshop.id))
    if mine and not who.keeps_notes:
        await session.request(TellForgotten(team=workshop.team, workshop_id=workshop.id))
        await session.request(UpdateReveals(team=workshop.team, workshop_id=workshop.id))
    notes, names = (0, len(named)) if who.keeps_notes else (len(mine), 0)
    return Forgotten(notes=notes, names=names, workshops=1)


async def _notes_of(
    workshop: Workshop, who: Forgettable, session: WorkshopSession
) -> Sequence[WrittenContribution]:
    """A person's notes as far as a key or a shown name leads to them; their dots go as well."""
    written = (
        *await session.contributions(workshop.id),
        *await session.hidden_contributions(workshop.id),
    )
    took_part = who.person in await session.participants(workshop.id)
    ids = {one.contribution.id for one in written if took_part and one.contribution.author in who.names}
    if workshop.state is WorkshopState.RUNNING:
        for step in range(workshop.reached + 1):
            key = await session.author_key(workshop.id, step, who.person)
            ids |= {one.contribution.id for one in await session.contributions_by(workshop.id, step, key)}
            if workshop.agenda[step].taking_part.keeps_ballots and not who.keeps_notes:
                await session.save_votes(workshop.id, step, key, {})
    return [one for one in written if one.contribution.id in ids]


async def _without_objection(workshop: Workshop, who: Forgettable, session: WorkshopSession) -> Workshop:
    """Take back what a person objects to the open frame, or leave the words and drop the key alone."""
    if workshop.state is not WorkshopState.RUNNING or workshop.current.kind is not StepKind.FRAME:
        return workshop
    key = await session.author_key(workshop.id, workshop.step, who.person)
    said = workshop.objections
    left = unsigned(said, key) if who.keeps_notes else with_objection(key, "", said)
    if left == said:
        return workshop
    forgotten = changed(workshop, objections=left)
    await session.save_workshop(forgotten)
    return forgotten


async def _give_up_opportunities(workshop: Workshop, who: Forgettable, session: WorkshopSession) -> bool:
    owned = [one for one in await session.opportunities(workshop.id) if _owns(one, who, workshop)]
    for one in owned:
        await session.save_opportunity(workshop.id, one.model_copy(update={"owner": ""}))
    return bool(owned)


def _owns(opportunity: Opportunity, who: Forgettable, workshop: Workshop) -> bool:
    if person_called(opportunity.owner, workshop.owners) == who.person:
        return True
    mentioned = re.search(rf"\b{re.escape(who.person)}\b", opportunity.owner)
    called = opportunity.owner.removeprefix("@").casefold()
    return bool(mentioned) or called in {name.casefold() for name in who.names}


async def _hand_on(workshop: Workshop, who: Forgettable, session: WorkshopSession) -> bool:
    """Leave a workshop to its next co-facilitator, or to nobody: whoever took part can take it over.

    What they flagged stays, without their name. Who only flags takes part in no step, so the name is enough.
    """
    person = who.person
    flags = tuple(
        one.model_copy(update={"author": ""}) if one.author and one.author in who.names else one
        for one in workshop.flags
    )
    owners = tuple(one for one in workshop.owners if one.person != person)
    leads = person in {workshop.facilitator, *workshop.co_facilitators}
    if not leads and (flags, owners) == (workshop.flags, workshop.owners):
        return False
    others = tuple(one for one in workshop.co_facilitators if one != person)
    facilitator = workshop.facilitator
    if facilitator == person:
        facilitator, others = (others[0], others[1:]) if others else ("", ())
    await session.save_workshop(
        changed(workshop, facilitator=facilitator, co_facilitators=others, flags=flags, owners=owners)
    )
    return True
