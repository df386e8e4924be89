import pytest

from tests.workshop.room import FACILITATOR, TEAM, Room
from workshop.delete_workshop import delete_workshop
from workshop.errors.workshops import NotTheFacilitatorError, StillOpenError, WorkshopNotFoundError
from workshop.find_workshop import find_finished
from workshop.jobs import TakeDownCard


async def test_a_workshop_that_is_over_is_deleted_once_by_its_facilitator() -> None:
    room = await Room().running()
    await room.write("pays")
    with pytest.raises(StillOpenError):
        await delete_workshop(TEAM, room.id, FACILITATOR, store=room.store)
    await room.close()
    with pytest.raises(NotTheFacilitatorError):
        await delete_workshop(TEAM, room.id, "U-ana", store=room.store)
    await delete_workshop(TEAM, room.id, FACILITATOR, store=room.store)
    with pytest.raises(WorkshopNotFoundError):
        await delete_workshop(TEAM, room.id, FACILITATOR, store=room.store)
    assert len(room.store.jobs(TEAM, TakeDownCard)) == 1
    assert room.written() == []


async def test_the_newest_workshop_that_is_over_is_meant() -> None:
    room = await Room().running()
    await room.close()
    first = room.id
    await room.running()
    assert (await find_finished(TEAM, "C1", store=room.store)).id == first
