"""Answers, timers and cards while the bot is killed again and again and Slack misbehaves.

    python -m benchmarks.chaos [--database sqlite|postgresql] [--seconds 90] [--kills 24] [--seed 1] [--blind]

Three teams, each with a playground, a database and a bot process of its own, ten workshops in all. People
answer at a steady rate, and press again when Slack says that it had trouble. Meanwhile bots are killed with
SIGKILL and started anew, calls are limited, fail or lose their answers, deliveries come twice, and sockets
are cut. Then the misbehaviour ends, and what Slack shows is compared with the databases.
"""

import argparse
import asyncio
import random
import sys
import tempfile
import time
from collections import Counter
from collections.abc import AsyncIterator, Iterator
from contextlib import AsyncExitStack, asynccontextmanager, contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Literal

from sqlalchemy import make_url

from benchmarks.processes import BotProcess, environment
from bot.blocks.answer_form import cell_block
from bot.blocks.card import card_blocks, card_text
from bot.references import StepReference
from bot.slack.standing import key_in
from bot.wiring import RandomIds, SystemClock
from journey.personas import Persona, Scenario
from journey.stages import stages_named
from playground.api.endpoint import WORLD
from playground.client import Person, Playground, Room
from playground.config import MANIFEST_SCOPES, Config, Fault, WorkspaceConfig
from playground.elements import CannotDoError
from playground.records import Message
from playground.server import start
from playground.world import World
from storage.database import Database
from storage.migrate import upgrade
from storage.store import Store
from tests.storage.servers import maintenance, run, running_postgres
from workshop import jobs
from workshop.jobs import RefreshCard
from workshop.open_workshop import WorkshopPlan, open_workshop
from workshop.read_progress import read_progress
from workshop.start_workshop import start_workshop
from workshop.workshop import Team, Workshop, WorkshopState

Backend = Literal["sqlite", "postgresql"]
Json = dict[str, Any]

TROUBLE = (
    Fault(kind="ratelimited", probability=0.10, seconds=1.0),
    Fault(kind="server_error", probability=0.05),
    Fault(kind="lost_answer", probability=0.05),
    Fault(kind="duplicate", probability=0.05),
    Fault(kind="lost_ack", probability=0.02),
)
READING = (*MANIFEST_SCOPES, "channels:history")


@dataclass(frozen=True)
class Plan:
    """What is done to the bots; the same seed does it in the same order."""

    database: Backend = "sqlite"
    seed: int = 1
    seconds: float = 90.0
    rate: float = 20.0
    kills: int = 24
    workshops: tuple[int, ...] = (4, 3, 3)
    closes: bool = True
    scopes: tuple[str, ...] = READING


@dataclass
class Told:
    """What one team's people were told, and what was seen of the bot."""

    delivered: set[str] = field(default_factory=set)
    acknowledged: set[str] = field(default_factory=set)
    presses: int = 0
    kills: int = 0


@dataclass(frozen=True)
class Report:
    """What was found in the end; everything but the first lines should be zero."""

    acknowledged: int
    presses: int
    kills: int
    calls: int
    faults: Counter[str]
    missing: int
    doubled: int
    strangers: int
    wrong_cards: int
    silent_timers: int
    repeated_timers: int
    posted_again: int
    doubled_posts: int
    unposted_results: int
    limited_by_itself: int

    def lines(self) -> Iterator[str]:
        """The report as sentences."""
        yield f"{self.acknowledged} answers acknowledged after {self.presses} presses; {self.kills} kills"
        yield f"{self.calls} calls of the Web API, of which {dict(self.faults)}"
        yield f"acknowledged answers missing: {self.missing}, doubled: {self.doubled}"
        yield f"stored answers that nobody sent: {self.strangers}"
        yield f"cards that do not show the final state: {self.wrong_cards}"
        yield f"timers that never fired: {self.silent_timers}; announced again: {self.repeated_timers}"
        yield f"messages posted more than once: {self.posted_again}; that stand twice: {self.doubled_posts}"
        yield f"closed workshops without their map: {self.unposted_results}"
        yield f"calls limited by the bot's own pace: {self.limited_by_itself}"


class AnnounceTimeUp(jobs.AnnounceTimeUp):
    """The job of that name, due sooner than the planned minutes, and beside the one that waits for them."""

    @property
    def key(self) -> str:
        """Not the key of the planned one."""
        return f"soon:{super().key}"


