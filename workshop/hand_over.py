"""Hand a workshop over to somebody else, or take it over when its facilitator is away."""

from workshop.errors.workshops import NotAParticipantError
from workshop.jobs import RefreshCard
from workshop.ports import WorkshopSession, WorkshopStore
from workshop.transitions import handed_over
from workshop.workshop import Team, Workshop, WorkshopState, check_facilitator


async def hand_over(team: Team, workshop_id: str, person: str, to: str, *, store: WorkshopStore) -> Workshop:
    """The workshop, now led by `to`; the person before stays a co-facilitator.

    Raises:
        NotTheFacilitatorError: when somebody else asks.
    """
    async with store.transaction(team) as session:
        workshop = await session.workshop(workshop_id)
        check_facilitator(workshop, person)
        return await _led_by(to, workshop, session)


async def take_over(team: Team, workshop_id: str, person: str, *, store: WorkshopStore) -> Workshop:
    """The workshop, now led by the person, who has taken part in it; the card says so to everybody.

    A draft, in which nobody could take part yet, and a workshop nobody leads are open to anybody.

    Raises:
        NotAParticipantError: when the person has not taken part so far.
    """
    async with store.transaction(team) as session:
        workshop = await session.workshop(workshop_id)
        known = {*await session.participants(workshop_id), *workshop.co_facilitators}
        is_led = bool(workshop.facilitator) and workshop.state is not WorkshopState.DRAFT
        if is_led and person not in known:
            raise NotAParticipantError(facilitator=workshop.facilitator)
        return await _led_by(person, workshop, session)


async def _led_by(person: str, workshop: Workshop, session: WorkshopSession) -> Workshop:
    changed = handed_over(workshop, person)
    await session.save_workshop(changed)
    await session.request(RefreshCard(team=workshop.team, workshop_id=workshop.id))
    return changed
