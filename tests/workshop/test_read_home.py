from tests.workshop.room import COMPARE, FACILITATOR, TEAM, VOTE, Room
from workshop.hand_over import hand_over
from workshop.read_home import Home, read_home

ACTION = ("stage-1", "action")


async def home(room: Room, person: str) -> Home:
    return await read_home(TEAM, person, store=room.store)


async def test_an_open_step_waits_until_the_person_is_done_with_it() -> None:
    room = await Room().running()
    await room.write("Opens nine tabs", cell=ACTION)
    assert [one.id for one in (await home(room, "U-ana")).waiting] == [room.id]
    await room.done()
    assert (await home(room, "U-ana")).waiting == ()
    await room.next(COMPARE)
    assert [one.id for one in (await home(room, "U-ana")).waiting] == [room.id]


async def test_a_vote_waits_until_the_person_has_voted() -> None:
    room = await Room().running()
    await room.write("Too many prices", cell=("stage-1", "pain_point"))
    for step in range(VOTE):
        await room.next(step)
        await room.group(step)
    assert [one.id for one in (await home(room, "U-ana")).waiting] == [room.id]
    await room.vote("theme-stage-1-pain_point")
    assert (await home(room, "U-ana")).waiting == ()


async def test_whoever_leads_with_others_finds_the_workshop_among_those_they_lead() -> None:
    room = await Room().running()
    await room.write("Opens nine tabs", cell=ACTION, person=FACILITATOR)
    await hand_over(TEAM, room.id, FACILITATOR, "U-ana", store=room.store)
    for person in (FACILITATOR, "U-ana"):
        assert [one.id for one in (await home(room, person)).led] == [room.id]


async def test_a_stranger_finds_nothing() -> None:
    room = await Room().running()
    await room.write("Opens nine tabs", cell=ACTION)
    assert (await home(room, "U-stranger")).is_first_visit


async def test_a_closed_workshop_is_a_map_and_waits_for_nobody() -> None:
    room = await Room().running()
    await room.write("Opens nine tabs", cell=ACTION)
    await room.close()
    found = await home(room, "U-ana")
    assert (found.waiting, [one.id for one in found.closed]) == ((), [room.id])
