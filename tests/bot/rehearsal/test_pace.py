import asyncio
import time

from aiohttp import ClientSession

from bot.rehearsal.pace import Watchable
from playground.client import Playground
from playground.config import Config

LONG = 30.0


async def test_nobody_watches_so_nothing_waits() -> None:
    async with Playground.start(Config()) as slack:
        anna = await slack.person("Anna")
        began = time.monotonic()
        await Watchable(slack, "C1").tell("Anna adds a view", anna, seconds=LONG)
        assert time.monotonic() - began < LONG / 2


async def test_whoever_watches_sees_who_acts_may_hold_it_and_skip_to_the_end() -> None:
    async with (
        Playground.start(Config()) as slack,
        ClientSession() as session,
        session.ws_connect(f"{slack.url}/control/live") as window,
    ):
        anna = await slack.person("Anna")
        await window.receive_json()
        telling = asyncio.create_task(Watchable(slack, "C1").tell("Anna adds a view", anna, seconds=0.2))
        while (await slack.connection.get("/control/narration"))["narration"] is None:  # noqa: ASYNC110 - no event
            await asyncio.sleep(0.01)
        await slack.connection.post("/control/narration", wish="pause")
        told = (await slack.connection.get("/control/narration"))["narration"]
        assert (told["sentence"], told["user"], told["channel"]) == ("Anna adds a view", anna.id, "C1")
        await asyncio.sleep(0.5)
        assert not telling.done()
        await slack.connection.post("/control/narration", wish="skip")
        await asyncio.wait_for(telling, LONG)
