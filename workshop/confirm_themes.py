"""Confirm themes as people agreed on them: one, those of a cell, or all."""

from journey.records import Record
from workshop.ports import Ids, WorkshopStore
from workshop.theme_desk import ThemesChanged, cell_of, theme_desk
from workshop.theme_edits import ThemeEditKind, confirmed
from workshop.workshop import Team, check_facilitator


class Confirmation(Record):
    """Which themes the facilitator confirms: the one with this mark, else those of a cell, else all."""

    workshop_id: str
    person: str
    mark: str = ""
    cell: tuple[str, str] | None = None


async def confirm_themes(
    wanted: Confirmation, team: Team, *, delivery: str, store: WorkshopStore, ids: Ids
) -> ThemesChanged:
    """The themes confirmed, once per delivery; those that are so already stay as they are.

    Raises:
        NotTheFacilitatorError: when somebody else asks.
        ThemeChangedMeanwhileError: when the theme was changed meanwhile.
        WorkshopError: when the person may not change themes now, as `theme_desk` says.
    """
    async with store.transaction(team) as session:
        check_facilitator(await session.workshop(wanted.workshop_id), wanted.person)
        desk = await theme_desk(wanted.workshop_id, wanted.person, session)
        if not await session.is_first_delivery(delivery):
            return ThemesChanged(workshop=desk.workshop, again=True)
        meant = (
            (desk.find(wanted.mark),)
            if wanted.mark
            else tuple(one for one in desk.themes if wanted.cell in {None, cell_of(one)})
        )
        before = tuple(theme for theme in meant if not theme.confirmed)
        if not before:
            return ThemesChanged(workshop=desk.workshop)
        return await desk.replace(ThemeEditKind.CONFIRM, before, [confirmed(one) for one in before], ids=ids)
