"""Take back one's own note while its step is open."""

from journey.themes import without_contribution
from workshop.jobs import RefreshCard
from workshop.ports import WorkshopStore
from workshop.read_own_notes import OwnNotes, changeable_notes, own_notes
from workshop.workshop import Team, check_collecting


async def delete_note(
    team: Team, workshop_id: str, step: int, note_id: str, *, person: str, store: WorkshopStore
) -> OwnNotes:
    """The person's notes without that one; a note that is gone already or not theirs changes nothing.

    Those written after it for the same cell move up, because their places tell the order of stations.

    Raises:
        NotStartedError: when the workshop is a draft.
        NotRunningError: when it is closed or cancelled.
        StepIsOverError: when another step is open by now.
        NotACollectStepError: when the step asks for no contributions.
    """
    async with store.transaction(team) as session:
        workshop = await session.workshop(workshop_id)
        check_collecting(workshop, step)
        mine = await changeable_notes(workshop, person, session)
        found = next((one for one in mine if one.contribution.id == note_id), None)
        if found is not None:
            await session.delete_contribution(workshop_id, note_id)
            cell = (found.contribution.stage, found.contribution.lane)
            there = [one for one in await session.themes(workshop_id) if (one.stage, one.lane) == cell]
            await session.replace_themes(workshop_id, [cell], without_contribution(there, note_id))
            for one in mine:
                is_there = (one.contribution.stage, one.contribution.lane) == cell
                if is_there and one.place > found.place:
                    moved = one.model_copy(update={"place": one.place - 1})
                    await session.save_contribution(workshop_id, moved)
            await session.request(RefreshCard(team=team, workshop_id=workshop_id))
        return await own_notes(workshop, person, session)
