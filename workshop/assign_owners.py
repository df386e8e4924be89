"""Give opportunities an owner, a due date and a metric."""

from datetime import date

from journey.lanes import OPPORTUNITY
from journey.opportunities import Opportunity, inherited
from journey.records import Record
from journey.text import clean_line, has_substance
from journey.themes import heirs_of
from workshop.errors import NobodyNamedError, OpportunityNotFoundError
from workshop.jobs import RefreshCard
from workshop.ports import WorkshopStore
from workshop.workshop import Team, Workshop, check_running


class Ownership(Record):
    """Who takes an opportunity (free text or a mention), by when, and how success will show."""

    theme_id: str
    owner: str
    due: date | None = None
    metric: str = ""


async def assign_owners(
    team: Team, workshop_id: str, ownerships: tuple[Ownership, ...], *, store: WorkshopStore
) -> Workshop:
    """The workshop, whose opportunities now carry the given owners, dates and metrics.

    Raises:
        NotStartedError: when the workshop is a draft.
        NotRunningError: when it is closed.
        NobodyNamedError: when an owner has nothing to read in it.
        OpportunityNotFoundError: when a theme is not in the opportunity lane any more.
    """
    async with store.transaction(team) as session:
        workshop = await session.workshop(workshop_id)
        check_running(workshop)
        themes = [theme for theme in await session.themes(workshop_id) if theme.lane == OPPORTUNITY]
        known = {theme.id for theme in themes}
        stored_ones = inherited(await session.opportunities(workshop_id), heirs_of(themes))
        before = {one.theme_id: one for one in stored_ones}
        for one in ownerships:
            if one.theme_id not in known:
                raise OpportunityNotFoundError
            stored = before.get(one.theme_id, Opportunity(theme_id=one.theme_id))
            await session.save_opportunity(workshop_id, _taken(stored, one))
        await session.request(RefreshCard(team=team, workshop_id=workshop_id))
    return workshop


def _taken(opportunity: Opportunity, by: Ownership) -> Opportunity:
    owner = clean_line(by.owner)
    if not has_substance(owner):
        raise NobodyNamedError
    return opportunity.model_copy(update={"owner": owner, "due": by.due, "metric": clean_line(by.metric)})
