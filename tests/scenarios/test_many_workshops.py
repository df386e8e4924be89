"""Twenty workshops at once in ten channels of one workspace: nothing of one is ever seen in another."""

import asyncio
import json
import random
from collections.abc import AsyncIterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from bot.rate_limits import LIMITS, Limit
from bot.rehearsal.demo import demo_settings
from bot.rehearsal.exports import next_file
from bot.run import running_bot
from playground.client import Person, Playground, Posted, Room
from playground.config import Config
from tests.scenarios.conftest import set_up

WORKSHOPS = 20
PEOPLE = 3
HANDS = 8
"""How many acts go on at the same time: as many as a slow machine answers within Slack's three seconds."""


@dataclass
class Script:
    """One workshop: its people write words that no other workshop's people write."""

    number: int
    slack: Playground
    room: Room
    people: tuple[Person, ...]
    exported: list[str] = field(default_factory=list)

    @property
    def title(self) -> str:
        return f"Journey number {self.number}."

    def words(self, person: int, stage: int) -> str:
        return f"w{self.number} person {person} at stage {stage}"

    @property
    def everything(self) -> list[str]:
        return sorted(self.words(person, stage) for person in range(PEOPLE) for stage in (1, 2))

    async def acts(self) -> AsyncIterator[None]:
        """The whole workshop, act by act."""
        leader = self.people[0]
        await set_up(leader, self.room, title=self.title, lanes=["action", "thought"])
        yield
        await leader.click(await self._card("Start the workshop"), "Start the workshop")
        for stage, name in enumerate(("Before", "After"), start=1):
            for person in range(PEOPLE):
                yield
                await self._answer(person, stage, name)
            yield
            await leader.click(await self._card(f"· {name}"), "Next step")
        yield
        await leader.click(await self._card("· Group and check"), "Next step")
        yield
        await leader.click(await self._card("· Read-back"), "Close and post the map")
        yield
        self.exported = await self._export(leader)

    async def _card(self, containing: str) -> Posted:
        return await self.room.message(
            seconds=60.0, matching=lambda one: self.title in one.words and containing in one.words
        )

    async def _answer(self, number: int, stage: int, name: str) -> None:
        person = self.people[number]
        await person.click(await self._card(f"· {name}"), "Add your view")
        await person.modal("One idea per line", seconds=30.0)
        await person.submit({f"cell:stage-{stage}:action": self.words(number, stage)})
        await person.modal("1 note saved", seconds=30.0)
        await person.close(everything=True)

    async def _export(self, leader: Person) -> list[str]:
        card = await self._card("The workshop is closed")
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


async def _interleave(scripts: list[Script]) -> None:
    """Play all to their ends, always some act of some script next."""
    chance = random.Random(1)  # noqa: S311 - reproducible, not secret
    waiting = [script.acts() for script in scripts]

    async def lend_a_hand() -> None:
        while waiting:
            acts = waiting.pop(chance.randrange(len(waiting)))
            async for _ in acts:
                waiting.append(acts)
                break

    await asyncio.gather(*(lend_a_hand() for _ in range(HANDS)))


async def test_each_of_twenty_interleaved_workshops_exports_its_own_script(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    # Slack lets a workspace change fifty messages and open a hundred forms a minute: this would take minutes.
    for method in ("chat.update", "views.open"):
        monkeypatch.setitem(LIMITS, method, Limit(6000, burst=100))
    config = Config(rates_enabled=False)
    async with Playground.start(config) as slack, running_bot(demo_settings(slack, tmp_path)):
        scripts = []
        for number in range(0, WORKSHOPS, 2):
            people = [await slack.person(f"Person {number} {place}") for place in range(2 * PEOPLE)]
            room = await slack.channel(f"room-{number}", members=people)
            for place, crew in enumerate((people[:PEOPLE], people[PEOPLE:])):
                scripts.append(Script(number + place, slack, room, tuple(crew)))
        await _interleave(scripts)
        assert [script.exported for script in scripts] == [script.everything for script in scripts]
        assert not await slack.violations()
