"""The page's files, and the control API behind a person's window."""

import re

import pytest
from aiohttp import ClientSession, WSServerHandshakeError

from playground.client import Person, Playground, Room
from playground.limits.blocks import BLOCKS
from playground.page.pages import STATIC
from tests.playground import building as b
from tests.playground.calling import PNG, call, posted, trigger, uploaded


async def sight(slack: Playground, person: Person, **query: str | int) -> dict[str, object]:
    return await slack.connection.get("/control/sight", user=person.id, **query)


def stamps(seen: dict[str, object], part: str = "changed") -> list[str]:
    messages = seen["messages"]
    assert isinstance(messages, dict)
    return [one["ts"] if isinstance(one, dict) else one for one in messages[part]]


@pytest.mark.parametrize("path", ["/", "/inspector", *(f"/page/{one.name}" for one in STATIC.glob("*.*s"))])
async def test_the_page_comes_from_here_and_may_ask_nobody_else(slack: Playground, path: str) -> None:
    async with ClientSession() as session, session.get(f"{slack.url}{path}") as response:
        text = await response.text()
        assert response.status == 200
        assert "default-src 'self'" in response.headers["Content-Security-Policy"]
    assert not re.search(r"(src|href|from|url\()\s*=?\s*[\"'](https?:)?//", text)


@pytest.mark.parametrize("name", ["pages.py", "..%2Fpages.py", "index.html", "nothing.js"])
async def test_nothing_but_the_pages_own_files_is_served(slack: Playground, name: str) -> None:
    async with ClientSession() as session, session.get(f"{slack.url}/page/{name}") as response:
        assert response.status == 404


def test_every_block_has_its_place_on_the_page() -> None:
    script = (STATIC / "blocks.js").read_text()
    table = script.partition("export const BLOCKS = {")[2].partition("\n};")[0]
    assert set(re.findall(r"^  (\w+)[:,]", table, flags=re.MULTILINE)) == set(BLOCKS)


async def test_a_window_shows_what_its_person_sees(
    slack: Playground, anna: Person, bo: Person, cx: Room
) -> None:
    secret = await slack.channel("board", kind="private", members=[bo])
    await posted(slack, cx, text="For all")
    await call(slack, "chat.postEphemeral", channel=cx.id, user=anna.id, text="Psst")
    await call(slack, "views.open", trigger_id=await trigger(slack, anna, cx), view=b.modal(b.field()))
    await anna.submit()
    seen, other = await sight(slack, anna, channel=cx.id), await sight(slack, bo, channel=cx.id)
    assert len(stamps(seen)) == 2
    assert len(stamps(other)) == 1
    assert seen["modals"][0]["errors"] == {"field": "Please complete this required field."}  # type: ignore[index]
    assert other["modals"] == []
    assert secret.id not in str(seen)
    assert secret.id in str(other["channels"])


async def test_a_window_is_told_only_what_changed(slack: Playground, anna: Person, cx: Room) -> None:
    first = await posted(slack, cx, text="One")
    second = await posted(slack, cx, text="Two")
    seen = await sight(slack, anna, channel=cx.id)
    await call(slack, "chat.update", channel=cx.id, ts=second, text="Two, again")
    later = await sight(slack, anna, channel=cx.id, after=str(seen["version"]))
    assert stamps(later) == [second]
    assert stamps(later, "order") == [first, second]
    await call(slack, "chat.delete", channel=cx.id, ts=first)
    assert stamps(await sight(slack, anna, channel=cx.id), "order") == [second]


async def test_an_open_window_hears_of_every_change_and_is_counted(slack: Playground, cx: Room) -> None:
    async with ClientSession() as session, session.ws_connect(f"{slack.url}/control/live") as socket:
        before = (await socket.receive_json(timeout=5))["version"]
        await posted(slack, cx)
        assert (await socket.receive_json(timeout=5))["version"] > before
        assert (await slack.connection.get("/control/narration"))["watchers"] == 1

    async def look() -> bool | None:
        return True if not (await slack.connection.get("/control/narration"))["watchers"] else None

    async def missing() -> str:
        return "the window is still counted"

    assert await slack.connection.until(look, missing)


async def test_pages_of_others_may_not_act_here(slack: Playground) -> None:
    headers = {"Origin": "http://elsewhere.example"}
    async with ClientSession(headers=headers) as session:
        async with session.post(f"{slack.url}/control/people", data='{"name": "Eve"}') as response:
            assert response.status == 403
        with pytest.raises(WSServerHandshakeError):
            await session.ws_connect(f"{slack.url}/control/live")
    async with (
        ClientSession(headers={"Origin": slack.url}) as session,
        session.get(f"{slack.url}/control/scene") as response,
    ):
        assert response.status == 200


async def test_people_hold_and_hurry_a_script(slack: Playground, anna: Person) -> None:
    connection = slack.connection
    assert (await connection.get("/control/narration"))["narration"] is None
    await connection.put("/control/narration", sentence="Anna adds a view", user=anna.id)
    await connection.post("/control/narration", wish="pause")
    assert (await connection.put("/control/narration", sentence="Anna is done"))["wish"] == "pause"
    await connection.put("/control/narration", sentence="Your turn", over=True)
    async with (
        ClientSession() as session,
        session.post(f"{slack.url}/control/narration", json={"wish": "skip"}) as response,
    ):
        assert response.status == 422


async def test_a_picture_is_shown_and_an_uploaded_page_never_run(slack: Playground) -> None:
    picture = await uploaded(slack)
    assert await slack.connection.read(f"/files/{slack.team.id}/{picture}") == PNG
    page = await uploaded(slack, "map.html", b"<script>1</script>")
    address = f"{slack.url}/files/{slack.team.id}/{page}"
    async with ClientSession() as session, session.get(address) as response:
        assert response.headers["Content-Disposition"] == "attachment"
