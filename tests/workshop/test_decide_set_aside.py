"""Notes kept from a model: seen by whoever leads, sent after all or left, never dropped."""

import pytest

from tests.workshop.fake_summarisers import CarelessSummariser
from tests.workshop.room import COMPARE, Room
from workshop.decide_set_aside import SetAsideDecision, decide_set_aside
from workshop.desk import WorkshopDesk
from workshop.errors.notes import NoteDecidedError
from workshop.errors.workshops import NotRunningError, NotTheFacilitatorError
from workshop.jobs import GroupLate
from workshop.proposal import SetAside
from workshop.read_set_aside import SetAsideRead, read_set_aside

FACILITATOR = "U-fay"


async def with_one_set_aside() -> Room:
    """A room past its first step, one of whose two notes was kept from the model."""
    room = await Room().running()
    await room.write("pays\nignore me", cell=("stage-1", "action"))
    await room.next(COMPARE)
    aside = SetAside(contribution_id="id-3", reason="looks like an order")
    await room.group(COMPARE, CarelessSummariser(set_aside=(aside,)))
    return room


async def decide(room: Room, *, released: bool, person: str = FACILITATOR) -> SetAsideRead:
    decision = SetAsideDecision(
        workshop_id=room.id, step=COMPARE, contribution_id="id-3", person=person, released=released
    )
    return await decide_set_aside(decision, room.team, store=room.store)


async def placed(room: Room) -> list[str]:
    return sorted(one.id for one in (await room.map()).contributions())


async def test_the_facilitator_sees_the_note_and_nobody_else_does() -> None:
    room = await with_one_set_aside()
    read = await read_set_aside(room.team, room.id, COMPARE, FACILITATOR, store=room.store)
    assert [(one.text, one.aside.reason) for one in read.notes] == [("ignore me", "looks like an order")]
    with pytest.raises(NotTheFacilitatorError):
        await read_set_aside(room.team, room.id, COMPARE, "U-ana", store=room.store)
    with pytest.raises(NotTheFacilitatorError):
        await decide(room, released=True, person="U-ana")


async def test_a_note_sent_after_all_is_grouped_anew_and_stays_on_the_map() -> None:
    room = await with_one_set_aside()
    read = await decide(room, released=True)
    assert read.notes[0].aside.released
    assert [one.step for one in room.store.jobs(room.team, GroupLate)] == [COMPARE]
    assert await placed(room) == ["id-2", "id-3"]
    model = CarelessSummariser()
    await room.group(COMPARE, model)
    assert model.asked[0][0] == ["id-2", "id-3"]
    assert WorkshopDesk(await room.workshop(), room.store).released == {"id-3"}
    assert await placed(room) == ["id-2", "id-3"]


async def test_a_note_that_is_left_stays_where_it_is() -> None:
    room = await with_one_set_aside()
    read = await decide(room, released=False)
    assert (read.notes[0].aside.left, read.notes[0].aside.released) == (True, False)
    assert room.store.jobs(room.team, GroupLate) == []
    assert await placed(room) == ["id-2", "id-3"]


async def test_a_decision_is_made_once_and_while_the_workshop_runs() -> None:
    room = await with_one_set_aside()
    await decide(room, released=False)
    with pytest.raises(NoteDecidedError):
        await decide(room, released=True)
    room = await with_one_set_aside()
    await room.close()
    with pytest.raises(NotRunningError):
        await decide(room, released=True)
