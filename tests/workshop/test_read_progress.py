import asyncio

import pytest

from tests.workshop.room import BOOK, COMPARE, OPPORTUNITIES, OWNERS, READ_BACK, TEAM, Room
from workshop.errors.steps import StepIsOverError
from workshop.errors.workshops import NotRunningError, WorkshopNotFoundError
from workshop.read_progress import Progress, read_progress
from workshop.read_step import read_open_step


async def test_the_card_counts_the_open_step_and_the_whole() -> None:
    room = await Room().running()
    await room.write("compares\npays", person="U-ana")
    await room.go_to(BOOK)
    await room.write("books", step=BOOK, person="U-ben")
    await room.done("U-cem", step=BOOK)
    assert await room.progress() == Progress(
        workshop=await room.workshop(),
        people=2,
        done=1,
        notes=1,
        contributions=3,
        participants=3,
        is_thin=True,
    )


async def test_a_step_is_thin_once_somebody_answered_and_left_a_lane_out() -> None:
    room = await Room().running()
    assert not (await room.progress()).is_thin
    await room.write("compares")
    assert (await room.progress()).is_thin
    await room.go_to(READ_BACK)
    assert not (await room.progress()).is_thin


async def test_owners_are_counted_in_the_owners_step_only() -> None:
    room = await Room().running()
    await room.go_to(OPPORTUNITIES)
    await room.write("one ticket", step=OPPORTUNITIES)
    await room.group(OPPORTUNITIES)
    assert (await room.progress()).opportunities == 0
    await room.go_to(OWNERS)
    assert (await room.progress()).opportunities == 1


async def test_the_whole_map_is_read_back_in_the_last_step_only() -> None:
    room = await Room().running()
    await room.write("compares")
    for step in range(COMPARE, READ_BACK):
        await room.go_to(step)
        assert (await room.progress()).journey_map is None
    await room.go_to(READ_BACK)
    assert (await room.progress()).journey_map == await room.map()
    await room.close()
    assert (await room.progress()).journey_map is None


async def test_until_the_read_back_progress_holds_nobodys_words() -> None:
    room = await Room().running()
    await room.write("a secret", name="Ana Lima")
    told = (await room.progress()).model_dump_json()
    assert "a secret" not in told
    assert "Ana" not in told


async def test_many_answers_at_once_are_all_counted() -> None:
    room = await Room().running()
    await asyncio.gather(*(room.write(f"idea {one}", person=f"U-{one}") for one in range(200)))
    progress = await room.progress()
    assert (progress.people, progress.notes) == (200, 200)


async def test_a_workshop_nobody_knows_is_not_found() -> None:
    with pytest.raises(WorkshopNotFoundError):
        await read_progress(TEAM, "gone", store=Room().store)


async def test_a_form_opens_for_the_open_step_only() -> None:
    room = await Room().running()
    found = await read_open_step(TEAM, room.id, COMPARE, "U-ana", store=room.store)
    assert (found.workshop, found.hurts) == (await room.workshop(), {})
    await room.go_to(BOOK)
    with pytest.raises(StepIsOverError):
        await read_open_step(TEAM, room.id, COMPARE, "U-ana", store=room.store)
    await room.close()
    with pytest.raises(NotRunningError):
        await read_open_step(TEAM, room.id, BOOK, "U-ana", store=room.store)
