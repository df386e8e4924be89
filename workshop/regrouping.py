"""Grouping a cell again: what stays because people decided about it, and what takes the others' place."""

import json
from collections.abc import Container, Iterable, Sequence
from typing import Final

from journey.contributions import Contribution
from journey.lanes import ACTION
from journey.themes import Theme, heirs_of, lone_theme, repaired_partition
from workshop.agenda import Step, StepKind
from workshop.mark_moments import moments_in, without_moment
from workshop.ports import Ids, WorkshopSession
from workshop.theme_edits import ThemeEdit, ThemeEditKind
from workshop.workshop import Workshop, WorkshopState

FEW: Final = 0.3
"""New notes, as a share of those in themes, up to which they join these themes and nothing else moves."""

_BESIDE: Final = "grouped-beside"

Cell = tuple[str, str]


async def settled_ids(
    workshop: Workshop, themes: Sequence[Theme], session: WorkshopSession
) -> frozenset[str]:
    """The themes no machine takes apart: people changed or confirmed them, gave them dots or an owner.

    Dots of a vote that is still open count as well; they are read here and told to nobody.
    """
    heirs = heirs_of(themes)
    given = {one.theme_id for one in await session.opportunities(workshop.id)}
    for step in _votes(workshop):
        counts = await session.count_votes(workshop.id, step)
        given.update(without_moment(counts), moments_in(counts))
    taken = {heirs[one] for one in given if one in heirs}
    return frozenset(theme.id for theme in themes if theme.is_settled or theme.id in taken)


def is_put_to_vote(workshop: Workshop, cell: Cell) -> bool:
    """Whether people have seen these themes on a ballot: they may hold dots in their hands."""
    return any(_is_asked(workshop.agenda[step], cell) for step in _votes(workshop))


def is_being_voted_on(workshop: Workshop, cell: Cell) -> bool:
    """Whether the open step is a vote on these themes."""
    return workshop.current.kind is StepKind.VOTE and _is_asked(workshop.current, cell)


async def put_again(
    workshop: Workshop,
    standing: Sequence[Theme],
    proposed: Iterable[Theme],
    notes: Sequence[Contribution],
    *,
    session: WorkshopSession,
    ids: Ids,
    kept: Sequence[Theme] = (),
) -> None:
    """Store new themes of one cell's notes in place of the standing ones, and how to go back.

    `kept` are the themes of the cell that stay; going back leaves the notes that stood nowhere alone.
    """
    cell = (notes[0].stage, notes[0].lane)
    taken = {theme.id for theme in kept}
    fresh = tuple(_with_own_id(theme, taken) for theme in repaired_partition(proposed, notes))
    await session.replace_themes(workshop.id, [cell], (*kept, *fresh))
    await note_beside(workshop.id, {cell: 0}, session)
    held = {one for theme in standing for one in theme.contribution_ids}
    before = (*standing, *(lone_theme(one) for one in notes if one.id not in held))
    if workshop.state is not WorkshopState.CLOSED:
        edit = ThemeEdit(id=ids.new(), kind=ThemeEditKind.REGROUP, before=before, after=fresh)
        await session.add_theme_edit(workshop.id, edit)


async def beside(workshop_id: str, session: WorkshopSession) -> dict[Cell, int]:
    """How many late notes were grouped beside the themes of a cell since it was grouped as a whole."""
    told = await session.recalled(workshop_id, _BESIDE)
    return {(stage, lane): count for stage, lane, count in json.loads(told or "[]")}


async def note_beside(workshop_id: str, counts: dict[Cell, int], session: WorkshopSession) -> None:
    """Remember more notes that were grouped beside; 0 forgets those of a cell."""
    before = await beside(workshop_id, session)
    after = {**before, **{cell: count and count + before.get(cell, 0) for cell, count in counts.items()}}
    if after != before:
        rows = [(*cell, count) for cell, count in sorted(after.items()) if count]
        await session.remember(workshop_id, _BESIDE, json.dumps(rows))


def _is_asked(vote: Step, cell: Cell) -> bool:
    """Whether the cell's themes get dots, or a mark as a moment of truth."""
    stage, lane = cell
    return cell in vote.cells or (lane == ACTION and stage in vote.stages)


def _votes(workshop: Workshop) -> list[int]:
    return [
        place
        for place, step in enumerate(workshop.agenda[: workshop.reached + 1])
        if step.kind is StepKind.VOTE
    ]


def _with_own_id(theme: Theme, taken: Container[str]) -> Theme:
    theme_id = theme.id
    while theme_id in taken:
        theme_id += "-again"
    return theme.model_copy(update={"id": theme_id})