class Side:
    """One team: its playground, database, bot and workshops."""

    def __init__(self, slack: Playground, world: World, url: str, bot: BotProcess) -> None:
        self.slack = slack
        self.world = world
        self.url = url
        self.bot = bot
        self.told = Told()
        self.team = Team(team=slack.team.id)
        self.workshops: list[Workshop] = []
        self.rooms: list[Room] = []
        self.facilitators: list[Person] = []

    async def prepare(self, count: int, timer_within: float, chance: random.Random) -> None:
        """Open and start workshops before the bot runs, each with a timer that fires during the run."""
        await upgrade(self.url)
        async with self.stored() as store:
            for number in range(count):
                robin = await self.slack.person(f"Robin {number}")
                room = await self.slack.channel(f"cx-{number}", members=[robin])
                workshop = await self._open(store, room, robin)
                due = chance.uniform(0.05, 0.35) * timer_within
                timer = AnnounceTimeUp(
                    team=self.team, workshop_id=workshop.id, step=0, revision=workshop.revision
                )
                async with store.transaction(self.team) as session:
                    await session.request(timer, delay=due)
                self.workshops.append(workshop)
                self.rooms.append(room)
                self.facilitators.append(robin)

    async def _open(self, store: Store, room: Room, robin: Person) -> Workshop:
        opened = await open_workshop(
            PLAN,
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

    @asynccontextmanager
    async def stored(self) -> AsyncIterator[Store]:
        """The database, while no bot has it open."""
        database = await Database.open(self.url)
        try:
            yield Store(database)
        finally:
            await database.close()

    async def answer(self, number: int, chance: random.Random, *, until: float) -> None:
        """One person's answer, pressed again and again until it is acknowledged or the time is over."""
        workshop = chance.choice(self.workshops)
        idea = f"{self.team.team} idea {number}"
        payload = submission(self.team.team, workshop, f"U{number % 60:05d}", idea)
        self.told.delivered.add(idea)
        patience = 0.5
        while time.monotonic() < until:
            self.told.presses += 1
            answer = await self.world.courier.deliver("interactive", payload)
            if answer.acknowledged:
                if answer.payload.get("response_action") == "update":
                    self.told.acknowledged.add(idea)
                return
            patience = min(4.0, patience * 2)
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
            await self.facilitators[number].command("/journey close", self.rooms[number])
            await asyncio.sleep(1.0)
            await self._press(number, "Close and post the map", "close_workshop")
            await asyncio.sleep(3.0)

    async def _has_heard(self, number: int) -> bool:
        return any("is up" in one.text for one in await self.facilitators[number].ephemerals())

    async def _shows(self, number: int, words: str) -> bool:
        return any(words in one.words for one in await self.rooms[number].messages())

    async def _press(self, number: int, button: str, action: str) -> None:
        """Press a button on the card, or in the newest question that only the facilitator sees."""
        robin = self.facilitators[number]
        asked = [one for one in await robin.ephemerals() if button in one.buttons]
        shown = [one for one in await self.rooms[number].messages() if button in one.buttons]
        for message in [*asked[-1:], *shown[:1]][:1]:
            with suppress(CannotDoError):
                await robin.click(message, action)

    def messages(self) -> Iterator[Message]:
        """Everything that stands in the team's channels and threads."""
        for room in self.rooms:
            yield from self.world.workspaces[self.team.team].channels[room.id].messages.values()

    async def kill(self) -> None:
        """Kill the bot and start it anew."""
        await self.bot.kill()
        self.told.kills += 1
        await self.bot.start()


PLAN = WorkshopPlan(
    title="Chaos",
    persona=Persona(name="Sam"),
    scenario=Scenario(title="Everything breaks"),
    stages=stages_named(("Before", "After")),
    lanes=("action", "thought", "opportunity"),
    minutes=600,
)


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


async def chaos(plan: Plan, directory: Path) -> Report:
    """Run the plan and look at what is left of it."""
    chance = random.Random(plan.seed)  # noqa: S311 - reproducible, not secret
    async with AsyncExitStack() as stack:
        urls = stack.enter_context(databases(plan, directory))
        sides = []
        for number, (count, url) in enumerate(zip(plan.workshops, urls, strict=True)):
            sides.append(await _side(stack, plan, number, (url, directory)))
            await sides[-1].prepare(count, plan.seconds, chance)
        await _disturb(plan, sides, chance)
        await _settle(sides)
        return await _report(sides)


@contextmanager
def databases(plan: Plan, directory: Path) -> Iterator[list[str]]:
    """The URL of one fresh database per team."""
    if plan.database == "sqlite":
        yield [f"sqlite:///{directory / f'chaos-{number}.sqlite3'}" for number in range(len(plan.workshops))]
        return
    with running_postgres() as server, maintenance(server) as engine:
        names = [f"chaos{number}" for number in range(len(plan.workshops))]
        for name in names:
            run(engine, f"CREATE DATABASE {name}")
        plain = make_url(server)
        yield [plain.set(database=name).render_as_string(hide_password=False) for name in names]


async def _side(stack: AsyncExitStack, plan: Plan, number: int, places: tuple[str, Path]) -> Side:
    url, directory = places
    workspace = WorkspaceConfig(
        team_id=f"T{number:08d}", bot_token=f"xoxb-chaos-{number}", scopes=plan.scopes
    )
    runner, address = await start(Config(workspaces=(workspace,), seed=plan.seed + number))
    stack.push_async_callback(runner.cleanup)
    slack = await stack.enter_async_context(Playground.connect(address))
    bot = BotProcess(directory, environment(slack, url, JOURNEYLINE_EXECUTOR=f"chaos-{number}"))
    stack.push_async_callback(bot.end)
    return Side(slack, runner.app[WORLD], url, bot)


async def _disturb(plan: Plan, sides: list[Side], chance: random.Random) -> None:
    await asyncio.gather(*(side.bot.start() for side in sides))
    await asyncio.gather(*(side.slack.bot_connected(seconds=60.0) for side in sides))
    for number, side in enumerate(sides):
        await side.slack.set_faults(*TROUBLE, seed=plan.seed + number)
    end = time.monotonic() + plan.seconds
    async with asyncio.TaskGroup() as acting:
        killing = acting.create_task(_kill(plan, sides, random.Random(plan.seed)))  # noqa: S311 - see above
        cutting = acting.create_task(_cut(plan, sides, random.Random(plan.seed)))  # noqa: S311 - see above
        for side in sides:
            for number in range(len(side.rooms)):
                acting.create_task(side.lead(number, plan, until=end + 20.0))
        for number in range(round(plan.seconds * 0.9 * plan.rate)):
            side = chance.choice(sides)
            acting.create_task(side.answer(number, chance, until=end + 20.0))
            await asyncio.sleep(1.0 / plan.rate)
        await killing
        await cutting
        for side in sides:
            await side.slack.set_faults()


async def _kill(plan: Plan, sides: list[Side], chance: random.Random) -> None:
    began = time.monotonic()
    moments = sorted(chance.uniform(0.0, plan.seconds) for _ in range(plan.kills))
    for moment in moments:
        await asyncio.sleep(max(0.0, began + moment - time.monotonic()))
        await chance.choice(sides).kill()


async def _cut(plan: Plan, sides: list[Side], chance: random.Random) -> None:
    end = time.monotonic() + plan.seconds
    while time.monotonic() < end:
        await asyncio.sleep(chance.uniform(2.0, 10.0))
        await chance.choice(sides).slack.disturb_sockets("cut")


async def _settle(sides: list[Side]) -> None:
    for side in sides:
        await side.slack.bot_connected(seconds=60.0)
    for side in sides:
        await _quiet(side)
    await asyncio.gather(*(side.bot.stop() for side in sides))


async def _quiet(side: Side, *, seconds: float = 1.5, at_most: float = 60.0) -> None:
    """Wait until the bot has made no call for some seconds."""
    deadline = time.monotonic() + at_most
    calls = -1
    while time.monotonic() < deadline:
        now = len(await side.slack.journal(kind="call"))
        if now == calls:
            return
        calls = now
        await asyncio.sleep(seconds)


async def _report(sides: list[Side]) -> Report:
    counts: Counter[str] = Counter()
    faults: Counter[str] = Counter()
    for side in sides:
        async with side.stored() as store:
            counts.update(await _answers(side, store))
            counts.update(await _cards(side, store))
        calls = await side.slack.journal(kind="call")
        faults.update(one["fault"] for one in calls if one["fault"])
        counts["calls"] += len(calls)
        counts["limited_by_itself"] += sum(
            1 for one in calls if one["error"] == "ratelimited" and one["fault"] is None
        )
        counts.update(_timers(side, calls))
        counts.update(_posts(side, calls))
    return Report(
        acknowledged=sum(len(side.told.acknowledged) for side in sides),
        presses=sum(side.told.presses for side in sides),
        kills=sum(side.told.kills for side in sides),
        calls=counts["calls"],
        faults=faults,
        missing=counts["missing"],
        doubled=counts["doubled"],
        strangers=counts["strangers"],
        wrong_cards=counts["wrong_cards"],
        silent_timers=counts["silent_timers"],
        repeated_timers=counts["repeated_timers"],
        posted_again=counts["posted_again"],
        doubled_posts=counts["doubled_posts"],
        unposted_results=counts["unposted_results"],
        limited_by_itself=counts["limited_by_itself"],
    )


async def _answers(side: Side, store: Store) -> Counter[str]:
    stored: Counter[str] = Counter()
    async with store.transaction(side.team) as session:
        for workshop in side.workshops:
            stored.update(one.contribution.text for one in await session.contributions(workshop.id))
    told = side.told
    return Counter(
        missing=sum(1 for idea in told.acknowledged if idea not in stored),
        doubled=sum(1 for times in stored.values() if times > 1),
        strangers=sum(1 for idea in stored if idea not in told.delivered),
    )


async def _cards(side: Side, store: Store) -> Counter[str]:
    found: Counter[str] = Counter()
    for workshop, room in zip(side.workshops, side.rooms, strict=True):
        progress = await read_progress(side.team, workshop.id, store=store)
        key = RefreshCard(team=side.team, workshop_id=workshop.id).key
        messages = await room.messages()
        cards = [one for one in messages if key_in(one.metadata) == key]
        wanted = (card_text(progress), _bare(card_blocks(progress)))
        shown = [(one.text, _bare(list(one.blocks))) for one in cards]
        found["wrong_cards"] += wanted not in shown
        if progress.workshop.state is WorkshopState.CLOSED:
            result = f"result:{workshop.id}"
            found["unposted_results"] += result not in {key_in(one.metadata) for one in side.messages()}
    return found


def _posts(side: Side, calls: list[Json]) -> Counter[str]:
    made = Counter(
        key_in(one["payload"].get("metadata"))
        for one in calls
        if one["name"] == "chat.postMessage" and (one["ok"] or one["fault"] == "lost_answer")
    )
    standing = Counter(key_in(one.metadata) or f"{one.thread_ts} {one.text}" for one in side.messages())
    return Counter(
        posted_again=sum(times - 1 for times in made.values()),
        doubled_posts=sum(times - 1 for times in standing.values()),
    )


def _bare(blocks: list[Json]) -> list[Json]:
    return [{name: value for name, value in block.items() if name != "block_id"} for block in blocks]


def _timers(side: Side, calls: list[Json]) -> Counter[str]:
    told = Counter(
        one["payload"]["channel"]
        for one in calls
        if one["name"] == "chat.postEphemeral" and (one["ok"] or one["fault"] == "lost_answer")
    )
    return Counter(
        silent_timers=sum(1 for room in side.rooms if not told[room.id]),
        repeated_timers=sum(1 for room in side.rooms if told[room.id] > 1),
    )


def main() -> None:
    """Run it as told on the command line; exit code 1 when anything is lost, wrong or left doubled."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--database", choices=["sqlite", "postgresql"], default="sqlite")
    parser.add_argument("--seconds", type=float, default=90.0)
    parser.add_argument("--kills", type=int, default=24)
    parser.add_argument("--rate", type=float, default=20.0)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--keep", type=Path, help="an empty directory in which databases and logs stay")
    parser.add_argument("--blind", action="store_true", help="without the scope to read channels")
    given = vars(parser.parse_args())
    scopes = MANIFEST_SCOPES if given.pop("blind") else READING
    kept = given.pop("keep")
    plan = Plan(**given, scopes=scopes)
    began = time.monotonic()
    with tempfile.TemporaryDirectory() as directory:
        report = asyncio.run(chaos(plan, kept or Path(directory)))
    print(f"{plan.database}, seed {plan.seed}, {time.monotonic() - began:.0f} s in all")
    for line in report.lines():
        print(f"  {line}")
    lost = report.missing + report.doubled + report.strangers + report.wrong_cards + report.silent_timers
    lost += report.unposted_results + (report.doubled_posts if scopes is READING else 0)
    sys.exit(1 if lost else 0)


if __name__ == "__main__":
    main()
