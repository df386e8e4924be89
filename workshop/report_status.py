"""Say how an opportunity stands after the workshop; the map shows it from then on."""

from journey.lanes import OPPORTUNITY
from journey.opportunities import Opportunity, OpportunityStatus, inherited
from journey.records import Record
from journey.themes import heirs_of
from workshop.errors.choices import NotYoursToReportError, OpportunityNotFoundError
from workshop.errors.workshops import NotClosedError
from workshop.picked_owners import person_called
from workshop.ports import WorkshopStore
from workshop.workshop import Team, Workshop, WorkshopState, changed, leads


class StatusReport(Record):
    """How an opportunity of a workshop stands, as a person says."""

    workshop_id: str
    theme_id: str
    person: str
    status: OpportunityStatus


class StatusReported(Record):
    """The opportunity as it stands now, and what it is about."""

    workshop: Workshop
    opportunity: Opportunity
    label: str


async def report_status(report: StatusReport, team: Team, *, store: WorkshopStore) -> StatusReported:
    """The opportunity with that status; the same again changes nothing.

    Raises:
        NotClosedError: when the workshop is not closed yet.
        NotYoursToReportError: when the person neither leads, took part nor is named as its owner.
        OpportunityNotFoundError: when it is not on the map any more.
    """
    async with store.transaction(team) as session:
        workshop = await session.workshop(report.workshop_id)
        if workshop.state is not WorkshopState.CLOSED:
            raise NotClosedError
        themes = {one.id: one for one in await session.themes(workshop.id) if one.lane == OPPORTUNITY}
        stored = inherited(await session.opportunities(workshop.id), heirs_of(themes.values()))
        known = {one.theme_id: one for one in stored if one.theme_id in themes}
        if report.theme_id not in known:
            raise OpportunityNotFoundError
        opportunity = known[report.theme_id]
        took_part = report.person in await session.participants(workshop.id)
        picked = report.person == person_called(opportunity.owner, workshop.owners)
        if not (took_part or leads(workshop, report.person) or picked or report.person in opportunity.owner):
            raise NotYoursToReportError
        if opportunity.status is not report.status:
            opportunity = opportunity.model_copy(update={"status": report.status})
            await session.save_opportunity(workshop.id, opportunity)
            workshop = changed(workshop)
            await session.save_workshop(workshop)
    label = themes[report.theme_id].label
    return StatusReported(workshop=workshop, opportunity=opportunity, label=label)
