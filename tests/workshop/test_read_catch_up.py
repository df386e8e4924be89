from tests.workshop.room import BOOK, COMPARE, TEAM, Room
from workshop.cancel_workshop import cancel_workshop
from workshop.read_catch_up import CatchUp, read_catch_up

ACTION = ("stage-1", "action")


async def caught_up(room: Room) -> CatchUp:
    return await read_catch_up(TEAM, room.id, store=room.store)


async def test_before_the_first_reveal_nothing_is_told() -> None:
    room = await Room().running()
    await room.write("a secret idea", cell=ACTION)
    assert (await caught_up(room)).seen == ()


async def test_what_was_revealed_is_told_in_counts_and_themes() -> None:
    room = await Room().running()
    await room.write("Opens nine tabs\nAsks a friend", cell=ACTION)
    await room.feel(-1)
    await room.next(COMPARE)
    await room.group(COMPARE)
    await room.write("a secret idea", cell=("stage-2", "action"), step=BOOK)
    found = await caught_up(room)
    assert [(one.title, one.notes, one.themes) for one in found.seen] == [
        ("Compare", 3, ("action at stage-1",))
    ]
    assert found.takes_late_notes


async def test_a_step_that_is_open_again_is_not_told_about_and_the_waiting_one_neither() -> None:
    room = await Room().running()
    await room.write("Opens nine tabs", cell=ACTION)
    await room.go_to(2)
    await room.reopen(COMPARE)
    await room.write("a secret idea", cell=ACTION, person="U-ben")
    found = await caught_up(room)
    assert [one.step for one in found.seen] == [COMPARE, BOOK]
    assert "secret" not in found.model_dump_json()


async def test_the_largest_theme_comes_first() -> None:
    room = await Room().running()
    await room.write("a\nb", cell=("stage-1", "thought"))
    await room.write("Opens nine tabs", cell=ACTION)
    await room.next(COMPARE)
    await room.group(COMPARE)
    assert (await caught_up(room)).seen[0].themes == ("thought at stage-1", "action at stage-1")


async def test_a_closed_workshop_is_told_whole_and_takes_no_more_notes() -> None:
    room = await Room().running()
    await room.close()
    found = await caught_up(room)
    assert len(found.seen) == 4
    assert not found.takes_late_notes


async def test_of_a_cancelled_workshop_nothing_is_told() -> None:
    room = await Room().running()
    await room.write("a secret idea", cell=ACTION)
    await room.next(COMPARE)
    await cancel_workshop(TEAM, room.id, "U-fay", store=room.store, clock=room.clock)
    assert (await caught_up(room)).seen == ()
