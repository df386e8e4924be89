"""Two hundred people answer within one minute in one channel, at Slack's own rate limits.

    python -m benchmarks.two_hundred [--people 200] [--database URL]

Everybody opens the form on the card first. Slack opens about a hundred forms a minute for one app, whoever
asks: who is told that Slack is busy presses again, so this takes longer. Then all answer within a minute.
"""

import argparse
import asyncio
import random
import tempfile
import time
from collections import Counter
from pathlib import Path

from bot.rehearsal.acts import fill_set_up
from bot.rehearsal.demo import demo_settings
from bot.rehearsal.pace import AtOnce
from bot.run import running_bot, wired_bot
from bot.settings import Settings
from playground.client import Person, Playground, Posted, Room
from playground.config import Config
from playground.connection import NotSeenError
from workshop.workshop import Team

SETUP = {
    "title": "Two hundred",
    "persona": "Sam",
    "scenario": "Everybody answers at once",
    "stages": "Before\nAfter",
    "lanes": ["action", "thought"],
    "minutes": "0",
}


async def main(count: int, database: str) -> None:
    """Measure and print."""
    with tempfile.TemporaryDirectory() as directory:
        async with Playground.start(Config()) as slack:
            settings = _settings(slack, Path(directory), database)
            async with running_bot(settings) as bot:
                people = [await slack.person(f"Person {number}") for number in range(count)]
                room = await slack.channel("all-hands", members=people)
                card = await _started(people[0], room)
                waited = await _open_forms(people, card)
                mark = len(await slack.journal())
                seconds = await _answer(people)
                await bot.idle()
                await asyncio.sleep(2.0)
                await bot.idle()
                await _report(slack, mark, waited, seconds)
                final = await room.again(card)
            shown = next(line for line in final.words.splitlines() if "took part" in line)
            print(f"the card in the end: {shown}")
            await _check(settings, slack, room, count)


def _settings(slack: Playground, directory: Path, database: str) -> Settings:
    settings = demo_settings(slack, directory)
    return settings.model_copy(update={"database_url": database}) if database else settings


async def _started(robin: Person, room: Room) -> Posted:
    await fill_set_up(robin, room, SETUP, AtOnce())
    await robin.click(await room.message("Start the workshop"), "Start the workshop")
    return await room.message("· Before")


async def _open_forms(people: list[Person], card: Posted) -> float:
    """How many seconds it took until everybody had the form open."""
    began = time.monotonic()
    chance = random.Random(1)  # noqa: S311 - reproducible, not secret

    async def open_form(person: Person) -> None:
        await asyncio.sleep(chance.uniform(0.0, 60.0))
        while True:
            await person.click(card, "Add your view")
            try:
                await person.modal("One idea per line", seconds=4.0)
            except NotSeenError:
                await asyncio.sleep(chance.uniform(5.0, 20.0))
            else:
                return

    await asyncio.gather(*(open_form(person) for person in people))
    return time.monotonic() - began


async def _answer(people: list[Person]) -> list[float]:
    """The seconds each sent form waited for its acknowledgement; who is told of trouble presses again."""
    chance = random.Random(2)  # noqa: S311 - reproducible, not secret

    async def answer(number: int, person: Person) -> float:
        await asyncio.sleep(chance.uniform(0.0, 59.0))
        waited = 0.0
        while True:
            sent = await person.submit({"cell:stage-1:action": f"idea {number}\nanother idea {number}"})
            waited += sent.seconds
            if sent.outcome == "updated":
                return waited
            print(f"answer {number} is pressed again: {sent.error}")
            await asyncio.sleep(1.0)

    return await asyncio.gather(*(answer(number, person) for number, person in enumerate(people)))


async def _report(slack: Playground, mark: int, waited: float, seconds: list[float]) -> None:
    whole = await slack.journal(kind="call")
    during = Counter(one["name"] for one in whole if one["number"] > mark)
    limited = [one["name"] for one in whole if one["error"] == "ratelimited"]
    ordered = sorted(seconds)
    print(f"{len(seconds)} people had the form open after {waited:.0f} s and answered within a minute")
    median, slowest = ordered[len(ordered) // 2] * 1000, ordered[-1] * 1000
    print(f"acknowledged: median {median:.0f} ms, slowest {slowest:.0f} ms")
    print(f"calls of the Web API while they answered: {dict(during)}")
    print(f"calls that Slack limited, in the whole run: {len(limited)}")


async def _check(settings: Settings, slack: Playground, room: Room, count: int) -> None:
    team = Team(team=slack.team.id)
    async with wired_bot(settings) as (wiring, _, _), wiring.store.transaction(team) as session:
        [workshop] = await session.workshops_in(room.id)
        stored = Counter(one.contribution.text for one in await session.contributions(workshop.id))
    wanted = {f"{kind} {number}" for number in range(count) for kind in ("idea", "another idea")}
    print(
        f"stored: {len(stored)} of {len(wanted)} contributions, missing {len(wanted - set(stored))}, "
        f"doubled {sum(1 for times in stored.values() if times > 1)}"
    )


if __name__ == "__main__":
    parser = argparse.ArgumentParser()
    parser.add_argument("--people", type=int, default=200)
    parser.add_argument("--database", default="")
    given = parser.parse_args()
    asyncio.run(main(given.people, given.database))
