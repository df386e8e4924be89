from tests.journey.facts import note
from tests.workshop.room import BOOK, COMPARE, TEAM, Room
from workshop.add_contributions import CellAnswer
from workshop.read_step import read_asked_step, read_open_step
from workshop.stations import Station, hung_on, typed_stations

STAGE = "stage-1"
ACTION, THOUGHT, PAIN = ((STAGE, lane) for lane in ("action", "thought", "pain_point"))


def cell(where: tuple[str, str], text: str) -> CellAnswer:
    return CellAnswer(stage=where[0], lane=where[1], text=text)


async def stations(room: Room, person: str = "U-ana", step: int = COMPARE) -> tuple[Station, ...]:
    found = await read_asked_step(TEAM, room.id, step, person, store=room.store)
    return found.stations


def stations_by_text(room: Room) -> dict[str, str]:
    return {one.contribution.text: one.contribution.station for one in room.written()}


async def test_a_person_is_offered_their_own_actions_and_nobody_elses_before_the_reveal() -> None:
    room = await Room().running()
    await room.write("Opens nine tabs\nAsks a friend", cell=ACTION)
    await room.write("Calls the hotline", cell=ACTION, person="U-bo")
    assert [one.text for one in await stations(room)] == ["Opens nine tabs", "Asks a friend"]
    assert [one.text for one in await stations(room, "U-bo")] == ["Calls the hotline"]
    assert await stations(room, "U-cem") == ()


async def test_once_revealed_each_theme_of_actions_is_offered_to_everybody() -> None:
    room = await Room().running()
    await room.write("Opens nine tabs", cell=ACTION)
    await room.write("Opens ten tabs", cell=ACTION, person="U-bo")
    await room.next(COMPARE)
    await room.group(COMPARE)
    assert [one.text for one in await stations(room, "U-cem")] == ["action at stage-1"]


async def test_what_is_written_again_is_offered_to_its_author_beside_what_was_seen() -> None:
    room = await Room().running()
    await room.write("Opens nine tabs", cell=ACTION)
    await room.next(COMPARE)
    await room.group(COMPARE)
    await room.reopen(COMPARE)
    await room.write("Calls the hotline", cell=ACTION, person="U-bo")
    assert [one.text for one in await stations(room, "U-bo")] == ["action at stage-1", "Calls the hotline"]
    assert [one.text for one in await stations(room, "U-ana")] == ["action at stage-1"]


async def test_no_action_of_another_stage_is_offered() -> None:
    room = await Room().running()
    await room.write("Opens nine tabs", cell=ACTION)
    await room.next(COMPARE)
    found = await read_open_step(TEAM, room.id, BOOK, "U-ana", store=room.store)
    assert found.stations == ()


async def test_thoughts_and_pain_points_hang_on_the_action_that_was_chosen() -> None:
    room = await Room().running()
    await room.write("Opens nine tabs", cell=ACTION)
    (chosen,) = await stations(room)
    cells = (cell(THOUGHT, "Why so many?"), cell(PAIN, "Too many prices"), cell(ACTION, "Gives up"))
    await room.answer(cells=cells, station=chosen.key)
    assert stations_by_text(room) == {
        "Opens nine tabs": "",
        "Why so many?": chosen.key,
        "Too many prices": chosen.key,
        "Gives up": "",
    }


async def test_an_action_of_the_same_answer_can_be_chosen_before_it_is_stored() -> None:
    room = await Room().running()
    (typed,) = typed_stations(STAGE, "  Opens nine  tabs ")
    cells = (cell(ACTION, "Opens nine tabs"), cell(PAIN, "Too many prices"))
    await room.answer(cells=cells, station=typed.key)
    ids = {one.contribution.text: one.contribution.id for one in room.written()}
    assert stations_by_text(room)["Too many prices"] == ids["Opens nine tabs"]


async def test_an_action_that_is_not_the_persons_to_see_is_not_hung_on() -> None:
    room = await Room().running()
    await room.write("Calls the hotline", cell=ACTION, person="U-bo")
    (theirs,) = await stations(room, "U-bo")
    await room.answer(cells=(cell(PAIN, "Too many prices"),), station=theirs.key)
    assert stations_by_text(room)["Too many prices"] == ""


def test_notes_of_another_stage_do_not_hang_on_the_action() -> None:
    here, there = (note("c1", lane="thought"), note("c2", lane="thought", stage="stage-2"))
    hung = hung_on("c0", [here, there], [Station(key="c0", stage=STAGE, text="Opens nine tabs")])
    assert [one.station for one in hung] == ["c0", ""]


async def test_the_station_is_on_the_map() -> None:
    room = await Room().running()
    await room.write("Opens nine tabs", cell=ACTION)
    (chosen,) = await stations(room)
    await room.answer(cells=(cell(PAIN, "Too many prices"),), station=chosen.key)
    await room.next(COMPARE)
    assert {one.station for one in (await room.map()).contributions() if one.lane == "pain_point"} == {
        chosen.key
    }
