"""Let a note that was kept from a language model through to it, or leave it as it is."""

from collections.abc import Sequence

from journey.records import Record
from journey.themes import Theme
from workshop.errors.notes import NoteDecidedError
from workshop.jobs import GroupLate
from workshop.ports import WorkshopSession, WorkshopStore
from workshop.proposal import GroupingReport, SetAside
from workshop.read_set_aside import SetAsideRead, set_aside_read
from workshop.workshop import Team, Workshop, changed, check_facilitator, check_running


class SetAsideDecision(Record):
    """What the facilitator decided about one note that was set aside."""

    workshop_id: str
    step: int
    contribution_id: str
    person: str
    released: bool


async def decide_set_aside(decision: SetAsideDecision, team: Team, *, store: WorkshopStore) -> SetAsideRead:
    """The notes with the decision made; one that is let through is grouped anew with the others.

    Raises:
        NotTheFacilitatorError: when somebody else decides.
        NotRunningError: when the workshop is over.
        NoteDecidedError: when it was decided already, or no such note was set aside.
    """
    async with store.transaction(team) as session:
        workshop = await session.workshop(decision.workshop_id)
        check_facilitator(workshop, decision.person)
        check_running(workshop)
        reports = _decided(workshop.reports, decision)
        workshop = changed(workshop, reports=reports)
        await session.save_workshop(workshop)
        if decision.released:
            await _take_out(workshop, decision.contribution_id, session)
            await session.request(GroupLate(team=team, workshop_id=workshop.id, step=decision.step))
        return await set_aside_read(workshop, decision.step, session)


def _decided(reports: Sequence[GroupingReport], decision: SetAsideDecision) -> tuple[GroupingReport, ...]:
    def after(one: SetAside) -> SetAside:
        update = {"released": decision.released, "left": not decision.released}
        return one.model_copy(update=update) if one.contribution_id == decision.contribution_id else one

    decided = tuple(
        report.model_copy(update={"set_aside": tuple(map(after, report.set_aside))})
        if report.step == decision.step
        else report
        for report in reports
    )
    waiting = [
        one
        for report in reports
        if report.step == decision.step
        for one in report.set_aside
        if one.contribution_id == decision.contribution_id and not one.released and not one.left
    ]
    if not waiting:
        raise NoteDecidedError
    return decided


async def _take_out(workshop: Workshop, contribution_id: str, session: WorkshopSession) -> None:
    """Dissolve the theme the note stands in alone, unless people have done something with it."""
    themes = await session.themes(workshop.id)
    alone = next((one for one in themes if _is_untouched(one, contribution_id)), None)
    if alone is not None:
        cell = (alone.stage, alone.lane)
        rest = [one for one in themes if (one.stage, one.lane) == cell and one.id != alone.id]
        await session.replace_themes(workshop.id, [cell], rest)


def _is_untouched(theme: Theme, contribution_id: str) -> bool:
    return theme.contribution_ids == (contribution_id,) and not theme.confirmed and not theme.votes
