"""A room in its group step, with what its themes hold."""

from journey.themes import Theme, ThemeOrigin
from tests.workshop.fake_summarisers import CarelessSummariser
from tests.workshop.room import GROUP, TEAM, Room

PAIN = ("stage-1", "pain_point")
ANA = "U-ana"


async def grouping(lane: str = "pain_point", step: int = 0, *, also: Theme | None = None) -> Room:
    """A workshop at its group step: n1 to n3 in the theme queues, n4 alone in the theme noise."""
    room = await Room().running()
    room.ids.made = 0
    await room.go_to(step)
    for number, person in enumerate((ANA, ANA, "U-ben", "U-ben"), 1):
        await write_named(room, f"n{number}", person, ("stage-1", lane), step=step)
    themes = [
        Theme(
            id="queues", stage="stage-1", lane=lane, label="queues", description="note n1",
            contribution_ids=("n1", "n2", "n3"), origin=ThemeOrigin.MODEL,
        ),
        Theme(id="noise", stage="stage-1", lane=lane, label="noise", contribution_ids=("n4",)),
    ]  # fmt: skip
    if also:
        await write_named(room, also.contribution_ids[0], ANA, (also.stage, also.lane), step=step)
        themes.append(also)
    await room.go_to(GROUP)
    await room.group(step, CarelessSummariser(*themes))
    return room


async def write_named(room: Room, note: str, person: str, cell: tuple[str, str], *, step: int) -> None:
    class Named:
        def new(self) -> str:
            return note

    before, room.ids = room.ids, Named()  # type: ignore[assignment]
    await room.write(f"note {note}", person=person, step=step, cell=cell)
    room.ids = before


async def stored_themes(room: Room) -> list[Theme]:
    return list(room.store.rows(TEAM).themes[room.id])


async def stored_theme(room: Room, theme_id: str) -> Theme:
    return next(one for one in await stored_themes(room) if one.id == theme_id)


async def notes_by_theme(room: Room) -> dict[str, list[str]]:
    return {
        one.id: list(one.contribution_ids)
        for one in sorted(await stored_themes(room), key=lambda one: one.id != "queues")
    }
