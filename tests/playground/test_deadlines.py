"""A deadline for every acknowledgement: what a person sees when the bot is late, by kind of payload."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager

import pytest
from aiohttp import ClientSession, ClientWebSocketResponse

from playground.client import Person, Playground, Room
from playground.config import Shortcut
from tests.playground import building as b
from tests.playground.calling import call, posted, trigger
from tests.playground.conftest import still

DEADLINE = 0.15
SHORTCUTS = (
    Shortcut(name="Start", type="global", callback_id="start"),
    Shortcut(name="Keep", type="message", callback_id="keep"),
)
Act = Callable[[Playground, Person, Room], Awaitable[str | None]]


async def command(_slack: Playground, anna: Person, cx: Room) -> str | None:
    return (await anna.command("/journey", cx)).error


async def click(slack: Playground, anna: Person, cx: Room) -> str | None:
    await posted(slack, cx, text="Card", blocks=[b.actions(b.button())])
    return (await anna.click(await cx.message("Card"), "Press")).error


async def global_shortcut(_slack: Playground, anna: Person, _cx: Room) -> str | None:
    return (await anna.shortcut("start")).error


async def message_shortcut(_slack: Playground, anna: Person, cx: Room) -> str | None:
    return (await anna.shortcut("keep", await anna.say("A customer said so", cx))).error


async def submission(slack: Playground, anna: Person, cx: Room) -> str | None:
    await call(slack, "views.open", trigger_id=await trigger(slack, anna, cx), view=b.modal(b.field()))
    return (await anna.submit({"field": "x"})).error


ACTS = [command, click, global_shortcut, message_shortcut, submission]


@asynccontextmanager
async def connected() -> AsyncIterator[tuple[Playground, ClientWebSocketResponse]]:
    """A playground with short patience and a socket on which a test is the bot."""
    config = still(ack_seconds=DEADLINE, shortcuts=SHORTCUTS)
    async with (
        Playground.start(config) as slack,
        ClientSession() as session,
        session.ws_connect(await _address(slack)) as ws,
    ):
        yield slack, ws


@pytest.mark.parametrize("act", ACTS, ids=lambda act: act.__name__)
async def test_a_bot_that_never_acknowledges_times_out(act: Act) -> None:
    async with connected() as (slack, ws):
        anna, cx = await _scene(slack, ws)
        assert await act(slack, anna, cx) == "operation_timeout"
        entry = (await slack.journal(kind="delivery"))[-1]
        assert (entry["ok"], entry["error"]) == (False, "operation_timeout")


@pytest.mark.parametrize("act", ACTS, ids=lambda act: act.__name__)
async def test_a_bot_that_acknowledges_in_time_does_not(act: Act) -> None:
    async with connected() as (slack, ws):
        anna, cx = await _scene(slack, ws)
        acknowledging = asyncio.create_task(_acknowledge(ws))
        assert await act(slack, anna, cx) is None
        acknowledging.cancel()


async def _scene(slack: Playground, ws: ClientWebSocketResponse) -> tuple[Person, Room]:
    assert (await ws.receive_json())["type"] == "hello"
    await slack.bot_connected()
    anna = await slack.person("Anna")
    return anna, await slack.channel("cx", members=[anna])


async def _acknowledge(ws: ClientWebSocketResponse) -> None:
    while True:
        await ws.send_json({"envelope_id": (await ws.receive_json())["envelope_id"]})


async def _address(slack: Playground) -> str:
    return str((await call(slack, "apps.connections.open", token=slack.config.app_token))["url"])
