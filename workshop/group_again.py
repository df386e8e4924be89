"""Group the notes of a stage and lane again at the facilitator's word; what people decided stays."""

from collections.abc import Sequence

from journey.build import WrittenContribution
from journey.records import Record
from journey.themes import Theme
from workshop.desk import WorkshopDesk, activity_over
from workshop.errors.themes import BeingVotedOnError
from workshop.jobs import GroupAgain, RefreshCard, request_of
from workshop.ports import Ids, Summariser, WorkshopSession, WorkshopStore
from workshop.proposal import reported
from workshop.regrouping import Cell, is_being_voted_on, put_again, settled_ids
from workshop.theme_desk import cell_of, theme_desk
from workshop.workshop import Team, Workshop, WorkshopState, changed, check_facilitator


class Regrouping(Record):
    """Which stage and lane the facilitator wants grouped again."""

    workshop_id: str
    person: str
    cell: Cell


async def ask_to_group_again(
    wanted: Regrouping, team: Team, *, delivery: str, store: WorkshopStore
) -> Workshop:
    """The workshop, in which that cell will be grouped again, once per delivery.

    Raises:
        NotTheFacilitatorError: when somebody else asks.
        BeingVotedOnError: while people vote on these themes.
        WorkshopError: when the person may not change themes now, as `theme_desk` says.
    """
    async with store.transaction(team) as session:
        check_facilitator(await session.workshop(wanted.workshop_id), wanted.person)
        workshop = (await theme_desk(wanted.workshop_id, wanted.person, session)).workshop
        if is_being_voted_on(workshop, wanted.cell):
            raise BeingVotedOnError
        stage, lane = wanted.cell
        request = request_of(delivery)
        await session.request(
            GroupAgain(team=team, workshop_id=workshop.id, stage=stage, lane=lane, request=request)
        )
        return workshop


async def group_again(
    team: Team, workshop_id: str, cell: Cell, *, store: WorkshopStore, summariser: Summariser, ids: Ids
) -> Workshop:
    """The workshop with the notes of a cell grouped anew.

    Themes that people named, changed or confirmed, and those with dots or an owner, stay with all their
    notes. Nothing happens where the workshop is over, a vote on them has begun or something changed
    meanwhile: then the facilitator sees the themes as they stand and may ask once more.
    """
    async with store.transaction(team) as session:
        workshop = await session.workshop(workshop_id)
        written, before = await _loose(workshop, cell, session)
    if not written or _is_too_late(workshop, cell):
        return workshop
    desk = WorkshopDesk(workshop, store)
    proposal = await summariser.group(written, desk=desk)
    async with store.transaction(team) as session:
        workshop = await session.workshop(workshop_id)
        still, standing = await _loose(workshop, cell, session)
        if standing == before and not _is_too_late(workshop, cell):
            gone = {theme.id for theme in standing}
            stored = await session.themes(workshop_id)
            kept = [one for one in stored if cell_of(one) == cell and one.id not in gone]
            notes = [one.contribution for one in still]
            await put_again(workshop, standing, proposal.themes, notes, session=session, ids=ids, kept=kept)
        step = next(place for place, one in enumerate(workshop.agenda) if cell in one.cells)
        workshop = changed(workshop, reports=reported(workshop.reports, step, proposal))
        await session.save_workshop(workshop)
        await activity_over(workshop_id, session)
        await session.request(RefreshCard(team=team, workshop_id=workshop_id))
    return workshop


def _is_too_late(workshop: Workshop, cell: Cell) -> bool:
    return workshop.state is WorkshopState.CLOSED or is_being_voted_on(workshop, cell)


async def _loose(
    workshop: Workshop, cell: Cell, session: WorkshopSession
) -> tuple[list[WrittenContribution], Sequence[Theme]]:
    """The themes of a cell that nobody decided about, and the notes in them; none with a hidden note."""
    visible = {one.contribution.id: one for one in await session.contributions(workshop.id)}
    stored = await session.themes(workshop.id)
    settled = await settled_ids(workshop, stored, session)
    themes = [
        one
        for one in stored
        if cell_of(one) == cell and one.id not in settled and visible.keys() >= set(one.contribution_ids)
    ]
    return [visible[note] for theme in themes for note in theme.contribution_ids], themes
