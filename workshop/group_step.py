"""Group what a step collected into themes and remember them."""

from collections import defaultdict
from collections.abc import Collection, Sequence
from dataclasses import dataclass, field

from journey.build import WrittenContribution
from journey.contributions import Contribution
from journey.lanes import EMOTION
from journey.themes import Theme, repaired_partition
from workshop.desk import WorkshopDesk, activity_over
from workshop.forgetting import forget_answers, gone_meanwhile, themes_without
from workshop.jobs import RefreshCard
from workshop.ports import Ids, Summariser, WorkshopSession, WorkshopStore
from workshop.proposal import Proposal, put_together, reported
from workshop.regrouping import FEW, Cell, is_put_to_vote, note_beside, put_again, settled_ids
from workshop.revealed import written_again
from workshop.shown_themes import shown_themes
from workshop.workshop import Team, Workshop, changed


@dataclass(slots=True)
class _Plan:
    """What is asked about: notes that may join the `known` themes, and notes that are grouped by themselves.

    The cells in `again` are grouped as a whole; of those in `beside`, only what is new.
    """

    cells: tuple[Cell, ...]
    joining: list[WrittenContribution] = field(default_factory=list)
    known: list[Theme] = field(default_factory=list)
    alone: list[WrittenContribution] = field(default_factory=list)
    again: set[Cell] = field(default_factory=set)
    beside: dict[Cell, int] = field(default_factory=dict)
    waiting: list[WrittenContribution] = field(default_factory=list)


async def group_step(
    team: Team, workshop_id: str, step: int, *, store: WorkshopStore, summariser: Summariser, ids: Ids
) -> Workshop:
    """The workshop whose given step is now grouped.

    In a cell that has themes already, a few contributions that came later may join them. Where they are
    more, the cell is grouped again, but only as long as nobody changed, confirmed or voted for one of
    its themes; else they are grouped beside what stands. What came to a step that is open again waits
    for its reveal. Grouping happens outside the transactions, because a summariser may take its time.
    """
    async with store.transaction(team) as session:
        workshop = await session.workshop(workshop_id)
        plan = await _planned(workshop, step, session)
    if not plan.waiting:
        return workshop
    desk = WorkshopDesk(workshop, store)
    proposals = []
    if plan.joining:
        proposals.append(await summariser.group(plan.joining, plan.known, desk=desk))
        desk.spent += proposals[0].tokens
    if plan.alone:
        proposals.append(await summariser.group(plan.alone, desk=desk))
    proposal = put_together(proposals)
    async with store.transaction(team) as session:
        workshop = await session.workshop(workshop_id)  # so that no votes are counted onto these themes
        asked = {one.contribution.id: one for one in (*plan.waiting, *plan.alone, *plan.joining)}
        there = await session.contributions(workshop_id)
        gone = gone_meanwhile(asked.values(), there)
        proposal = proposal.model_copy(update={"themes": themes_without(proposal.themes, gone, there)})
        plan.waiting = [one for one in plan.waiting if one not in gone]
        if gone:
            await forget_answers(workshop, session)
        await _stored(workshop, plan, proposal, session=session, ids=ids)
        reports = reported(workshop.reports, step, proposal)
        if reports != workshop.reports:
            workshop = changed(workshop, reports=reports)
            await session.save_workshop(workshop)
        await activity_over(workshop_id, session)
        await session.request(RefreshCard(team=team, workshop_id=workshop_id))
    return workshop


async def _planned(workshop: Workshop, step: int, session: WorkshopSession) -> _Plan:
    known = await shown_themes(workshop, session)
    everything = await session.contributions(workshop.id)
    settled = await settled_ids(workshop, known, session)
    again = {one.contribution.id for one in written_again(workshop, everything)}
    plan = _Plan(workshop.agenda[step].cells)
    asked = set(plan.cells)
    cells: dict[Cell, list[WrittenContribution]] = defaultdict(list)
    for one in everything:
        cell = (one.contribution.stage, one.contribution.lane)
        if cell in asked and one.contribution.lane != EMOTION and one.contribution.id not in again:
            cells[cell].append(one)
    for cell, written in cells.items():
        standing = [theme for theme in known if _cell(theme) == cell]
        is_free = settled.isdisjoint(one.id for one in standing) and not is_put_to_vote(workshop, cell)
        _plan_cell(plan, cell, written, standing, is_free=is_free)
    return plan


def _plan_cell(
    plan: _Plan, cell: Cell, written: list[WrittenContribution], standing: list[Theme], *, is_free: bool
) -> None:
    waiting = _unplaced(written, standing)
    placed = len(written) - len(waiting)
    plan.waiting += waiting
    if not waiting:
        return
    if len(waiting) <= FEW * placed:
        plan.joining += written
        plan.known += standing
    elif placed and is_free:
        plan.alone += written
        plan.again.add(cell)
    else:
        plan.alone += waiting
        if placed:
            plan.beside[cell] = len(waiting)


async def _stored(
    workshop: Workshop, plan: _Plan, proposal: Proposal, *, session: WorkshopSession, ids: Ids
) -> None:
    stored = await session.themes(workshop.id)
    settled = await settled_ids(workshop, stored, session)
    there = {one.contribution.id for one in await session.contributions(workshop.id)}
    notes = [one.contribution for one in plan.alone if one.contribution.id in there]
    touched = {_cell(one) for one in stored if one.id in settled}
    for cell in sorted(plan.again - touched):
        standing = [one for one in stored if _cell(one) == cell]
        here = [one for one in notes if (one.stage, one.lane) == cell]
        if here and _holds_only(standing, here) and not is_put_to_vote(workshop, cell):
            await put_again(workshop, standing, proposal.themes, here, session=session, ids=ids)
    stored = await session.themes(workshop.id)
    fresh = [one.contribution for one in _unplaced(plan.waiting, stored)]
    standing = [theme for theme in stored if _cell(theme) in set(plan.cells)]
    await session.replace_themes(workshop.id, plan.cells, _grown(standing, proposal.themes, fresh))
    await note_beside(workshop.id, plan.beside, session)


def _holds_only(themes: Sequence[Theme], notes: Collection[Contribution]) -> bool:
    """Whether nothing stands in these themes that was not asked about."""
    asked = {one.id for one in notes}
    return all(asked.issuperset(theme.contribution_ids) for theme in themes)


def _unplaced(written: Sequence[WrittenContribution], themes: Sequence[Theme]) -> list[WrittenContribution]:
    placed = {one for theme in themes for one in theme.contribution_ids}
    return [one for one in written if one.contribution.id not in placed]


def _grown(stored: Sequence[Theme], proposed: Sequence[Theme], fresh: Sequence[Contribution]) -> list[Theme]:
    """The stored themes with what joins them, and new ones of fresh contributions only.

    A new theme that takes stored contributions along would speak for notes it does not hold: what is
    fresh in it stands alone.
    """
    standing = {theme.id: theme for theme in stored}
    held = {one for theme in stored for one in theme.contribution_ids}
    sound = [
        theme
        for theme in proposed
        if (
            _cell(theme) == _cell(standing[theme.id])
            if theme.id in standing
            else held.isdisjoint(theme.contribution_ids)
        )
    ]
    for theme in repaired_partition(sound, fresh):
        before = standing.get(theme.id)
        joined = (*before.contribution_ids, *theme.contribution_ids) if before else theme.contribution_ids
        standing[theme.id] = (before or theme).model_copy(update={"contribution_ids": joined})
    return list(standing.values())


def _cell(theme: Theme) -> tuple[str, str]:
    return theme.stage, theme.lane
