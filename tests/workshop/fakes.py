"""The workshop store in memory: the same promises as the one on a database, without one."""

import asyncio
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from typing import TypeVar

from journey.build import WrittenContribution
from journey.opportunities import Opportunity
from tests.workshop.fake_ballots import Ballots
from tests.workshop.fake_people import ExpectedPeople, ExpectedRows
from tests.workshop.fake_rows import Requested, Rows, StepOf, Written
from tests.workshop.fake_themes import Themes
from workshop.drafts import Draft, ordered_drafts
from workshop.errors.workshops import WorkshopNotFoundError
from workshop.jobs import Job
from workshop.set_up import SetUp
from workshop.workshop import Team, Workshop

_J = TypeVar("_J", bound=Job)


class InMemorySession(Themes, Ballots, ExpectedPeople):
    """One transaction: it changes a copy of a team's rows, which the store keeps if all goes well."""

    def __init__(self, rows: Rows) -> None:
        self.rows = rows

    def __repr__(self) -> str:
        return f"InMemorySession({len(self.rows.workshops)} workshops)"

    @property
    def expected(self) -> ExpectedRows:
        return self.rows.expected

    async def add_workshop(self, workshop: Workshop) -> None:
        if workshop.id in self.rows.workshops:
            raise LookupError(f"workshop {workshop.id!r} is stored already")
        self.rows.workshops[workshop.id] = workshop

    async def workshop(self, workshop_id: str) -> Workshop:
        if workshop_id not in self.rows.workshops:
            raise WorkshopNotFoundError
        return self.rows.workshops[workshop_id]

    async def save_workshop(self, workshop: Workshop) -> None:
        before = self.rows.workshops[workshop.id].revision
        if workshop.revision != before + 1:
            raise ValueError(f"revision {workshop.revision} does not follow {before}")
        self.rows.workshops[workshop.id] = workshop

    async def workshops_in(self, channel: str) -> tuple[Workshop, ...]:
        here = [one for one in reversed(self.rows.workshops.values()) if one.channel == channel]
        return tuple(sorted(here, key=lambda one: one.created, reverse=True))

    async def workshops_of(self, person: str) -> tuple[Workshop, ...]:
        mine = {place.workshop for place in self.rows.done if place.person == person}
        mine |= {place for place, invited in self.rows.expected.invited if invited == person}
        found = [one for one in self.rows.workshops.values() if one.id in mine or one.facilitator == person]
        return tuple(sorted(found, key=lambda one: one.created, reverse=True))

    async def workshops_of_team(self) -> tuple[Workshop, ...]:
        return tuple(sorted(self.rows.workshops.values(), key=lambda one: one.id))

    async def delete_workshop(self, workshop_id: str) -> None:
        self.rows.workshops.pop(workshop_id, None)
        self.rows.written.pop(workshop_id, None)
        self.rows.themes.pop(workshop_id, None)
        self.rows.theme_edits.pop(workshop_id, None)
        self.rows.drafts.pop(workshop_id, None)
        self.rows.opportunities = {
            place: one for place, one in self.rows.opportunities.items() if place[0] != workshop_id
        }
        await self.forget_memories(workshop_id)
        self.rows.done = {
            place: done for place, done in self.rows.done.items() if place.workshop != workshop_id
        }
        await self.forget_authors(workshop_id)
        await self.forget_expected(workshop_id)

    async def forget_in_workshop(self, workshop_id: str, person: str) -> bool:
        theirs = [
            place for place in self.rows.done if (place.workshop, place.person) == (workshop_id, person)
        ]
        for place in theirs:
            del self.rows.done[place]
        return self.forget_expected_person(workshop_id, person) or bool(theirs)

    async def forget_elsewhere(self, person: str) -> None:
        kept = {place: one for place, one in self.rows.set_ups.items() if one.person != person}
        self.rows.set_ups = {place: one.without(person) for place, one in kept.items()}

    async def forget_memories(self, workshop_id: str) -> None:
        self.rows.memories = {
            place: text for place, text in self.rows.memories.items() if place[0] != workshop_id
        }

    async def is_first_delivery(self, delivery: str) -> bool:
        is_first = delivery not in self.rows.deliveries
        self.rows.deliveries[delivery] = True
        return is_first

    async def author_key(self, workshop_id: str, step: int, person: str) -> str:
        place = StepOf(workshop_id, step, person)
        if place not in self.rows.author_keys:
            self.rows.keys_made += 1
            self.rows.author_keys[place] = f"key-{self.rows.keys_made}"
        return self.rows.author_keys[place]

    async def forget_authors(self, workshop_id: str) -> None:
        kept = {place: key for place, key in self.rows.author_keys.items() if place.workshop != workshop_id}
        self.rows.author_keys = kept
        self.rows.votes = {
            place: dots for place, dots in self.rows.votes.items() if place.workshop != workshop_id
        }

    async def add_contributions(
        self, workshop_id: str, step: int, written: Sequence[WrittenContribution]
    ) -> None:
        before = self.rows.written.get(workshop_id, ())
        self.rows.written[workshop_id] = (*before, *(Written(step, one) for one in written))

    async def contributions(self, workshop_id: str) -> tuple[WrittenContribution, ...]:
        return self._written(workshop_id, hidden=False)

    async def hidden_contributions(self, workshop_id: str) -> tuple[WrittenContribution, ...]:
        return self._written(workshop_id, hidden=True)

    def _written(self, workshop_id: str, *, hidden: bool) -> tuple[WrittenContribution, ...]:
        found = (one.contribution for one in self.rows.written.get(workshop_id, ()))
        return tuple(
            sorted((one for one in found if one.hidden is hidden), key=lambda one: one.contribution.id)
        )

    async def count_contributions(self, workshop_id: str, step: int) -> int:
        written = self.rows.written.get(workshop_id, ())
        return sum(1 for one in written if one.step == step and not one.contribution.hidden)

    async def count_written_in_cells(
        self, workshop_id: str, step: int, author_key: str
    ) -> dict[tuple[str, str], int]:
        counts: dict[tuple[str, str], int] = {}
        for one in self.rows.written.get(workshop_id, ()):
            if one.step == step and one.contribution.author_key == author_key:
                cell = (one.contribution.contribution.stage, one.contribution.contribution.lane)
                counts[cell] = counts.get(cell, 0) + 1
        return counts

    async def contributions_by(
        self, workshop_id: str, step: int, author_key: str
    ) -> tuple[WrittenContribution, ...]:
        found = (
            one.contribution
            for one in self.rows.written.get(workshop_id, ())
            if (one.step, one.contribution.author_key) == (step, author_key)
        )
        return tuple(sorted(found, key=lambda one: one.contribution.id))

    async def save_contribution(self, workshop_id: str, written: WrittenContribution) -> None:
        self.rows.written[workshop_id] = tuple(
            Written(one.step, written) if one.contribution.contribution.id == written.contribution.id else one
            for one in self.rows.written.get(workshop_id, ())
        )

    async def delete_contribution(self, workshop_id: str, contribution_id: str) -> None:
        self.rows.written[workshop_id] = tuple(
            one
            for one in self.rows.written.get(workshop_id, ())
            if one.contribution.contribution.id != contribution_id
        )

    async def record_participation(self, workshop_id: str, step: int, person: str, *, done: bool) -> None:
        place = StepOf(workshop_id, step, person)
        self.rows.done[place] = done or self.rows.done.get(place, False)

    async def participants(self, workshop_id: str, step: int | None = None) -> frozenset[str]:
        return frozenset(
            place.person
            for place in self.rows.done
            if place.workshop == workshop_id and step in {None, place.step}
        )

    async def is_done(self, workshop_id: str, step: int, person: str) -> bool:
        return any(
            done and (place.workshop, place.step, place.person) == (workshop_id, step, person)
            for place, done in self.rows.done.items()
        )

    async def count_done(self, workshop_id: str, step: int) -> int:
        return sum(
            1
            for place, done in self.rows.done.items()
            if done and (place.workshop, place.step) == (workshop_id, step)
        )

    async def opportunities(self, workshop_id: str) -> tuple[Opportunity, ...]:
        return tuple(
            one for (place, _), one in sorted(self.rows.opportunities.items()) if place == workshop_id
        )

    async def save_opportunity(self, workshop_id: str, opportunity: Opportunity) -> None:
        self.rows.opportunities[workshop_id, opportunity.theme_id] = opportunity

    async def drafts(self, workshop_id: str) -> tuple[Draft, ...]:
        return self.rows.drafts.get(workshop_id, ())

    async def replace_drafts(self, workshop_id: str, drafts: Sequence[Draft]) -> None:
        self.rows.drafts[workshop_id] = ordered_drafts(drafts)

    async def recalled(self, workshop_id: str, key: str) -> str:
        return self.rows.memories.get((workshop_id, key), "")

    async def remember(self, workshop_id: str, key: str, text: str) -> None:
        self.rows.memories[workshop_id, key] = text

    async def set_up(self, set_up_id: str) -> SetUp | None:
        return self.rows.set_ups.get(set_up_id)

    async def set_up_of(self, person: str, channel: str, workshop_id: str) -> SetUp | None:
        wanted = (person, channel, workshop_id)
        found = (one for one in self.rows.set_ups.values())
        return next((one for one in found if (one.person, one.channel, one.workshop_id) == wanted), None)

    async def save_set_up(self, set_up: SetUp) -> None:
        self.rows.set_ups[set_up.id] = set_up

    async def drop_set_up(self, set_up_id: str) -> None:
        self.rows.set_ups.pop(set_up_id, None)

    async def request(self, job: Job, *, delay: float = 0.0) -> None:
        if all(one.job.key != job.key or one.job.coalesces for one in self.rows.requested):
            self.rows.requested = (*self.rows.requested, Requested(job, delay))


class InMemoryStore:
    """A workshop store: one transaction at a time, rows per team, everything or nothing."""

    def __init__(self) -> None:
        self._rows: dict[Team, Rows] = {}
        self._lock = asyncio.Lock()

    def __repr__(self) -> str:
        return f"InMemoryStore({len(self._rows)} teams)"

    @asynccontextmanager
    async def transaction(self, team: Team) -> AsyncIterator[InMemorySession]:
        async with self._lock:
            session = InMemorySession(self.rows(team).copied())
            await asyncio.sleep(0)
            yield session
            self._rows[team] = session.rows

    def rows(self, team: Team) -> Rows:
        """What a team has stored."""
        return self._rows.get(team, Rows())

    def jobs(self, team: Team, kind: type[_J]) -> list[_J]:
        """The requested jobs of a kind, in order."""
        return [one.job for one in self.rows(team).requested if isinstance(one.job, kind)]

    def delays(self, team: Team, kind: type[Job]) -> list[float]:
        """How many seconds the requested jobs of a kind wait."""
        return [one.delay for one in self.rows(team).requested if isinstance(one.job, kind)]
