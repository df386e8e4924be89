"""The three-step upload, and the race with its asynchronous processing."""

from typing import Any

from aiohttp import ClientSession, FormData

from playground.client import Playground, Room
from tests.playground import building as b
from tests.playground.calling import PNG, call, posted, uploaded


async def share(slack: Playground, room: Room, *names: str, **more: Any) -> list[str]:
    files = [{"id": await uploaded(slack, name), "title": name} for name in names]
    answer = await call(slack, "files.completeUploadExternal", files=files, channel_id=room.id, **more)
    assert answer["ok"], answer
    return [file["id"] for file in answer["files"]]


async def test_several_files_share_one_message_in_a_thread(slack: Playground, cx: Room) -> None:
    parent = await posted(slack, cx)
    ids = await share(slack, cx, "map.png", "map.pdf", thread_ts=parent, initial_comment="Your map")
    message = await cx.message("Your map", thread_ts=parent)
    assert [file["id"] for file in message.files] == ids
    assert message.files[0]["alt_txt"] == "A map"
    assert message.thread_ts == parent


async def test_blocks_can_stand_in_for_the_comment(slack: Playground, cx: Room) -> None:
    await share(slack, cx, "map.png", blocks=[b.section("Your map")])
    assert (await cx.message("Your map")).files


async def test_without_a_channel_a_file_stays_private(slack: Playground, cx: Room) -> None:
    file_id = await uploaded(slack)
    assert (await call(slack, "files.completeUploadExternal", files=[{"id": file_id}]))["ok"]
    assert await cx.messages() == []
    assert (await call(slack, "files.info", file=file_id))["file"]["is_public"] is False


async def test_the_mimetype_is_empty_until_processing_is_over(slack: Playground, cx: Room) -> None:
    (file_id,) = await share(slack, cx, "map.png")
    early = (await call(slack, "files.info", file=file_id))["file"]
    await slack.advance(0.31)
    late = (await call(slack, "files.info", file=file_id))["file"]
    assert (early["mimetype"], early["shares"]) == ("", {})
    assert (late["mimetype"], late["original_w"], late["original_h"]) == ("image/png", 640, 480)
    assert late["shares"]["public"][cx.id][0]["ts"] == (await cx.message()).ts


async def test_an_image_block_must_wait_for_the_processing(slack: Playground, cx: Room) -> None:
    (file_id,) = await share(slack, cx, "map.png")
    picture = {"type": "image", "slack_file": {"id": file_id}, "alt_text": "A map"}
    early = await call(slack, "chat.postMessage", channel=cx.id, text="x", blocks=[picture])
    assert early["error"] == "invalid_blocks"
    assert "invalid slack file [json-pointer:/blocks/0/slack_file]" in early["errors"]
    await slack.advance(0.31)
    assert (await call(slack, "chat.postMessage", channel=cx.id, text="x", blocks=[picture]))["ok"]
    address = (await call(slack, "files.info", file=file_id))["file"]["url_private"]
    by_url = picture | {"slack_file": {"url": address}}
    assert (await call(slack, "chat.postMessage", channel=cx.id, text="x", blocks=[by_url]))["ok"]


async def test_a_file_that_is_no_picture_never_fits_an_image_block(slack: Playground, cx: Room) -> None:
    (file_id,) = await share(slack, cx, "map.pdf")
    await slack.advance(1)
    block = {"type": "image", "slack_file": {"id": file_id}, "alt_text": "A map"}
    answer = await call(slack, "chat.postMessage", channel=cx.id, text="x", blocks=[block])
    assert answer["error"] == "invalid_blocks"


async def test_bytes_of_another_length_are_refused(slack: Playground) -> None:
    ticket = await call(slack, "files.getUploadURLExternal", filename="a.png", length=5)
    async with ClientSession() as session, session.post(ticket["upload_url"], data=b"1234") as response:
        assert response.status == 400


async def test_bytes_can_come_as_a_form(slack: Playground) -> None:
    ticket = await call(slack, "files.getUploadURLExternal", filename="a.txt", length=4)
    form = FormData()
    form.add_field("file", b"1234", filename="a.txt")
    async with ClientSession() as session, session.post(ticket["upload_url"], data=form) as response:
        assert response.status == 200
    assert await slack.file_bytes(ticket["file_id"]) == b"1234"


async def test_the_private_url_wants_the_token(slack: Playground, cx: Room) -> None:
    (file_id,) = await share(slack, cx, "map.png")
    address = (await call(slack, "files.info", file=file_id))["file"]["url_private"]
    headers = {"Authorization": f"Bearer {slack.team.bot_token}"}
    async with ClientSession() as session:
        async with session.get(address) as response:
            assert response.status == 403
        async with session.get(address, headers=headers) as response:
            assert await response.read() == PNG


async def test_a_deleted_file_vanishes_from_its_message(slack: Playground, cx: Room) -> None:
    (file_id,) = await share(slack, cx, "map.png", initial_comment="Your map")
    await call(slack, "files.delete", file=file_id)
    assert (await cx.message("Your map")).files == ()
    assert await slack.files() == []
