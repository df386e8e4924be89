"""The bot as processes: roles, HTTP, and what happens when it is told to stop."""

import asyncio
import re
from collections.abc import AsyncIterator
from pathlib import Path

import aiohttp
import pytest
from pydantic import SecretStr

from benchmarks.processes import BotProcess, environment
from bot.rehearsal.acts import fill_set_up
from bot.rehearsal.demo import demo_settings
from bot.rehearsal.pace import AtOnce
from bot.run import running_bot
from bot.settings import Role, Settings
from playground.client import Person, Playground, Room
from playground.config import Config
from storage.database import Database
from storage.store import Store
from workshop.workshop import Team

SETUP = {
    "title": "Trying a new café",
    "persona": "Sam",
    "scenario": "Wants a quiet breakfast",
    "stages": "Before\nAfter",
    "lanes": ["action", "thought"],
    "minutes": "0",
}
ACTION = "cell:stage-1:action"


@pytest.fixture
async def slack() -> AsyncIterator[Playground]:
    async with Playground.start(Config()) as slack:
        yield slack


async def _people(slack: Playground, count: int) -> list[Person]:
    return [await slack.person(f"Person {number}") for number in range(count)]


async def _started(robin: Person, room: Room) -> None:
    await fill_set_up(robin, room, SETUP, AtOnce())
    await robin.click(await room.message("Start the workshop", seconds=20), "Start the workshop")
    await room.message("· Before", seconds=20)


async def test_a_stop_during_a_burst_loses_no_acknowledged_answer(slack: Playground, tmp_path: Path) -> None:
    robin, *people = await _people(slack, 13)
    room = await slack.channel("cx", members=[robin, *people])
    url = f"sqlite:///{tmp_path / 'stop.sqlite3'}"
    bot = BotProcess(tmp_path, environment(slack, url))
    await bot.start()
    try:
        await slack.bot_connected(seconds=30)
        await _started(robin, room)
        card = await room.message("· Before")
        for person in people:
            await person.click(card, "Add your view")
            await person.modal("One idea per line")

        async def answer(number: int) -> bool:
            await asyncio.sleep(number * 0.02)
            sent = await people[number].submit({ACTION: f"idea {number}"})
            return sent.outcome == "updated"

        answers = asyncio.gather(*(answer(number) for number in range(len(people))))
        await asyncio.sleep(0.1)
        code = await asyncio.wait_for(bot.stop(), 10.0)
        told = [f"idea {number}" for number, was in enumerate(await answers) if was]
    finally:
        await bot.end()
    assert code == 0, bot.log.read_text()
    stored = await _contributions(url, slack.team.id, room.id)
    assert told
    assert set(told) <= set(stored)
    assert len(stored) == len(set(stored))
    await bot.start()
    try:
        await room.message(f"{len(stored)} people took part", seconds=30)
    finally:
        await bot.stop()


async def _contributions(url: str, team: str, channel: str) -> list[str]:
    database = await Database.open(url)
    try:
        async with Store(database).transaction(Team(team=team)) as session:
            [workshop] = await session.workshops_in(channel)
            return [one.contribution.text for one in await session.contributions(workshop.id)]
    finally:
        await database.close()


async def test_over_http_everything_works_the_same(slack: Playground, tmp_path: Path) -> None:
    settings = _http_settings(slack, tmp_path)
    async with running_bot(settings) as bot:
        base = f"http://127.0.0.1:{bot.port}"
        await slack.deliver_to(f"{base}/slack/events")
        [robin] = await _people(slack, 1)
        room = await slack.channel("cx", members=[robin])
        await _started(robin, room)
        async with aiohttp.ClientSession() as session:
            async with session.get(f"{base}/health") as health:
                assert (health.status, await health.json()) == (200, {"status": "ok"})
            async with session.post(f"{base}/slack/events", data="payload={}") as forged:
                assert forged.status == 401


def _http_settings(slack: Playground, directory: Path) -> Settings:
    secret = SecretStr(slack.config.signing_secret)
    changes = {"slack_app_token": SecretStr(""), "slack_signing_secret": secret, "port": 0}
    return demo_settings(slack, directory).model_copy(update=changes)


def test_a_sqlite_file_serves_one_process_only() -> None:
    settings = Settings(_env_file=None)
    [sentence] = settings.misfits(Role.WORKER)
    assert re.search("one process", sentence)
    assert settings.misfits(Role.ALL) == ()


def test_each_role_asks_only_for_the_tokens_it_needs() -> None:
    bare = Settings(_env_file=None)
    http = Settings(_env_file=None, slack_signing_secret=SecretStr("s"))
    names = {
        (role, settings.speaks_http): [one.split()[0] for one in settings.missing_tokens(role)]
        for role in Role
        for settings in (bare, http)
    }
    assert names[Role.WORKER, False] == names[Role.WEB, True] == ["SLACK_BOT_TOKEN"]
    assert names[Role.ALL, False] == ["SLACK_BOT_TOKEN", "SLACK_APP_TOKEN"]


async def test_when_slack_is_gone_for_good_the_process_ends_with_1(tmp_path: Path) -> None:
    """The intervals are shortened in the started process; the rest is the real thing."""
    async with Playground.start(Config()) as slack:
        times = "look=0.2, reconnect=0.2, pause=0.2"
        short = f"from bot.watchdog import Watchdog as W; W.__init__.__kwdefaults__.update({times})"
        bot = BotProcess(tmp_path, environment(slack, f"sqlite:///{tmp_path / 'lost.sqlite3'}"), before=short)
        await bot.start()
        await slack.bot_connected(seconds=30)
    try:
        assert await asyncio.wait_for(bot.ended(), 40.0) == 1
    finally:
        await bot.end()
    assert "Slack cannot be reached any more" in bot.log.read_text()
