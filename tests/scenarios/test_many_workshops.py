"""Twenty workshops at once in ten channels of one workspace: nothing of one is ever seen in another."""

import asyncio
import json
import random
from dataclasses import dataclass
from pathlib import Path

from bot.rehearsal.demo import demo_settings
from bot.rehearsal.exports import next_file
from bot.run import running_bot
from playground.client import Person, Playground, Posted, Room
from playground.config import Config
from tests.scenarios.conftest import set_up

WORKSHOPS = 20
PEOPLE = 3


@dataclass(frozen=True)
class Script:
    """One workshop: its people write words that no other workshop's people write."""

    number: int
    slack: Playground
    room: Room
    people: tuple[Person, ...]
    chance: random.Random
    hands: asyncio.Semaphore

    @property
    def title(self) -> str:
        return f"Journey number {self.number}."

    def words(self, person: int, stage: int) -> str:
        return f"w{self.number} person {person} at stage {stage}"

    @property
    def everything(self) -> list[str]:
        return sorted(self.words(person, stage) for person in range(PEOPLE) for stage in (1, 2))

    async def card(self, containing: str) -> Posted:
        return await self.room.message(
            seconds=60.0, matching=lambda one: self.title in one.words and containing in one.words
        )

    async def play(self) -> list[str]:
        """Every contribution on the map that this workshop exports when it is closed."""
        leader = self.people[0]
        async with self.hands:
            await set_up(leader, self.room, title=self.title, lanes=["action", "thought"])
        await leader.click(await self.card("Start the workshop"), "Start the workshop")
        for stage, name in enumerate(("Before", "After"), start=1):
            await asyncio.gather(*(self._answer(person, stage, name) for person in range(PEOPLE)))
            await leader.click(await self.card(f"· {name}"), "Next step")
        await leader.click(await self.card("· Group and check"), "Next step")
        await leader.click(await self.card("· Read-back"), "Close and post the map")
        return await self._exported(leader)

    async def _answer(self, number: int, stage: int, name: str) -> None:
        await asyncio.sleep(self.chance.uniform(0.0, 1.0))
        person = self.people[number]
        async with self.hands:
            await person.click(await self.card(f"· {name}"), "Add your view")
            await person.modal("One idea per line", seconds=30.0)
            await person.submit({f"cell:stage-{stage}:action": self.words(number, stage)})
            await person.modal("1 note saved", seconds=30.0)
            await person.close(everything=True)

    async def _exported(self, leader: Person) -> list[str]:
        card = await self.card("The workshop is closed")
        before = {one["id"] for one in await self.slack.files()}
        await leader.click(card, "export_map", "Map file (JSON)")
        while True:
            file = await next_file(self.slack, before, ".json")
            found = json.loads(await self.slack.file_bytes(str(file["id"])))
            if found["title"] == self.title:
                break
            before.add(file["id"])
        cells = [cell for stage in found["stages"] for cell in stage["cells"]]
        return sorted(
            one["text"] for cell in cells for theme in cell["themes"] for one in theme["contributions"]
        )


async def test_each_of_twenty_interleaved_workshops_exports_its_own_script(tmp_path: Path) -> None:
    config = Config(rates_enabled=False)
    async with Playground.start(config) as slack, running_bot(demo_settings(slack, tmp_path)):
        scripts = []
        hands = asyncio.Semaphore(4)  # so that a slow machine keeps to Slack's three seconds
        for number in range(0, WORKSHOPS, 2):
            people = [await slack.person(f"Person {number} {place}") for place in range(2 * PEOPLE)]
            room = await slack.channel(f"room-{number}", members=people)
            for place, crew in enumerate((people[:PEOPLE], people[PEOPLE:])):
                chance = random.Random(number + place)  # noqa: S311 - reproducible, not secret
                scripts.append(Script(number + place, slack, room, tuple(crew), chance, hands))
        exported = await asyncio.gather(*(script.play() for script in scripts))
        assert exported == [script.everything for script in scripts]
        assert not await slack.violations()
