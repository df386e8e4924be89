import pytest

from tests.workshop.room import TEAM, Room
from workshop.errors.workshops import WorkshopNotFoundError
from workshop.jobs import SendExport
from workshop.request_export import request_export
from workshop.workshop import Workshop


async def test_an_export_is_a_job_that_names_nobody() -> None:
    room = await Room().running()
    assert await _ask(room, "click:U-ana:1") == await room.workshop()
    (job,) = room.store.jobs(TEAM, SendExport)
    assert (job.workshop_id, job.format, job.view) == (room.id, "pdf", "grid")
    assert "U-ana" not in job.model_dump_json() + job.key


async def test_the_same_click_twice_sends_one_file_and_two_clicks_send_two() -> None:
    room = await Room().running()
    for request in ("click-1", "click-1", "click-2"):
        await _ask(room, request)
    assert len({job.key for job in room.store.jobs(TEAM, SendExport)}) == 2


async def test_a_map_can_be_exported_at_any_time() -> None:
    room = Room()
    await room.open()
    await _ask(room, "as a draft")
    await room.start()
    await room.close()
    await _ask(room, "once closed")
    assert len(room.store.jobs(TEAM, SendExport)) == 2


async def test_a_workshop_nobody_knows_is_not_exported() -> None:
    room = await Room().running()
    room.id = "gone"
    with pytest.raises(WorkshopNotFoundError):
        await _ask(room, "click-1")


async def _ask(room: Room, request: str) -> Workshop:
    return await request_export(
        TEAM, room.id, format_key="pdf", view="grid", request=request, store=room.store
    )
