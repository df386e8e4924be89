"""The client and the control API: what tests, demos and benchmarks rely on."""

import asyncio
import json
import sys
from asyncio.subprocess import PIPE

import pytest

from playground.client import Person, Playground, Room
from playground.config import WorkspaceConfig
from playground.connection import NotSeenError
from tests.playground import building as b
from tests.playground.calling import call, posted


async def test_waiting_ends_as_soon_as_the_message_is_there(slack: Playground, cx: Room) -> None:
    waiting = asyncio.ensure_future(cx.message("Stage 1", seconds=5))
    await posted(slack, cx, blocks=[b.section("Stage 1 of 6")])
    assert "Stage 1 of 6" in (await asyncio.wait_for(waiting, 2)).words


async def test_waiting_in_vain_says_what_was_there_instead(slack: Playground, anna: Person, cx: Room) -> None:
    await posted(slack, cx, text="Something else")
    with pytest.raises(NotSeenError, match=r"#cx has no message containing 'Stage'.*Something else"):
        await cx.message("Stage", seconds=0.05)
    with pytest.raises(NotSeenError, match="anna sees no modal"):
        await anna.modal(seconds=0.05)


async def test_a_server_elsewhere_is_driven_by_the_same_client() -> None:
    command = [sys.executable, "-m", "playground", "--port", "0"]
    process = await asyncio.create_subprocess_exec(*command, stdout=PIPE)
    try:
        assert process.stdout is not None
        url = (await process.stdout.readline()).decode().split()[2].rstrip(",")
        async with Playground.connect(url) as slack:
            cx = await slack.channel("#cx")
            await posted(slack, cx, text="Hello from elsewhere")
            assert (await cx.message("elsewhere")).user == slack.team.bot_user_id
    finally:
        process.terminate()
        await process.wait()


async def test_workspaces_are_kept_apart(slack: Playground, cx: Room) -> None:
    other = await slack.add_workspace(WorkspaceConfig(team_id="T2", bot_token="xoxb-2", enterprise_id="E1"))
    room = await slack.channel("#cx", team=other)
    refused = await call(slack, "chat.postMessage", channel=room.id, text="x")
    assert refused["error"] == "channel_not_found"
    assert (await call(slack, "chat.postMessage", token="xoxb-2", channel=room.id, text="x"))["ok"]
    assert [len(await r.messages()) for r in (cx, room)] == [0, 1]
    who = await call(slack, "auth.test", token="xoxb-2")
    assert (who["team_id"], who["enterprise_id"]) == ("T2", "E1")


async def test_the_journal_can_be_downloaded_as_json_lines(slack: Playground, cx: Room) -> None:
    await posted(slack, cx)
    text = (await slack.connection.read("/control/journal.jsonl")).decode()
    entries = [json.loads(line) for line in text.splitlines()]
    assert [(e["kind"], e["name"], e["ok"]) for e in entries] == [("call", "chat.postMessage", True)]
    assert entries[0]["payload"]["text"] == "Hello"
    assert entries[0]["answer"]["ok"]


async def test_the_journal_never_holds_a_token(slack: Playground, cx: Room) -> None:
    await posted(slack, cx)
    assert slack.team.bot_token not in (await slack.connection.read("/control/journal.jsonl")).decode()


async def test_after_uninstalling_the_token_is_dead_and_the_bot_is_told(slack: Playground) -> None:
    await slack.uninstall()
    assert (await call(slack, "auth.test"))["error"] == "account_inactive"

    async def look() -> set[str] | None:
        names = {entry["name"] for entry in await slack.journal(kind="delivery")}
        return names if len(names) == 2 else None

    async def missing() -> str:
        return "the two events never came"

    assert await slack.connection.until(look, missing) == {"app_uninstalled", "tokens_revoked"}
