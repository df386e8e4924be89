"""Notes that are deleted or hidden while a summariser thinks leave nothing in its answer."""

from collections.abc import Awaitable, Callable, Sequence

import pytest

from journey.build import WrittenContribution
from journey.map import JourneyMap
from journey.themes import Theme
from tests.workshop.fake_summarisers import OneThemePerCell
from tests.workshop.room import COMPARE, TEAM, Room
from workshop.draft_summary import draft_summary
from workshop.drafts import Draft, Drafted, DraftKind
from workshop.ports import Desk
from workshop.proposal import Proposal

CELL = ("stage-1", "pain_point")
SECRET = "the till stood open"


class Slow(OneThemePerCell):
    """Quotes every note it is asked about, and is interrupted before it answers."""

    def __init__(self, interrupt: Callable[[], Awaitable[object]]) -> None:
        self.interrupt = interrupt

    async def group(
        self, written: Sequence[WrittenContribution], known: Sequence[Theme] = (), *, desk: Desk | None = None
    ) -> Proposal:
        assert desk
        found = await super().group(written, known, desk=desk)
        quoted = " / ".join(one.contribution.text for one in written)
        await self.interrupt()
        await desk.remember("asked", quoted)
        themes = tuple(one.model_copy(update={"label": quoted[:80]}) for one in found.themes)
        return found.model_copy(update={"themes": themes})

    async def draft(self, journey_map: JourneyMap, *, desk: Desk) -> Drafted:
        notes = tuple(journey_map.contributions())
        await self.interrupt()
        await desk.remember("drafted", " / ".join(one.text for one in notes))
        drafts = (
            Draft(id=one.id, kind=DraftKind.SENTENCE, text=one.text, contribution_ids=(one.id,))
            for one in notes
        )
        return Drafted(drafts=tuple(drafts), answered=True)


async def _room() -> Room:
    room = await Room().running()
    await room.write(SECRET, cell=CELL, person="U-ana")
    await room.write("no seat was free", cell=CELL, person="U-ben")
    await room.next(COMPARE)
    return room


@pytest.mark.parametrize("others", [True, False])
async def test_a_forgotten_note_is_in_no_theme_no_name_and_no_memory(*, others: bool) -> None:
    room = await _room()

    async def forget() -> None:
        await room.forget("U-ana")
        if not others:
            await room.forget("U-ben")

    await room.group(COMPARE, Slow(forget))
    rows = room.store.rows(TEAM)
    themes = rows.themes.get(room.id, ())
    assert [one.contribution_ids for one in themes] == [("id-3",)] * others
    assert SECRET not in str(themes)
    assert SECRET not in str(rows.memories)


async def test_a_forgotten_note_is_in_no_draft_and_no_memory() -> None:
    room = await _room()
    await room.group(COMPARE)
    slow = Slow(lambda: room.forget("U-ana"))
    await draft_summary(TEAM, room.id, store=room.store, summariser=slow)
    rows = room.store.rows(TEAM)
    assert [one.text for one in rows.drafts[room.id]] == ["no seat was free"]
    assert SECRET not in str(rows.memories)
