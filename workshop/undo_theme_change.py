"""Undo the last change of a workshop's themes, whoever made it."""

from workshop.errors.themes import NothingToUndoError, ThemesNotOpenError
from workshop.ports import WorkshopStore
from workshop.theme_desk import ThemesChanged, theme_desk
from workshop.theme_edits import undone
from workshop.workshop import Team


async def undo_theme_change(
    team: Team, workshop_id: str, edit_id: str, person: str, *, delivery: str, store: WorkshopStore
) -> ThemesChanged:
    """The themes as they were before the last change, which is the one the person saw.

    Several presses go back several changes, one at a time: each says which change it means, so a press
    that comes twice takes back one.

    Raises:
        NothingToUndoError: when that is not the last change any more.
        ThemesNotOpenError: when the person may not change all that is in it.
        WorkshopError: when the person may not change themes now, as `theme_desk` says.
    """
    async with store.transaction(team) as session:
        desk = await theme_desk(workshop_id, person, session)
        if not await session.is_first_delivery(delivery):
            return ThemesChanged(workshop=desk.workshop, again=True)
        edits = await session.theme_edits(workshop_id)
        if not edits or edits[-1].id != edit_id:
            raise NothingToUndoError
        last = edits[-1]
        stored = await session.themes(workshop_id)
        standing = [theme for theme in stored if theme.id in {one.id for one in last.after}]
        if {one.id for one in standing} - {one.id for one in desk.themes}:
            raise ThemesNotOpenError(facilitator=desk.workshop.facilitator)
        if standing:
            await desk.put(standing, undone(last, standing))
        await session.drop_theme_edit(workshop_id, edit_id)
        return ThemesChanged(workshop=await desk.told(), edit=last)
