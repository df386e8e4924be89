"""Requests jobs in the transaction that causes them: they are done if it commits, and not otherwise."""

import dataclasses
from typing import Final

from dbos import EnqueueOptions, WorkflowSerializationFormat
from sqlalchemy.ext.asyncio import AsyncSession

from journey.records import Record
from storage.database import Database
from storage.slots import Slot, SlotState, touched
from storage.tables import SlotRow
from storage.upsert import insert_new
from workshop.jobs import Job
from workshop.workshop import Team

ONCE: Final = "journeyline.once"
SLOT: Final = "journeyline.slot"
"""The two workflows, by their stored names: a job done once, and the run of a slot."""

QUEUES: Final = {ONCE: "journeyline.work", SLOT: "journeyline.cards"}
"""Each has its queue, so that long work never holds up the cards."""

_LEAD: Final = 1.0
"""Seconds a slot's run is woken early: DBOS wakes up to 1.1 s late, and the run waits out the rest."""


class StoredJob(Record):
    """One turn of a job that does not coalesce, as DBOS stores it."""

    team: Team
    key: str
    kind: str
    payload: str
    turn: int = 0
    failures: int = 0

    @property
    def name(self) -> str:
        """Tells its turns apart; the first one bears the key alone."""
        return f"{self.key}:{self.turn}" if self.turn else self.key

    def again(self, failures: int) -> "StoredJob":
        """Its next turn."""
        return self.model_copy(update={"turn": self.turn + 1, "failures": failures})


class StoredRun(Record):
    """One run of a slot, as DBOS stores it."""

    team: Team
    key: str
    sequence: int

    @property
    def name(self) -> str:
        """Tells the runs of a slot apart."""
        return f"{self.key}:{self.sequence}"


class Outbox:
    """Puts jobs into one team's transaction."""

    def __init__(self, database: Database, session: AsyncSession, team: Team) -> None:
        self._client = database.outbox
        self.clock = database.clock
        self._session = session
        self._team = team

    async def request(self, job: Job, delay: float) -> None:
        """Have a job done `delay` seconds after the commit at the earliest, once per key or coalesced."""
        kind, payload = type(job).__name__, job.model_dump_json()
        if job.coalesces:
            await self._touch(job.key, kind, payload, delay)
        else:
            once = StoredJob(team=self._team, key=job.key, kind=kind, payload=payload)
            await self.enqueue_once(once, delay)

    async def enqueue_once(self, job: StoredJob, delay: float) -> None:
        """Arrange a turn of a job; arranging the same one again changes nothing."""
        await self._enqueue(ONCE, job.name, job, delay)

    async def enqueue_run(self, key: str, slot: Slot) -> None:
        """Arrange the run a slot waits for."""
        run = StoredRun(team=self._team, key=key, sequence=slot.sequence)
        await self._enqueue(SLOT, run.name, run, slot.due - self.now() - _LEAD)

    def now(self) -> float:
        """The present moment in seconds since the epoch."""
        return self.clock.now().timestamp()

    async def slot_row(self, key: str) -> SlotRow | None:
        """The row of a slot, locked until the transaction ends."""
        return await self._session.get(SlotRow, self._identity(key), with_for_update=True)

    async def _touch(self, key: str, kind: str, payload: str, delay: float) -> None:
        row = await self.slot_row(key)
        if row is None:
            fresh = dataclasses.asdict(Slot())
            await insert_new(self._session, SlotRow, key=key, kind=kind, payload=payload, **fresh)
            row = await self._session.get_one(SlotRow, self._identity(key), with_for_update=True)
        before = read_slot(row)
        after = touched(before, self.now(), delay)
        row.kind, row.payload = kind, payload
        write_slot(row, after)
        if after.sequence != before.sequence:
            await self.enqueue_run(key, after)

    async def _enqueue(self, workflow: str, name: str, stored: Record, delay: float) -> None:
        options: EnqueueOptions = {
            "workflow_name": workflow,
            "queue_name": QUEUES[workflow],
            "workflow_id": workflow_id(self._team, name),
            "serialization_type": WorkflowSerializationFormat.PORTABLE,
        }
        if delay > 0:
            options["delay_seconds"] = delay
        argument = stored.model_dump(mode="json")
        connection = await self._session.connection()
        await connection.run_sync(
            lambda joined: self._client.enqueue_in_transaction(joined, options, argument)
        )

    def _identity(self, key: str) -> tuple[str, str, str]:
        return self._team.enterprise, self._team.team, key


def workflow_id(team: Team, name: str) -> str:
    """DBOS's id of a team's job: a second request with the same one is the same job."""
    return f"{team.enterprise}/{team.team}/{name}"


def read_slot(row: SlotRow) -> Slot:
    """The slot a row holds."""
    fields = {field.name: getattr(row, field.name) for field in dataclasses.fields(Slot)}
    return Slot(**{**fields, "state": SlotState(row.state)})


def write_slot(row: SlotRow, slot: Slot) -> None:
    """Put a slot into its row."""
    for field in dataclasses.fields(Slot):
        setattr(row, field.name, getattr(slot, field.name))
