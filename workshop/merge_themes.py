"""Put two themes of a cell together."""

from journey.text import has_substance
from workshop.ports import Ids, WorkshopStore
from workshop.theme_desk import ThemesChanged, ThemeSeen, theme_desk
from workshop.theme_edits import ThemeEditKind, label_in, merged
from workshop.workshop import Team


async def merge_themes(
    seen: ThemeSeen, other: str, name: str, team: Team, *, delivery: str, store: WorkshopStore, ids: Ids
) -> ThemesChanged:
    """One theme by that name with the notes of both; `other` is the mark of the second; once per delivery.

    Without a name the first one's stays. Their dots add up. The owner of the first stays; where it has
    none, the owner of the second takes over.

    Raises:
        LabelTooLongError: when it is longer than 80 characters.
        ThemeChangedMeanwhileError: when one of the themes was changed meanwhile.
        AnotherCellError: when they belong to different stages or lanes.
        WorkshopError: when the person may not change themes now, as `theme_desk` says.
    """
    async with store.transaction(team) as session:
        desk = await theme_desk(seen.workshop_id, seen.person, session)
        if not await session.is_first_delivery(delivery):
            return ThemesChanged(workshop=desk.workshop, again=True)
        into = desk.find(seen.mark)
        gone = desk.find(other, beside=into)
        if gone == into:
            return ThemesChanged(workshop=desk.workshop)
        label = label_in(name) if has_substance(name) else into.label
        whole = merged(into, gone, label, desk.notes)
        return await desk.replace(ThemeEditKind.MERGE, (into, gone), (whole,), ids=ids, target=gone.label)
