"""Split a theme: some of its notes leave and become a theme of their own."""

from collections.abc import Sequence

from journey.text import has_substance
from workshop.errors.themes import NothingToSplitError
from workshop.ports import Ids, WorkshopStore
from workshop.theme_desk import ThemesChanged, ThemeSeen, theme_desk
from workshop.theme_edits import LONGEST_LABEL, ThemeEditKind, label_in, split
from workshop.workshop import Team


async def split_theme(
    seen: ThemeSeen,
    leaving: Sequence[str],
    name: str,
    team: Team,
    *,
    delivery: str,
    store: WorkshopStore,
    ids: Ids,
) -> ThemesChanged:
    """Two themes: what stays under its name, and the notes `leaving` under `name`; once per delivery.

    Without a name the new theme is called by its first note. Dots and owner stay with the larger part,
    of two equal ones with the part that keeps its name.

    Raises:
        LabelTooLongError: when the name is longer than 80 characters.
        NothingToSplitError: when none or all of its notes are chosen.
        ThemeChangedMeanwhileError: when somebody else changed the theme meanwhile.
        WorkshopError: when the person may not change themes now, as `theme_desk` says.
    """
    async with store.transaction(team) as session:
        desk = await theme_desk(seen.workshop_id, seen.person, session)
        if not await session.is_first_delivery(delivery):
            return ThemesChanged(workshop=desk.workshop, again=True)
        theme = desk.find(seen.mark)
        if not leaving or not desk.notes.keys() >= set(leaving):
            raise NothingToSplitError
        first = desk.notes[leaving[0]].text
        label = label_in(name) if has_substance(name) else first[:LONGEST_LABEL].strip()
        shown = [one for one in theme.contribution_ids if one in desk.notes]
        if set(shown) <= set(leaving):
            raise NothingToSplitError
        after = split(theme, leaving, label, new_id=ids.new(), notes=desk.notes)
        return await desk.replace(ThemeEditKind.SPLIT, (theme,), after, ids=ids, target=label)
