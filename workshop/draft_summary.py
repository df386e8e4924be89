"""Have a model draft what to say about a workshop's map; people decide about it later."""

from journey.build import build_map
from journey.lanes import OPPORTUNITY
from workshop.desk import WorkshopDesk, activity_over
from workshop.drafts import merged_drafts
from workshop.forgetting import forget_answers, gone_meanwhile
from workshop.jobs import RefreshCard, ShowDrafts
from workshop.ports import Summariser, WorkshopStore
from workshop.read_map import facts_of
from workshop.remember_shown import note_shown
from workshop.staleness import Shown, ShownKind
from workshop.workshop import Team, Workshop, changed


async def draft_summary(
    team: Team, workshop_id: str, *, store: WorkshopStore, summariser: Summariser
) -> Workshop:
    """The workshop, with drafts about everything that is revealed; what people decided stays.

    The model is asked outside the transactions, because it may take its time.
    """
    async with store.transaction(team) as session:
        workshop = await session.workshop(workshop_id)
        journey_map = build_map(await facts_of(workshop, session))
        asked = await session.contributions(workshop_id)
    drafted = await summariser.draft(journey_map, desk=WorkshopDesk(workshop, store))
    async with store.transaction(team) as session:
        workshop = await session.workshop(workshop_id)
        gone = gone_meanwhile(asked, await session.contributions(workshop_id))
        if gone:
            await forget_answers(workshop, session)
        if drafted.answered:
            await note_shown(workshop, (Shown(kind=ShownKind.DRAFTS),), journey_map, session)
            stored = await session.drafts(workshop_id)
            fresh = [
                one
                for one in drafted.drafts
                if {note.contribution.id for note in gone}.isdisjoint(one.contribution_ids)
            ]
            await session.replace_drafts(workshop_id, merged_drafts(stored, fresh))
            await session.request(ShowDrafts(team=team, workshop_id=workshop_id))
        if drafted.tokens or drafted.notes != workshop.summary_notes:
            spent = workshop.summary_tokens + drafted.tokens
            workshop = changed(workshop, summary_tokens=spent, summary_notes=drafted.notes)
            await session.save_workshop(workshop)
        await activity_over(workshop_id, session)
        await session.request(RefreshCard(team=team, workshop_id=workshop_id))
    return workshop


async def offer_suggestions(
    team: Team, workshop_id: str, *, store: WorkshopStore, summariser: Summariser
) -> None:
    """Have opportunities suggested while the open step asks for some, so that people can use them."""
    async with store.transaction(team) as session:
        workshop = await session.workshop(workshop_id)
    if workshop.is_collecting and OPPORTUNITY in workshop.current.lanes:
        await draft_summary(team, workshop_id, store=store, summariser=summariser)
