"""Group what a step collected into themes and remember them."""

from collections.abc import Sequence
from typing import Final

from journey.build import WrittenContribution
from journey.contributions import Contribution
from journey.lanes import EMOTION
from journey.themes import Theme, repaired_partition
from workshop.desk import WorkshopDesk, activity_over
from workshop.jobs import RefreshCard
from workshop.ports import Summariser, WorkshopStore
from workshop.proposal import reported
from workshop.revealed import written_again
from workshop.shown_themes import shown_themes
from workshop.workshop import Team, Workshop, changed

_FEW: Final = 0.3
"""New contributions, as a share of those in themes, up to which they may join these themes."""


async def group_step(
    team: Team, workshop_id: str, step: int, *, store: WorkshopStore, summariser: Summariser
) -> Workshop:
    """The workshop whose given step is now grouped.

    Themes that are there already stay, with their owners and votes: a few contributions that came later
    may join them, more are grouped beside them, and what came to a step that is open again waits for
    its reveal. Grouping happens outside the transactions, because a summariser may take its time.
    """
    async with store.transaction(team) as session:
        workshop = await session.workshop(workshop_id)
        cells = workshop.agenda[step].cells
        known = await shown_themes(workshop, session)
        everything = await session.contributions(workshop_id)
    again = {one.contribution.id for one in written_again(workshop, everything)}
    written = [one for one in _in_cells(everything, cells) if one.contribution.id not in again]
    waiting = _unplaced(written, known)
    if not waiting:
        return workshop
    desk = WorkshopDesk(workshop, store)
    if len(waiting) <= _FEW * (len(written) - len(waiting)):
        proposal = await summariser.group(written, _of_cells(known, cells), desk=desk)
    else:
        proposal = await summariser.group(waiting, desk=desk)
    async with store.transaction(team) as session:
        workshop = await session.workshop(workshop_id)  # so that no votes are counted onto these themes
        stored = await session.themes(workshop_id)
        fresh = [one.contribution for one in _unplaced(waiting, stored)]
        there = _of_cells(stored, cells)
        await session.replace_themes(workshop_id, cells, _grown(there, proposal.themes, fresh))
        reports = reported(workshop.reports, step, proposal)
        if reports != workshop.reports:
            workshop = changed(workshop, reports=reports)
            await session.save_workshop(workshop)
        await activity_over(workshop_id, session)
        await session.request(RefreshCard(team=team, workshop_id=workshop_id))
    return workshop


def _in_cells(
    written: tuple[WrittenContribution, ...], cells: tuple[tuple[str, str], ...]
) -> tuple[WrittenContribution, ...]:
    asked = set(cells)
    return tuple(
        one
        for one in written
        if (one.contribution.stage, one.contribution.lane) in asked and one.contribution.lane != EMOTION
    )


def _of_cells(themes: Sequence[Theme], cells: tuple[tuple[str, str], ...]) -> list[Theme]:
    asked = set(cells)
    return [theme for theme in themes if (theme.stage, theme.lane) in asked]


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
