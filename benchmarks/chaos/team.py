"""One team: its workshops, and the people who answer and lead in spite of everything."""

import asyncio
import random
import time
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from typing import Any

from benchmarks.chaos.plan import WORKSHOP, Plan
from bot.blocks.answer_form import cell_block
from bot.references import StepReference
from bot.wiring import RandomIds
from playground.client import Person, Playground, Room
from playground.client import Team as Workspace
from playground.elements import CannotDoError
from playground.records import Message
from playground.world import World
from storage.clock import SystemClock
from storage.store import Store
from workshop import jobs
from workshop.open_workshop import open_workshop
from workshop.start_workshop import start_workshop
from workshop.workshop import Team, Workshop

Json = dict[str, Any]


@dataclass
class Told:
    """What a team's people were told."""

    delivered: set[str] = field(default_factory=set)
    acknowledged: set[str] = field(default_factory=set)
    presses: int = 0


class AnnounceTimeUp(jobs.AnnounceTimeUp):
    """The job of that name, due sooner than the planned minutes, and beside the one that waits for them."""

    @property
    def key(self) -> str:
        """Not the key of the planned one."""
        return f"soon:{super().key}"


class ChaosTeam:
    """One team in the playground."""

    def __init__(self, slack: Playground, world: World, workspace: Workspace) -> None:
        self.team = Team(team=workspace.id)
        self.told = Told()
        self.workshops: list[Workshop] = []
        self.rooms: list[Room] = []
        self._slack = slack
        self._world = world
        self._workspace = workspace
        self._facilitators: list[Person] = []

    async def prepare(self, count: int, store: Store, timer_within: float, chance: random.Random) -> None:
        """Open and start workshops before the bot runs, each with a timer that fires during the run."""
        for number in range(count):
            robin = await self._slack.person(f"Robin {number}", team=self._workspace)
            room = await self._slack.channel(f"cx-{number}", members=[robin], team=self._workspace)
            workshop = await self._open(store, room, robin)
            due = chance.uniform(0.05, 0.35) * timer_within
            timer = AnnounceTimeUp(
                team=self.team, workshop_id=workshop.id, step=0, revision=workshop.revision
            )
            async with store.transaction(self.team) as session:
                await session.request(timer, delay=due)
            self.workshops.append(workshop)
            self.rooms.append(room)
            self._facilitators.append(robin)

    async def _open(self, store: Store, room: Room, robin: Person) -> Workshop:
        opened = await open_workshop(
            WORKSHOP,
            self.team,
            room.id,
            robin.id,
            delivery=room.id,
            store=store,
            clock=SystemClock(),
            ids=RandomIds(),
        )
        if opened is None:
            raise RuntimeError("the workshop was opened before")
        return await start_workshop(self.team, opened.workshop.id, robin.id, store=store, clock=SystemClock())

    async def answer(self, number: int, chance: random.Random, *, until: float) -> None:
        """One person's answer, pressed again and again until it is acknowledged or the time is over."""
        workshop = chance.choice(self.workshops)
        idea = f"{self.team.team} idea {number}"
        payload = submission(self.team.team, workshop, f"U{number % 60:05d}", idea)
        self.told.delivered.add(idea)
        patience = 0.5
        while time.monotonic() < until:
            self.told.presses += 1
            answer = await self._world.courier.deliver("interactive", payload)
            if answer.acknowledged:
                if answer.payload.get("response_action") == "update":
                    self.told.acknowledged.add(idea)
                return
            patience = min(16.0, patience * 2)
            await asyncio.sleep(chance.uniform(0.5, 1.0) * patience)

    async def lead(self, number: int, plan: Plan, *, until: float) -> None:
        """Open the second step and, if planned, close the workshop; pressed again as long as need be."""
        await asyncio.sleep(plan.seconds * 0.4)
        while not await self._has_heard(number) and time.monotonic() < until:  # noqa: ASYNC110 - over HTTP
            await asyncio.sleep(1.0)  # its changes are hundreds a second
        while not await self._shows(number, "Step 2 of") and time.monotonic() < until:
            await self._press(number, "Next step", "next_step")
            await asyncio.sleep(3.0)
        await asyncio.sleep(plan.seconds * 0.4)
        while plan.closes and not await self._shows(number, "is closed") and time.monotonic() < until:
            await self._facilitators[number].command("/journey close", self.rooms[number])
            await asyncio.sleep(1.0)
            await self._press(number, "Close and post the map", "close_workshop")
            await asyncio.sleep(3.0)

    def messages(self) -> Iterator[Message]:
        """Everything that stands in the team's channels and threads."""
        for room in self.rooms:
            yield from self._world.workspaces[self.team.team].channels[room.id].messages.values()

    async def _has_heard(self, number: int) -> bool:
        return any("is up" in one.text for one in await self._facilitators[number].ephemerals())

    async def _shows(self, number: int, words: str) -> bool:
        return any(words in one.words for one in await self.rooms[number].messages())

    async def _press(self, number: int, button: str, action: str) -> None:
        """Press a button on the card, or in the newest question that only the facilitator sees."""
        robin = self._facilitators[number]
        asked = [one for one in await robin.ephemerals() if button in one.buttons]
        shown = [one for one in await self.rooms[number].messages() if button in one.buttons]
        for message in [*asked[-1:], *shown[:1]][:1]:
            with suppress(CannotDoError):
                await robin.click(message, action)


def submission(team: str, workshop: Workshop, user: str, idea: str) -> Json:
    """A sent answer form as Slack delivers it; pressed again it has the same id and hash."""
    block = cell_block(workshop.current.stages[0], "action")
    reference = StepReference(workshop_id=workshop.id, step=workshop.step)
    name = idea.replace(" ", "-")
    return {
        "type": "view_submission",
        "team": {"id": team, "domain": "chaos"},
        "user": {"id": user, "name": "someone", "team_id": team},
        "api_app_id": "A1",
        "token": "t",
        "trigger_id": f"trigger-{name}",
        "is_enterprise_install": False,
        "enterprise": None,
        "view": {
            "id": f"V-{name}",
            "hash": "1.a",
            "type": "modal",
            "callback_id": "answer",
            "private_metadata": reference.packed(),
            "state": {"values": {block: {"text": {"type": "plain_text_input", "value": idea}}}},
        },
    }
