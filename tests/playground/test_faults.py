"""Misbehaviour on purpose: seeded, aimed at methods, limited in number, and visible in the journal."""

from typing import Any

import pytest
from aiohttp import ClientError
from slack_bolt.app.async_app import AsyncApp

from playground.client import Person, Playground, Room
from playground.config import Fault
from tests.playground.calling import call, uploaded
from tests.playground.tiny_bot import bolt, over_sockets

Json = dict[str, Any]


async def test_a_429_comes_with_retry_after_and_takes_no_effect(slack: Playground, cx: Room) -> None:
    await slack.set_faults(Fault(kind="ratelimited", methods=("chat.postMessage",), times=1, seconds=7))
    limited = await call(slack, "chat.postMessage", channel=cx.id, text="x")
    assert (limited["status"], limited["error"], limited["headers"]["Retry-After"]) == (
        429,
        "ratelimited",
        "7",
    )
    assert await cx.messages() == []
    assert (await call(slack, "chat.postMessage", channel=cx.id, text="x"))["ok"]


async def test_a_server_error_is_no_json(slack: Playground, cx: Room) -> None:
    await slack.set_faults(Fault(kind="server_error", times=1))
    with pytest.raises(ClientError):
        await call(slack, "chat.postMessage", channel=cx.id, text="x")
    entry = (await slack.journal(kind="call"))[-1]
    assert (entry["ok"], entry["error"], entry["fault"]) == (False, "http_503", "server_error")
    assert await cx.messages() == []


async def test_a_lost_answer_took_effect(slack: Playground, cx: Room) -> None:
    await slack.set_faults(Fault(kind="lost_answer", times=1))
    with pytest.raises(ClientError):
        await call(slack, "chat.postMessage", channel=cx.id, text="Posted all the same")
    assert (await cx.message()).text == "Posted all the same"
    assert (await slack.journal(kind="call"))[-1]["fault"] == "lost_answer"


async def test_a_slow_call_takes_its_time(slack: Playground) -> None:
    await slack.set_faults(Fault(kind="slow", seconds=0.1, times=1))
    assert (await call(slack, "auth.test"))["ok"]
    slow, quick = (await slack.journal(name="auth.test"))[-1], await call(slack, "auth.test")
    assert quick["ok"]
    assert slow["seconds"] >= 0.1


async def test_faults_aimed_at_one_method_spare_the_others(slack: Playground) -> None:
    await slack.set_faults(Fault(kind="ratelimited", methods=("chat.update",)))
    assert (await call(slack, "auth.test"))["ok"]


async def outcomes(slack: Playground) -> list[bool]:
    await slack.set_faults(Fault(kind="ratelimited", probability=0.5), seed=7)
    return [(await call(slack, "auth.test"))["ok"] for _ in range(20)]


async def test_the_same_seed_gives_the_same_faults(slack: Playground) -> None:
    first = await outcomes(slack)
    assert await outcomes(slack) == first
    assert len(set(first)) == 2


def counting(app: AsyncApp) -> list[Json]:
    seen: list[Json] = []

    @app.command("/journey")
    async def journey(ack: Any, body: Json) -> None:
        seen.append(body)
        await ack("here")

    return seen


async def test_a_duplicate_delivery_reaches_the_bot_twice_with_one_answer(
    slack: Playground, anna: Person, cx: Room
) -> None:
    async with bolt(slack) as app, over_sockets(slack, app):
        seen = counting(app)
        await slack.set_faults(Fault(kind="duplicate", times=1))
        assert (await anna.command("/journey", cx)).text == "here"
    assert [body["trigger_id"] for body in seen] == [seen[0]["trigger_id"]] * 2
    assert [e["fault"] for e in await slack.journal(name="/journey")] == [None, "duplicate"]
    assert len(await anna.ephemerals()) == 1


async def test_a_lost_acknowledgement_leaves_bot_and_person_of_two_minds(
    slack: Playground, anna: Person, cx: Room
) -> None:
    async with bolt(slack) as app, over_sockets(slack, app):
        seen = counting(app)
        await slack.set_faults(Fault(kind="lost_ack", methods=("/journey",), times=1))
        assert (await anna.command("/journey", cx)).error == "operation_timeout"
    assert len(seen) == 1


async def test_a_cut_socket_fails_the_delivery_at_hand(slack: Playground, anna: Person, cx: Room) -> None:
    async with bolt(slack) as app, over_sockets(slack, app):
        seen = counting(app)
        await slack.set_faults(Fault(kind="cut_socket", times=1))
        assert (await anna.command("/journey", cx)).error == "dispatch_failed"
        await slack.bot_connected()
        assert (await anna.command("/journey", cx)).text == "here"
    assert len(seen) == 1


async def test_a_slow_acknowledgement_uses_up_the_three_seconds(
    slack: Playground, anna: Person, cx: Room
) -> None:
    async with bolt(slack) as app, over_sockets(slack, app):
        counting(app)
        await slack.set_faults(Fault(kind="slow_ack", seconds=0.2, times=1))
        slow, quick = await anna.command("/journey", cx), await anna.command("/journey", cx)
    assert slow.acknowledged
    assert slow.seconds >= 0.2 > quick.seconds


async def test_a_lost_upload_leaves_no_bytes_and_can_be_sent_again(slack: Playground) -> None:
    await slack.set_faults(Fault(kind="lost_upload", times=1))
    with pytest.raises(ClientError):
        await uploaded(slack)
    assert await slack.files() == []
    assert (await slack.journal(name="upload"))[-1]["fault"] == "lost_upload"
    assert await uploaded(slack)
