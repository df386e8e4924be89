"""Give opportunities an owner, a due date and a metric."""

from datetime import date

from journey.lanes import OPPORTUNITY, PAIN_POINT
from journey.opportunities import Opportunity, inherited
from journey.records import Record
from journey.text import clean_line, has_substance
from journey.themes import heirs_of
from workshop.errors.choices import AlreadyTakenError, NobodyNamedError, OpportunityNotFoundError
from workshop.jobs import RefreshCard
from workshop.picked_owners import PickedOwner, with_owners
from workshop.ports import WorkshopSession, WorkshopStore
from workshop.workshop import Team, Workshop, changed, check_running


class Ownership(Record):
    """Who takes an opportunity (a person's or team's name), by when, and how success will show.

    `person` is the Slack user id where the owner was picked in Slack, else empty.
    It may answer pain points. What is left empty, but for the owner, stays as it was.
    """

    theme_id: str
    owner: str
    person: str = ""
    due: date | None = None
    metric: str = ""
    pain_point_theme_ids: tuple[str, ...] = ()


async def assign_owners(
    team: Team,
    workshop_id: str,
    ownerships: tuple[Ownership, ...],
    *,
    if_free: bool = False,
    store: WorkshopStore,
) -> Workshop:
    """The workshop, whose opportunities now carry the given owners, dates and metrics.

    With `if_free` nobody's place is taken: what another owner has stays theirs.

    Raises:
        NotStartedError: when the workshop is a draft.
        NotRunningError: when it is closed.
        NobodyNamedError: when an owner has nothing to read in it.
        AlreadyTakenError: when somebody else has one that was to be taken if free.
        OpportunityNotFoundError: when a theme is not in the opportunity lane any more.
    """
    async with store.transaction(team) as session:
        workshop = await session.workshop(workshop_id)
        check_running(workshop)
        everything = await session.themes(workshop_id)
        themes = [theme for theme in everything if theme.lane == OPPORTUNITY]
        pains = {theme.id for theme in everything if theme.lane == PAIN_POINT}
        known = {theme.id for theme in themes}
        stored_ones = inherited(await session.opportunities(workshop_id), heirs_of(themes))
        before = {one.theme_id: one for one in stored_ones}
        for one in ownerships:
            if one.theme_id not in known or not pains.issuperset(one.pain_point_theme_ids):
                raise OpportunityNotFoundError
            stored = before.get(one.theme_id, Opportunity(theme_id=one.theme_id))
            if if_free and stored.owner not in {"", clean_line(one.owner)}:
                raise AlreadyTakenError(owner=stored.owner)
            await session.save_opportunity(workshop_id, _taken(stored, one))
        workshop = await _with_picked(ownerships, workshop, session)
        await session.request(RefreshCard(team=team, workshop_id=workshop_id))
    return workshop


async def _with_picked(
    ownerships: tuple[Ownership, ...], workshop: Workshop, session: WorkshopSession
) -> Workshop:
    """The workshop, which knows the people who were picked; stored where one of them is new."""
    picked = (PickedOwner(name=clean_line(one.owner), person=one.person) for one in ownerships if one.person)
    owners = with_owners(tuple(picked), workshop.owners)
    if owners == workshop.owners:
        return workshop
    knowing = changed(workshop, owners=owners)
    await session.save_workshop(knowing)
    return knowing


def _taken(opportunity: Opportunity, by: Ownership) -> Opportunity:
    owner = clean_line(by.owner)
    if not has_substance(owner):
        raise NobodyNamedError
    return opportunity.model_copy(
        update={
            "owner": owner,
            "due": by.due or opportunity.due,
            "metric": clean_line(by.metric) or opportunity.metric,
            "pain_point_theme_ids": by.pain_point_theme_ids or opportunity.pain_point_theme_ids,
        }
    )
