"""Give a theme another name."""

from workshop.ports import Ids, WorkshopStore
from workshop.theme_desk import ThemesChanged, ThemeSeen, theme_desk
from workshop.theme_edits import ThemeEditKind, label_in, renamed
from workshop.workshop import Team


async def rename_theme(
    seen: ThemeSeen, name: str, team: Team, *, delivery: str, store: WorkshopStore, ids: Ids
) -> ThemesChanged:
    """The theme by that name, once per delivery; the same name again changes nothing.

    Raises:
        LabelEmptyError: when the name has nothing to read in it.
        LabelTooLongError: when it is longer than 80 characters.
        ThemeChangedMeanwhileError: when somebody else changed the theme meanwhile.
        WorkshopError: when the person may not change themes now, as `theme_desk` says.
    """
    label = label_in(name)
    async with store.transaction(team) as session:
        desk = await theme_desk(seen.workshop_id, seen.person, session)
        if not await session.is_first_delivery(delivery):
            return ThemesChanged(workshop=desk.workshop, again=True)
        theme = desk.find(seen.mark)
        if label == theme.label:
            return ThemesChanged(workshop=desk.workshop)
        return await desk.replace(
            ThemeEditKind.RENAME, (theme,), (renamed(theme, label),), ids=ids, target=label
        )
