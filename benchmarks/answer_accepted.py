"""How long a sent form waits for its acknowledgement: the real listener against an empty one, in one run.

    python -m benchmarks.answer_accepted [--rate 20] [--seconds 20] [--database URL]

Both applications get the same requests at the same rate, taking turns; the real one commits the answer and
the request for the card's refresh before it acknowledges. Cards are refreshed meanwhile.
"""

import argparse
import asyncio
import statistics
import tempfile
import time
from collections.abc import Awaitable, Callable
from contextlib import AsyncExitStack
from pathlib import Path
from typing import Any

import aiohttp
from pydantic import SecretStr
from slack_bolt.async_app import AsyncApp
from slack_bolt.authorization import AuthorizeResult
from slack_bolt.context.ack.async_ack import AsyncAck
from slack_bolt.request.async_request import AsyncBoltRequest
from slack_sdk.web.async_client import AsyncWebClient

from bot.app import build_app
from bot.blocks.answer_form import cell_block
from bot.references import StepReference
from bot.run import wired_bot
from bot.settings import Settings
from bot.slack.workspaces import Workspaces
from journey.anonymity import Anonymity
from journey.personas import Persona, Scenario
from journey.stages import stages_named
from playground.client import Playground
from playground.config import Config
from workshop.open_workshop import open_workshop
from workshop.plan import WorkshopPlan
from workshop.start_workshop import start_workshop
from workshop.workshop import Team, Workshop

Send = Callable[[int], Awaitable[float]]


async def main(rate: float, seconds: float, database: str) -> None:
    """Measure and print."""
    async with AsyncExitStack() as stack:
        scratch = stack.enter_context(tempfile.TemporaryDirectory())
        slack = await stack.enter_async_context(Playground.start(Config(rates_enabled=False)))
        settings = Settings(
            _env_file=None,
            slack_bot_token=SecretStr(slack.team.bot_token),
            slack_app_token=SecretStr(slack.config.app_token),
            slack_api_url=slack.api_url,
            database_url=database or f"sqlite:///{Path(scratch) / 'bench.sqlite3'}",
        )
        wiring, _, workspaces = await stack.enter_async_context(wired_bot(settings))
        session = await stack.enter_async_context(aiohttp.ClientSession())
        client = AsyncWebClient(base_url=slack.api_url, session=session)
        room = await slack.channel("bench")
        team = Team(team=slack.team.id)
        opened = await open_workshop(
            _plan(),
            team,
            room.id,
            "U1",
            delivery="bench",
            store=wiring.store,
            clock=wiring.clock,
            ids=wiring.ids,
        )
        if opened is None:
            raise RuntimeError("the workshop was opened before")
        workshop = await start_workshop(
            team, opened.workshop.id, "U1", store=wiring.store, clock=wiring.clock
        )
        real = _sender(build_app(wiring, client, workspaces), slack.team.id, workshop)
        empty = _sender(_empty_app(client, workspaces), slack.team.id, workshop)
        await _report(real, empty, rate, round(rate * seconds))


def _plan() -> WorkshopPlan:
    return WorkshopPlan(
        title="Bench",
        persona=Persona(name="Sam"),
        scenario=Scenario(title="Bench"),
        stages=stages_named(("Before", "After")),
        lanes=("action", "thought", "pain_point"),
        anonymity=Anonymity.ANONYMOUS,
    )


def _empty_app(client: AsyncWebClient, workspaces: Workspaces) -> AsyncApp:
    async def authorize(team_id: str | None) -> AuthorizeResult | None:
        return workspaces.identity(team_id)

    async def acknowledge(ack: AsyncAck) -> None:
        await ack()

    app = AsyncApp(
        client=client,
        authorize=authorize,  # type: ignore[arg-type] # as in bot/app.py
        request_verification_enabled=False,
    )
    app.view("answer")(acknowledge)
    return app


def _sender(app: AsyncApp, team: str, workshop: Workshop) -> Send:
    async def send(number: int) -> float:
        request = AsyncBoltRequest(body=_submission(team, workshop, number), mode="socket_mode")
        began = time.perf_counter()
        answer = await app.async_dispatch(request)
        waited = time.perf_counter() - began
        if answer.status != 200:
            raise RuntimeError(f"answer {number} was not acknowledged: {answer.status}")
        return waited

    return send


def _submission(team: str, workshop: Workshop, number: int) -> dict[str, Any]:
    stage = workshop.current.stages[0]
    typed = f"opens the app for the {number}th time\nlooks for a seat\ngives up after page {number}"
    state = {cell_block(stage, "action"): {"text": {"type": "plain_text_input", "value": typed}}}
    reference = StepReference(workshop_id=workshop.id, step=0)
    return {
        "type": "view_submission",
        "team": {"id": team, "domain": "bench"},
        "user": {"id": f"U{number % 200:05d}", "name": "someone", "team_id": team},
        "api_app_id": "A1",
        "token": "t",
        "trigger_id": f"trigger-{number}",
        "is_enterprise_install": False,
        "enterprise": None,
        "view": {
            "id": f"V{number}",
            "hash": f"h{number}",
            "type": "modal",
            "callback_id": "answer",
            "private_metadata": reference.packed(),
            "state": {"values": state},
        },
    }


async def _report(real: Send, empty: Send, rate: float, count: int) -> None:
    for number in range(10):
        await real(-number - 1)
        await empty(-number - 1)
    waits: dict[str, list[float]] = {"empty listener": [], "real listener": []}
    tasks: list[asyncio.Task[None]] = []

    async def measured(name: str, send: Send, number: int) -> None:
        waits[name].append(await send(number))

    for number in range(count):
        for name, send in (("empty listener", empty), ("real listener", real)):
            tasks.append(asyncio.create_task(measured(name, send, number)))
            await asyncio.sleep(0.5 / rate)
    await asyncio.gather(*tasks)
    print(f"{count} answers each at {rate:g} per second")
    for name, found in waits.items():
        cuts = statistics.quantiles(found, n=100)
        print(f"{name:>15}: median {cuts[49] * 1000:6.1f} ms   p99 {cuts[98] * 1000:6.1f} ms")
    ratio = statistics.median(waits["real listener"]) / statistics.median(waits["empty listener"])
    print(f"          ratio of the medians: {ratio:.1f}")


if __name__ == "__main__":
    parser = argparse.ArgumentParser()
    parser.add_argument("--rate", type=float, default=20.0)
    parser.add_argument("--seconds", type=float, default=20.0)
    parser.add_argument("--database", default="")
    given = parser.parse_args()
    asyncio.run(main(given.rate, given.seconds, given.database))
