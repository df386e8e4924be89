"""Move a note to another theme of its cell, or let it stand alone."""

from workshop.errors.themes import ThemeChangedMeanwhileError
from workshop.ports import Ids, WorkshopStore
from workshop.theme_desk import ThemesChanged, ThemeSeen, theme_desk
from workshop.theme_edits import ThemeEditKind, moved
from workshop.workshop import Team


async def move_contribution(
    seen: ThemeSeen, note_id: str, to: str, team: Team, *, delivery: str, store: WorkshopStore, ids: Ids
) -> ThemesChanged:
    """The note in the theme with the mark `to`, alone where that is empty; once per delivery.

    Dots and owner stay with the theme they were given to. A theme whose only note goes to another one
    is merged into it, so that its dots and its owner go along.

    Raises:
        ThemeChangedMeanwhileError: when one of the themes was changed meanwhile.
        AnotherCellError: when the themes belong to different stages or lanes.
        AloneAlreadyError: when the note is to stand alone and does so.
        WorkshopError: when the person may not change themes now, as `theme_desk` says.
    """
    async with store.transaction(team) as session:
        desk = await theme_desk(seen.workshop_id, seen.person, session)
        if not await session.is_first_delivery(delivery):
            return ThemesChanged(workshop=desk.workshop, again=True)
        source = desk.find(seen.mark)
        if note_id not in source.contribution_ids or note_id not in desk.notes:
            raise ThemeChangedMeanwhileError
        target = desk.find(to, beside=source) if to else None
        if target == source:
            return ThemesChanged(workshop=desk.workshop)
        before = (source, target) if target else (source,)
        after = moved(source, note_id, target, alone_id=ids.new(), notes=desk.notes)
        name = target.label if target else ""
        return await desk.replace(ThemeEditKind.MOVE, before, after, ids=ids, target=name)
