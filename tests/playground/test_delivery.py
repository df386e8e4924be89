"""Socket Mode and signed HTTP on the wire: tickets, envelopes, deadlines, retries, signatures."""

import asyncio
import hashlib
import hmac
import json
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any
from urllib.parse import parse_qs

import pytest
from aiohttp import ClientSession, ClientWebSocketResponse, WSMsgType, WSServerHandshakeError, web

from playground.client import Person, Playground, Room
from playground.elements import CannotDoError
from tests.playground.calling import call
from tests.playground.conftest import still
from tests.playground.tiny_bot import bolt, over_sockets

Json = dict[str, Any]
HOME = {"type": "app_home_opened", "user": "U1", "channel": "D1", "tab": "home"}


async def address(slack: Playground) -> str:
    return str((await call(slack, "apps.connections.open", token=slack.config.app_token))["url"])


@asynccontextmanager
async def socket(slack: Playground) -> AsyncIterator[ClientWebSocketResponse]:
    async with ClientSession() as session, session.ws_connect(await address(slack)) as ws:
        yield ws


async def seen(slack: Playground, count: int, **query: str) -> list[Json]:
    async def look() -> list[Json] | None:
        found = await slack.journal(**query)  # type: ignore[arg-type]
        return found if len(found) >= count else None

    async def missing() -> str:
        return f"fewer than {count} entries of {query}"

    return await slack.connection.until(look, missing)


async def test_a_ticket_opens_one_socket_once(slack: Playground) -> None:
    url = await address(slack)
    async with ClientSession() as session:
        async with session.ws_connect(url) as ws:
            hello = await ws.receive_json()
            assert (hello["type"], hello["connection_info"]["app_id"]) == ("hello", slack.config.app_id)
        with pytest.raises(WSServerHandshakeError):
            await session.ws_connect(url)


async def test_an_eleventh_socket_is_sent_away(slack: Playground) -> None:
    async with ClientSession() as session:
        sockets = [await session.ws_connect(await address(slack)) for _ in range(11)]
        first = [await ws.receive_json() for ws in sockets]
        assert [m["type"] for m in first] == ["hello"] * 10 + ["disconnect"]
        assert first[10]["reason"] == "too_many_websockets"
        for ws in sockets:
            await ws.close()


async def test_an_envelope_is_answered_by_its_id(slack: Playground, anna: Person, cx: Room) -> None:
    async with socket(slack) as ws:
        await ws.receive_json()
        await slack.bot_connected()
        waiting = asyncio.ensure_future(anna.command("/journey", cx))
        envelope = await ws.receive_json()
        assert (envelope["type"], envelope["accepts_response_payload"]) == ("slash_commands", True)
        await ws.send_json({"envelope_id": "another", "payload": {"text": "wrong"}})
        await ws.send_json({"envelope_id": envelope["envelope_id"], "payload": {"text": "right"}})
        assert (await waiting).text == "right"


async def test_each_payload_goes_to_one_of_the_sockets(slack: Playground) -> None:
    async with socket(slack) as one, socket(slack) as two:
        for ws in (one, two):
            await ws.receive_json()
        await slack.bot_connected(2)
        for _ in range(4):
            await slack.event(HOME)
        envelopes = [[await ws.receive_json() for _ in range(2)] for ws in (one, two)]
    ids = {envelope["payload"]["event_id"] for pair in envelopes for envelope in pair}
    assert len(ids) == 4


async def test_a_refresh_is_announced_and_the_old_socket_gets_nothing_more() -> None:
    async with Playground.start(still(drain_seconds=0.05)) as slack, socket(slack) as old:
        await old.receive_json()
        await slack.bot_connected()
        await slack.disturb_sockets("warn")
        await slack.disturb_sockets("refresh")
        reasons = [(await old.receive_json())["reason"] for _ in range(2)]
        assert reasons == ["warning", "refresh_requested"]
        assert (await slack.state())["connections"] == 0
        assert (await old.receive()).type == WSMsgType.CLOSE


async def test_a_bolt_app_comes_back_after_its_socket_was_cut(
    slack: Playground, anna: Person, cx: Room
) -> None:
    async with bolt(slack) as app, over_sockets(slack, app):

        @app.command("/journey")
        async def journey(ack: Any) -> None:
            await ack("here")

        await slack.disturb_sockets("cut")
        await seen(slack, 2, name="connected")
        await slack.bot_connected()
        assert (await anna.command("/journey", cx)).text == "here"


async def test_a_bolt_app_moves_to_a_new_socket_when_asked(slack: Playground, anna: Person, cx: Room) -> None:
    async with bolt(slack) as app, over_sockets(slack, app):

        @app.command("/journey")
        async def journey(ack: Any) -> None:
            await ack("here")

        await slack.disturb_sockets("refresh")
        await seen(slack, 2, name="connected")
        await slack.bot_connected()
        assert (await anna.command("/journey", cx)).text == "here"


