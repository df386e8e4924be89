"""A playground with the real bot connected to it, on a fresh database."""

import asyncio
import json
from collections.abc import AsyncIterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from bot.rehearsal.acts import fill_set_up
from bot.rehearsal.demo import demo_settings
from bot.rehearsal.exports import next_file
from bot.rehearsal.pace import AtOnce
from bot.run import Bot, running_bot
from playground.client import Person, Playground, Posted, Room
from playground.config import Config


@dataclass(frozen=True)
class Stage:
    """Everything a scenario needs."""

    slack: Playground
    bot: Bot
    directory: Path


@pytest.fixture
async def stage(tmp_path: Path) -> AsyncIterator[Stage]:
    async with (
        Playground.start(Config()) as slack,
        running_bot(demo_settings(slack, tmp_path)) as bot,
    ):
        yield Stage(slack, bot, tmp_path)


@dataclass(frozen=True)
class SmallWorkshop:
    """A running workshop of two stages with a facilitator and two participants."""

    stage: Stage
    robin: Person
    anna: Person
    bo: Person
    room: Room

    async def card(self, containing: str = "· Before") -> Posted:
        return await self.room.message(containing)

    async def exported(self) -> dict[str, Any]:
        """The map as it is exported now, parsed."""
        slack = self.stage.slack
        before = {file["id"] for file in await slack.files()}
        await self.robin.command("/journey export json", self.room)
        file = await next_file(slack, before, ".json")
        parsed: dict[str, Any] = json.loads(await slack.file_bytes(file["id"]))
        return parsed

    async def open_form(self, person: Person) -> None:
        await self.open_form_of(person, await self.card())

    async def open_form_of(self, person: Person, card: Posted) -> None:
        await person.click(card, "Add your view")
        await person.modal("One idea per line")


async def direct(slack: Playground, person: Person, containing: str) -> Posted:
    """A message the bot sent a person in private, as soon as it is there."""
    for _ in range(400):
        room = await slack.direct_message(person)
        if room is not None:
            return await room.message(containing)
        await asyncio.sleep(0.05)
    raise AssertionError(f"nothing was sent to {person.name}")


async def set_up(robin: Person, room: Room, **changes: Any) -> None:
    """Fill in the set-up forms for a workshop of two stages, `changes` apart; its draft is on its way."""
    plan: dict[str, Any] = {
        "title": "Trying a new café",
        "persona": "Sam, a regular",
        "scenario": "Wants a quiet breakfast",
        "stages": "Before | find a table\nAfter",
        "lanes": ["action", "thought", "emotion", "pain_point", "opportunity"],
        "minutes": "0",
    }
    await fill_set_up(robin, room, {**plan, **changes}, AtOnce())


@pytest.fixture
async def workshop(stage: Stage) -> SmallWorkshop:
    robin = await stage.slack.person("Robin")
    anna = await stage.slack.person("Anna")
    bo = await stage.slack.person("Bo")
    room = await stage.slack.channel("cx", members=[robin, anna, bo])
    await start_small_workshop(robin, room)
    return SmallWorkshop(stage, robin, anna, bo, room)


async def start_small_workshop(robin: Person, room: Room) -> None:
    """Set up a workshop of two stages without a clock, and open its first step."""
    await set_up(robin, room)
    card = await room.message("Start the workshop")
    await robin.click(card, "Start the workshop")
    await room.message("· Before")
