"""Each fault of the playground once: people press again, and every idea is on the map exactly once."""

import asyncio
import json
from collections.abc import Awaitable, Callable
from typing import Any, get_args

import pytest

from bot.rehearsal.exports import next_file
from journey.interchange import read_map
from playground.client import Person, Playground, Posted
from playground.config import CallFault, DeliveryFault, Fault
from tests.scenarios.conftest import SmallWorkshop

KINDS: tuple[CallFault | DeliveryFault, ...] = (*get_args(CallFault), *get_args(DeliveryFault))
SECONDS = {"ratelimited": 1.0, "slow": 0.3, "slow_ack": 0.5}
TIMES = 2
TRIES = 6
LOOKS = 5
SETTLE_SECONDS = 0.4
PATIENCE = 30.0
IDEAS = ("looks at photos", "asks a friend")


async def until_taken(slack: Playground, act: Callable[[], Awaitable[Any]]) -> None:
    """Do what a person does whose press or form failed: once more."""
    for _ in range(TRIES):
        outcome = await act()
        if outcome.error is None:
            return
        await slack.bot_connected(seconds=PATIENCE)
    raise AssertionError(f"never taken: {outcome}")


async def open_form(slack: Playground, person: Person, card: Posted) -> None:
    """Press until the form is there and no press of before opens another one over it."""
    for _ in range(TRIES):
        await until_taken(slack, lambda: person.click(card, "Add your view"))
        before: str | None = None
        for _ in range(LOOKS):
            await asyncio.sleep(SETTLE_SECONDS)
            stack = await person.modals()
            now = stack[-1].raw["id"] if stack else None
            if now and now == before:
                return
            before = now
    raise AssertionError("the form never opened")


@pytest.mark.parametrize("kind", KINDS)
async def test_the_bot_copes(workshop: SmallWorkshop, kind: CallFault | DeliveryFault) -> None:
    slack, robin, anna, room = workshop.stage.slack, workshop.robin, workshop.anna, workshop.room
    await slack.set_faults(Fault(kind=kind, times=TIMES, seconds=SECONDS.get(kind, 1.0)))
    card = await workshop.card()
    await open_form(slack, anna, card)
    await until_taken(slack, lambda: anna.submit({"cell:stage-1:action": "\n".join(IDEAS)}))
    await anna.modal("saved", seconds=PATIENCE)
    await until_taken(slack, lambda: robin.command("/journey close", room))
    question = await robin.ephemeral("Close the workshop?", seconds=PATIENCE)
    await until_taken(slack, lambda: robin.click(question, "Close and post the map"))
    closed = await room.message("is closed", seconds=PATIENCE)
    await room.message("The full map", thread_ts=closed.ts, seconds=PATIENCE)
    before = {file["id"] for file in await slack.files()}
    await until_taken(slack, lambda: robin.command("/journey export json", room))
    file = await next_file(slack, before, ".json")
    told = read_map((await slack.file_bytes(file["id"])).decode())
    assert sorted(one.text for one in told.contributions()) == sorted(IDEAS)
    posts = [one for one in await room.messages() if "Journey map:" in json.dumps(one.raw)]
    assert len(posts) <= 1
    struck = (await slack.state())["faults_struck"]
    assert struck == [TIMES], f"{kind} never struck where it should have"
