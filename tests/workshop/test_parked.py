import pytest

from tests.workshop.room import COMPARE, OPPORTUNITIES, TEAM, Room
from workshop.errors.notes import NothingWrittenError
from workshop.read_step import read_asked_step

ACTION = ("stage-1", "action")
PAIN = ("stage-1", "pain_point")
EARLY = "We should add a price calendar"


async def parked(room: Room, person: str = "U-cem", step: int = OPPORTUNITIES) -> list[tuple[str, str]]:
    found = await read_asked_step(TEAM, room.id, step, person, store=room.store)
    return [(one.stage, one.text) for one in found.parked]


async def ideas(room: Room) -> list[str]:
    return [one.contribution.text for one in room.written() if one.contribution.lane == "opportunity"]


async def test_a_solution_written_early_is_kept_and_offered_where_opportunities_are_asked() -> None:
    room = await Room().running()
    await room.write(f"{EARLY}\nToo many prices", cell=PAIN)
    await room.go_to(OPPORTUNITIES)
    assert EARLY in await room.texts()
    assert await parked(room) == [("stage-1", EARLY)]


async def test_no_other_step_offers_it() -> None:
    room = await Room().running()
    await room.write(EARLY, cell=PAIN)
    assert await parked(room, "U-ana", COMPARE) == []


async def test_before_its_reveal_only_its_author_is_offered_it() -> None:
    room = await Room().running()
    before = await room.workshop()
    everything = before.current.model_copy(update={"lanes": (*before.current.lanes, "opportunity")})
    at_once = before.model_copy(update={"agenda": (everything, *before.agenda[1:])})
    room.store.rows(room.team).workshops[room.id] = at_once
    await room.write(EARLY, cell=PAIN)
    assert await parked(room, "U-ana", COMPARE) == [("stage-1", EARLY)]
    assert await parked(room, "U-ben", COMPARE) == []


async def test_one_wording_is_offered_once() -> None:
    room = await Room().running()
    await room.write(EARLY, cell=PAIN)
    await room.write(EARLY.upper(), cell=ACTION, person="U-ben")
    await room.go_to(OPPORTUNITIES)
    assert len(await parked(room)) == 1


async def test_what_a_person_takes_up_becomes_an_opportunity_of_theirs() -> None:
    room = await Room().running()
    await room.write(EARLY, cell=PAIN)
    await room.go_to(OPPORTUNITIES)
    found = await read_asked_step(TEAM, room.id, OPPORTUNITIES, "U-ben", store=room.store)
    added = await room.answer(
        person="U-ben", step=OPPORTUNITIES, taken_up=tuple(one.id for one in found.parked)
    )
    assert added.count == 1
    assert await ideas(room) == [EARLY]
    assert await room.mine("U-ben") == [EARLY]


async def test_what_is_not_parked_cannot_be_taken_up() -> None:
    room = await Room().running()
    await room.write("Too many prices", cell=PAIN)
    await room.go_to(OPPORTUNITIES)
    (stored,) = room.written()
    with pytest.raises(NothingWrittenError):
        await room.answer(step=OPPORTUNITIES, taken_up=(stored.contribution.id, "invented"))
    assert await ideas(room) == []
