"""A channel with a workshop in it, over a store in memory: what every act in it needs."""

from dataclasses import dataclass, field
from typing import Any, Final, Self

from journey.build import WrittenContribution
from journey.lanes import DEFAULT_LANES
from journey.map import JourneyMap
from journey.personas import Persona, Scenario
from journey.stages import stages_named
from tests.workshop.fake_clock import CountingIds, FakeClock
from tests.workshop.fake_people import FakeZones
from tests.workshop.fakes import InMemoryStore
from workshop.open_workshop import WorkshopOpened, open_workshop
from workshop.plan import WorkshopPlan
from workshop.read_map import read_map
from workshop.read_progress import Progress, read_progress
from workshop.start_workshop import start_workshop
from workshop.unfinished import Accepted
from workshop.workshop import Team, Workshop

TEAM: Final = Team(team="T1")
CHANNEL: Final = "C1"
FACILITATOR: Final = "U-fay"
STAGES: Final = stages_named(("Compare", "Book", "Travel"))
COMPARE, BOOK, TRAVEL, OPPORTUNITIES, GROUP, VOTE, OWNERS, READ_BACK = range(8)
"""The steps of the default agenda over those stages."""


EVERYTHING: Final = Accepted(unowned=99, flags=99)


def plan(**changes: Any) -> WorkshopPlan:
    """A plan with three stages and the default lanes, unless told otherwise."""
    return WorkshopPlan(
        **{
            "title": "First night train",
            "persona": Persona(name="Amara"),
            "scenario": Scenario(title="Rotterdam to Vienna"),
            "stages": STAGES,
            "lanes": DEFAULT_LANES,
            "minutes": 10,
            **changes,
        }
    )


@dataclass
class Setting:
    """A channel and what stands around it; `id` is the newest workshop opened."""

    team: Team = TEAM
    store: InMemoryStore = field(default_factory=InMemoryStore)
    clock: FakeClock = field(default_factory=FakeClock)
    ids: CountingIds = field(default_factory=CountingIds)
    zones: FakeZones = field(default_factory=FakeZones)
    id: str = ""
    deliveries: int = 0

    async def open(
        self, *, channel: str = CHANNEL, delivery: str = "", **changes: Any
    ) -> WorkshopOpened | None:
        opened = await open_workshop(
            plan(**changes), self.team, channel, FACILITATOR,
            delivery=delivery or self.new_delivery(), store=self.store, clock=self.clock, ids=self.ids,
        )  # fmt: skip
        self.id = opened.workshop.id if opened else self.id
        return opened

    async def start(self, person: str = FACILITATOR) -> Workshop:
        return await start_workshop(self.team, self.id, person, store=self.store, clock=self.clock)

    async def running(self, **changes: Any) -> Self:
        """This room with a workshop whose first step is open."""
        await self.open(**changes)
        await self.start()
        return self

    async def map(self) -> JourneyMap:
        return await read_map(self.team, self.id, store=self.store)

    async def texts(self) -> list[str]:
        """What the map shows, sorted."""
        return sorted(one.text for one in (await self.map()).contributions())

    async def progress(self) -> Progress:
        return await read_progress(self.team, self.id, store=self.store)

    async def workshop(self) -> Workshop:
        return (await self.progress()).workshop

    def written(self) -> list[WrittenContribution]:
        """Everything stored, in the order in which it came."""
        return [one.contribution for one in self.store.rows(self.team).written.get(self.id, ())]

    def new_delivery(self) -> str:
        self.deliveries += 1
        return f"delivery-{self.deliveries}"
