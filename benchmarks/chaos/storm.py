"""The run itself: everything is prepared, disturbed, left to settle, and looked at."""

import asyncio
import random
import time
from collections.abc import AsyncIterator, Iterator
from contextlib import AsyncExitStack, asynccontextmanager, contextmanager
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import make_url

from benchmarks.chaos.findings import findings
from benchmarks.chaos.plan import TROUBLE, Plan, Report
from benchmarks.chaos.team import ChaosTeam
from benchmarks.processes import BotProcess, environment
from playground.api.endpoint import WORLD
from playground.client import Playground
from playground.config import Config, WorkspaceConfig
from playground.server import start
from storage.database import Database
from storage.migrate import upgrade
from storage.store import Store
from tests.storage.servers import maintenance, run, running_postgres


@dataclass(frozen=True)
class Stage:
    """What a run takes place on."""

    plan: Plan
    slack: Playground
    teams: tuple[ChaosTeam, ...]
    bots: tuple[BotProcess, ...]


async def chaos(plan: Plan, directory: Path) -> Report:
    """Run the plan and look at what is left of it."""
    chance = _chance(plan)
    async with AsyncExitStack() as stack:
        url = stack.enter_context(_database(plan, directory))
        stage = await _stage(stack, plan, url, directory)
        await upgrade(url)
        async with _stored(url) as store:
            for count, team in zip(plan.workshops, stage.teams, strict=True):
                await team.prepare(count, store, plan.seconds, chance)
        kills = await _disturb(stage, chance)
        await _settle(stage)
        async with _stored(url) as store:
            return await findings(stage.slack, stage.teams, store, kills=kills)


@contextmanager
def _database(plan: Plan, directory: Path) -> Iterator[str]:
    if plan.database == "sqlite":
        yield f"sqlite:///{directory / 'chaos.sqlite3'}"
        return
    with running_postgres() as server, maintenance(server) as engine:
        run(engine, "CREATE DATABASE chaos")
        yield make_url(server).set(database="chaos").render_as_string(hide_password=False)


@asynccontextmanager
async def _stored(url: str) -> AsyncIterator[Store]:
    """The database, while no bot has it open."""
    database = await Database.open(url)
    try:
        yield Store(database)
    finally:
        await database.close()


async def _stage(stack: AsyncExitStack, plan: Plan, url: str, directory: Path) -> Stage:
    workspaces = tuple(
        WorkspaceConfig(team_id=f"T{number:08d}", bot_token=f"xoxb-chaos-{number}", scopes=plan.scopes)
        for number in range(1, len(plan.workshops) + 1)
    )
    runner, address = await start(Config(workspaces=workspaces, seed=plan.seed))
    stack.push_async_callback(runner.cleanup)
    slack = await stack.enter_async_context(Playground.connect(address))
    teams = tuple(ChaosTeam(slack, runner.app[WORLD], team) for team in await slack.teams())
    tokens = ",".join(one.bot_token for one in workspaces)
    bots = []
    for number in range(plan.bots):
        own = {"SLACK_BOT_TOKEN": tokens, "JOURNEYLINE_EXECUTOR": f"chaos-{number}"}
        bots.append(BotProcess(directory, environment(slack, url, **own)))
        stack.push_async_callback(bots[-1].end)
    return Stage(plan, slack, teams, tuple(bots))


async def _disturb(stage: Stage, chance: random.Random) -> int:
    """How many kills there were, among everything else that went wrong."""
    plan, slack = stage.plan, stage.slack
    for bot in stage.bots:
        await bot.start()
    await slack.bot_connected(len(stage.bots), seconds=60.0)
    await slack.set_faults(*TROUBLE, seed=plan.seed)
    until = time.monotonic() + plan.seconds + 20.0
    async with asyncio.TaskGroup() as acting:
        killing = acting.create_task(_kill(stage))
        cutting = acting.create_task(_cut(stage))
        for team in stage.teams:
            for number in range(len(team.rooms)):
                acting.create_task(team.lead(number, plan, until=until))
        for number in range(round(plan.seconds * 0.9 * plan.rate)):
            acting.create_task(chance.choice(stage.teams).answer(number, chance, until=until))
            await asyncio.sleep(1.0 / plan.rate)
        await cutting
        kills = await killing
        await slack.set_faults()
    return kills


async def _kill(stage: Stage) -> int:
    began, chance = time.monotonic(), _chance(stage.plan)
    moments = sorted(chance.uniform(0.0, stage.plan.seconds) for _ in range(stage.plan.kills))
    for moment in moments:
        await asyncio.sleep(max(0.0, began + moment - time.monotonic()))
        bot = chance.choice(stage.bots)
        await bot.kill()
        await bot.start()
    return len(moments)


async def _cut(stage: Stage) -> None:
    end, chance = time.monotonic() + stage.plan.seconds, _chance(stage.plan)
    while time.monotonic() < end:
        await asyncio.sleep(chance.uniform(2.0, 10.0))
        await stage.slack.disturb_sockets("cut")


async def _settle(stage: Stage) -> None:
    await stage.slack.bot_connected(len(stage.bots), seconds=60.0)
    await _quiet(stage.slack)
    await asyncio.gather(*(bot.stop() for bot in stage.bots))


async def _quiet(slack: Playground, *, seconds: float = 1.5, at_most: float = 90.0) -> None:
    """Wait until the bot has made no call for some seconds."""
    deadline = time.monotonic() + at_most
    calls = -1
    while time.monotonic() < deadline:
        now = len(await slack.journal(kind="call"))
        if now == calls:
            return
        calls = now
        await asyncio.sleep(seconds)


def _chance(plan: Plan) -> random.Random:
    return random.Random(plan.seed)  # noqa: S311 - reproducible, not secret
