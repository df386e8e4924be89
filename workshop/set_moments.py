"""Decide which actions are moments of truth; a vote that is counted later does not change it."""

from journey.lanes import ACTION
from journey.records import Record
from workshop.errors.choices import MomentGoneError
from workshop.jobs import RefreshCard
from workshop.ports import WorkshopStore
from workshop.workshop import Team, Workshop, changed, check_facilitator, check_running


class MomentsSet(Record):
    """The workshop and how many moments of truth it has now."""

    workshop: Workshop
    count: int


async def set_moments(
    team: Team, workshop_id: str, person: str, theme_ids: tuple[str, ...], *, store: WorkshopStore
) -> MomentsSet:
    """Exactly these actions are moments of truth now, however many they are.

    Raises:
        NotTheFacilitatorError: when somebody else asks.
        NotStartedError: when the workshop is a draft.
        NotRunningError: when it is closed or cancelled.
        MomentGoneError: when one of them is no action of this map any more.
    """
    chosen = set(theme_ids)
    async with store.transaction(team) as session:
        workshop = await session.workshop(workshop_id)
        check_facilitator(workshop, person)
        check_running(workshop)
        actions = [one for one in await session.themes(workshop_id) if one.lane == ACTION]
        if not chosen.issubset(one.id for one in actions):
            raise MomentGoneError
        marked = [one.model_copy(update={"moment_of_truth": one.id in chosen}) for one in actions]
        cells = [(stage.key, ACTION) for stage in workshop.stages]
        await session.replace_themes(workshop_id, cells, marked)
        decided = changed(workshop, moments_decided=True)
        await session.save_workshop(decided)
        await session.request(RefreshCard(team=team, workshop_id=workshop_id))
    return MomentsSet(workshop=decided, count=len(chosen))