@pytest.mark.parametrize(
    ("answer", "error"),
    [(200, None), (404, "http_client_error"), (500, "http_service_error"), (0, "operation_timeout")],
)
async def test_the_person_sees_how_http_delivery_failed(answer: int, error: str | None) -> None:
    async with Playground.start(still(ack_seconds=0.2)) as slack, receiver(slack, answer):
        anna = await slack.person("Anna")
        cx = await slack.channel("#cx", members=[anna])
        assert (await anna.command("/journey", cx)).error == error


@asynccontextmanager
async def receiver(
    slack: Playground, status: int = 200, headers: dict[str, str] | None = None
) -> AsyncIterator[list[tuple[web.Request, str]]]:
    """A request URL that answers with this status, 0 meaning never, and keeps what it was sent."""
    kept: list[tuple[web.Request, str]] = []
    gone = asyncio.Event()

    async def serve(request: web.Request) -> web.Response:
        text = await request.text()
        if text.startswith("{") and json.loads(text)["type"] == "url_verification":
            return web.Response(text=json.loads(text)["challenge"])
        kept.append((request, text))
        if status == 0:
            await gone.wait()
        return web.Response(status=status or 200, headers=headers)

    app = web.Application()
    app.router.add_post("/slack", serve)
    runner = web.AppRunner(app, shutdown_timeout=0.1)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    try:
        await slack.deliver_to(f"http://127.0.0.1:{runner.addresses[0][1]}/slack")
        yield kept
    finally:
        gone.set()
        await runner.cleanup()


async def test_http_payloads_are_signed_and_encoded_as_slack_does(
    slack: Playground, anna: Person, cx: Room
) -> None:
    async with receiver(slack) as kept:
        await anna.command("/journey new", cx)
        await anna.shortcut("start")
        await slack.event(HOME)
        await seen(slack, 1, name="app_home_opened")
    for request, body in kept:
        stamp = request.headers["X-Slack-Request-Timestamp"]
        secret = slack.config.signing_secret.encode()
        digest = hmac.new(secret, f"v0:{stamp}:{body}".encode(), hashlib.sha256).hexdigest()
        assert request.headers["X-Slack-Signature"] == f"v0={digest}"
        assert abs(time.time() - int(stamp)) < 60
    command, shortcut, event = (body for _, body in kept)
    assert parse_qs(command)["text"] == ["new"]
    assert json.loads(parse_qs(shortcut)["payload"][0])["callback_id"] == "start"
    assert json.loads(event)["event"]["type"] == "app_home_opened"
    assert [request.content_type for request, _ in kept] == [
        "application/x-www-form-urlencoded",
        "application/x-www-form-urlencoded",
        "application/json",
    ]


async def test_a_request_url_must_give_back_the_challenge(slack: Playground) -> None:
    with pytest.raises(CannotDoError, match="challenge"):
        await slack.deliver_to(f"{slack.url}/nowhere")


async def test_an_event_that_fails_is_sent_three_more_times_over_http(slack: Playground) -> None:
    async with receiver(slack, 500) as kept:
        await slack.event(HOME)
        entries = await seen(slack, 4, name="app_home_opened")
    assert [e["attempt"] for e in entries] == [0, 1, 2, 3]
    labels = [(r.headers.get("X-Slack-Retry-Num"), r.headers.get("X-Slack-Retry-Reason")) for r, _ in kept]
    assert labels == [(None, None), ("1", "http_error"), ("2", "http_error"), ("3", "http_error")]
    assert len({json.loads(body)["event_id"] for _, body in kept}) == 1


async def test_a_bot_can_refuse_repetitions(slack: Playground, anna: Person, cx: Room) -> None:
    async with receiver(slack, 500, {"X-Slack-No-Retry": "1"}):
        await slack.event(HOME)
        await anna.command("/later", cx)
        assert [e["attempt"] for e in await seen(slack, 1, name="app_home_opened")] == [0]


async def test_an_event_nobody_acknowledges_is_repeated_over_sockets() -> None:
    async with Playground.start(still(ack_seconds=0.05)) as slack, socket(slack) as ws:
        await ws.receive_json()
        await slack.bot_connected()
        await slack.event(HOME)
        envelopes = [await ws.receive_json() for _ in range(3)]
        assert [e.get("retry_attempt") for e in envelopes] == [None, 1, 2]
        assert [e.get("retry_reason") for e in envelopes] == [None, "timeout", "timeout"]
        await ws.send_json({"envelope_id": envelopes[2]["envelope_id"]})
        entries = await seen(slack, 3, name="app_home_opened")
        assert [(e["ok"], e["error"]) for e in entries] == [
            (False, "operation_timeout"),
            (False, "operation_timeout"),
            (True, None),
        ]


async def test_events_the_app_did_not_subscribe_to_are_not_sent(slack: Playground) -> None:
    assert await slack.event({"type": "message"}) is None
    assert await slack.event(HOME) is not None


async def test_an_interaction_nobody_acknowledges_is_not_repeated() -> None:
    async with Playground.start(still(ack_seconds=0.05)) as slack, socket(slack) as ws:
        await ws.receive_json()
        await slack.bot_connected()
        anna = await slack.person("Anna")
        assert (await anna.shortcut("start")).error == "operation_timeout"
        assert len(await slack.journal(kind="delivery")) == 1
