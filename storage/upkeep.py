"""What has to be looked after while jobs run: dead processes, orphaned slots, old rows."""

import asyncio
import logging
from collections.abc import Awaitable, Callable, Sequence
from contextlib import suppress
from datetime import date, timedelta
from typing import Final

from dbos import DBOS, WorkflowStatus
from sqlalchemy import Row as ResultRow
from sqlalchemy import delete, func, select, text
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.ext.asyncio import AsyncConnection

from storage.database import Database
from storage.outbox import Outbox, StoredRun, read_slot, workflow_id, write_slot
from storage.retention import purge
from storage.slots import SlotState, served
from storage.sqlite import READ_ONLY
from storage.tables import DeliveryRow, SetUpRow, SlotRow, executors, takeovers
from workshop.workshop import Team

MOST_TAKEOVERS: Final = 3
"""How many processes may die of a job before it is given up."""

DELIVERY_DAYS: Final = 7
JOB_DAYS: Final = 30
"""How long deliveries and finished jobs are remembered; a repetition after that is a new one."""

SET_UP_DAYS: Final = 30
"""How long a half-filled plan waits for its person."""

_BATCH: Final = 500
_SWEEP_SECONDS: Final = 6 * 3600.0
_LIVE: Final = ["ENQUEUED", "DELAYED", "PENDING"]
_ENDED: Final = ["SUCCESS", "ERROR", "CANCELLED", "MAX_RECOVERY_ATTEMPTS_EXCEEDED"]

_log = logging.getLogger(__name__)


class Upkeep:
    """Keeps one process announced and cleans up after others; `lease` is in seconds.

    On PostgreSQL a process says every third of its lease that it lives. Whoever has been silent for a
    whole lease is dead, and its running jobs go back to their queues. A process that was only frozen
    does a job twice then, but DBOS lets one of the two results count. A SQLite file has one process.

    While the database is away everybody is silent, so a process judges others only after its own
    announcements have gone through for a whole lease. It may also have left jobs in this process's
    name of which the process never heard; `running` gives the ids of those it does.
    """

    def __init__(
        self, database: Database, executor: str, lease: float, running: Callable[[], frozenset[str]]
    ) -> None:
        self._database = database
        self._executor = executor
        self._lease = lease
        self._running = running
        self.retention_days: int | None = None
        self._strays: frozenset[str] = frozenset()
        self._is_shared = database.address.path is None
        self._steady_since: float | None = None

    async def announce(self) -> None:
        """Say that this process lives; before it takes jobs, so that nobody takes them from it."""
        clock = asyncio.get_running_loop().time
        began, steady_since = clock(), self._steady_since
        self._steady_since = None
        await self._beat()
        is_late = clock() - began > self._lease / 3
        self._steady_since = clock() if steady_since is None or is_late else steady_since

    async def _beat(self) -> None:
        if not self._is_shared:
            return
        beat = insert(executors).values(name=self._executor, beat=func.now())
        beat = beat.on_conflict_do_update(index_elements=["name"], set_={"beat": func.now()})
        async with self._database.engine.begin() as connection:
            await connection.execute(beat)

    async def leave(self) -> None:
        """Say that this process has stopped, so that others need not wait for its lease to end."""
        if self._is_shared:
            async with self._database.engine.begin() as connection:
                await connection.execute(delete(executors).where(executors.c.name == self._executor))

    async def run(self, closing: asyncio.Event) -> None:
        """Look after everything until closing time; announcing waits for nothing else."""
        await asyncio.gather(
            _every(self._lease / 3, self.announce, closing),
            _every(self._lease / 3, self._judge, closing),
            _every(self._lease / 3, self.pick_up, closing),
            _every(_SWEEP_SECONDS, self._tidy, closing),
        )

    async def _judge(self) -> None:
        now = asyncio.get_running_loop().time()
        if self._steady_since is not None and now - self._steady_since >= self._lease:
            await self.take_over()

    async def _tidy(self) -> None:
        await revive_slots(self._database)
        await sweep(self._database)
        if self.retention_days is not None:
            await purge(self._database, retention_days=self.retention_days)

    async def take_over(self) -> None:
        """Put the running jobs of dead processes back into their queues, those that kill theirs excepted."""
        if not self._is_shared:
            return
        lock = text("SELECT pg_try_advisory_xact_lock(hashtext('journeyline takeover'))")
        async with self._database.engine.begin() as connection:
            if not await connection.scalar(lock):
                return
            orphans = await self._orphans(connection)
            for orphan in orphans:
                await _rescue(connection, orphan, self._database.clock.now().date())
        if orphans:
            await revive_slots(self._database)

    async def pick_up(self) -> None:
        """Queue again what is in this process's name and was not being done at two looks in a row."""
        if not self._is_shared:
            return
        ours = await DBOS.list_workflows_async(
            status="PENDING", executor_id=self._executor, load_input=False, load_output=False
        )
        running, before = self._running(), self._strays
        strays = [one for one in ours if one.workflow_id not in running]
        self._strays = frozenset(one.workflow_id for one in strays)
        for stray in strays:
            if stray.workflow_id in before:
                facts = {"action": stray.name, "job": stray.workflow_id}
                _log.warning("A job was in this process's name and not done.", extra=facts)
                await DBOS.resume_workflow_async(stray.workflow_id, queue_name=stray.queue_name)

    async def _orphans(self, connection: AsyncConnection) -> list[WorkflowStatus]:
        silence = timedelta(seconds=self._lease)
        alive = select(executors.c.name).where(executors.c.beat > func.now() - silence)
        names = set(await connection.scalars(alive))
        running = await DBOS.list_workflows_async(status="PENDING", load_input=False, load_output=False)
        return [one for one in running if one.executor_id not in names]


async def _every(seconds: float, work: Callable[[], Awaitable[None]], closing: asyncio.Event) -> None:
    while not closing.is_set():
        try:
            await work()
        except Exception as error:  # noqa: BLE001 - whatever it was, the next round may do better
            facts = {"action": work.__name__, "error": type(error).__name__}
            _log.warning("Upkeep failed and will be tried again.", extra=facts)
        with suppress(TimeoutError):
            await asyncio.wait_for(closing.wait(), seconds)


async def _rescue(connection: AsyncConnection, orphan: WorkflowStatus, today: date) -> None:
    count = insert(takeovers).values(workflow_id=orphan.workflow_id, times=1, day=today)
    count = count.on_conflict_do_update(
        index_elements=["workflow_id"], set_={"times": takeovers.c.times + 1, "day": today}
    )
    times = await connection.scalar(count.returning(takeovers.c.times)) or 0
    facts = {"action": orphan.name, "job": orphan.workflow_id, "takeovers": times}
    if times > MOST_TAKEOVERS:
        _log.error("A job was given up: every process that does it dies.", extra=facts)
        await DBOS.cancel_workflow_async(orphan.workflow_id)
    else:
        _log.warning("A job of a dead process was taken over.", extra=facts)
        await DBOS.resume_workflow_async(orphan.workflow_id, queue_name=orphan.queue_name)


async def revive_slots(database: Database) -> None:
    """Free or hand over every slot whose run has ended without doing so.

    Slots are never deleted: a sequence that began anew would meet its old runs, and do nothing.
    """
    busy = select(SlotRow.enterprise, SlotRow.team, SlotRow.key, SlotRow.sequence).where(
        SlotRow.state != SlotState.IDLE.value
    )
    async with database.engine.execution_options(**{READ_ONLY: True}).connect() as connection:
        held = (await connection.execute(busy)).all()
    for start in range(0, len(held), _BATCH):
        for run in await _without_workflow(held[start : start + _BATCH]):
            async with database.session(run.team) as session:
                await _revive(Outbox(database, session, run.team), run)


async def _without_workflow(held: Sequence[ResultRow[str, str, str, int]]) -> list[StoredRun]:
    runs = {}
    for enterprise, name, key, sequence in held:
        run = StoredRun(team=Team(enterprise=enterprise, team=name), key=key, sequence=sequence)
        runs[workflow_id(run.team, run.name)] = run
    found = await DBOS.list_workflows_async(
        workflow_ids=list(runs), status=_LIVE, load_input=False, load_output=False
    )
    live = {one.workflow_id for one in found}
    return [run for name, run in runs.items() if name not in live]


async def _revive(outbox: Outbox, run: StoredRun) -> None:
    row = await outbox.slot_row(run.key)
    if row is None or not read_slot(row).holds(run.sequence):
        return
    after = served(read_slot(row), outbox.now(), 0.0)
    write_slot(row, after)
    _log.warning("A slot had lost its run.", extra={"action": row.kind, "job": run.key})
    if after.sequence != run.sequence:
        await outbox.enqueue_run(run.key, after)


async def sweep(database: Database, *, delivery_days: int = DELIVERY_DAYS, job_days: int = JOB_DAYS) -> None:
    """Forget all teams' deliveries, finished jobs and half-filled plans that are older than so many days."""
    now = database.clock.now()
    async with database.engine.begin() as connection:
        too_old = now.date() - timedelta(days=delivery_days)
        await connection.execute(delete(DeliveryRow).where(DeliveryRow.day < too_old))
        too_old = now.date() - timedelta(days=SET_UP_DAYS)
        await connection.execute(delete(SetUpRow).where(SetUpRow.day < too_old))
        too_old = now.date() - timedelta(days=job_days)
        await connection.execute(delete(takeovers).where(takeovers.c.day < too_old))
    ended = (now - timedelta(days=job_days)).isoformat()
    while True:
        old = await DBOS.list_workflows_async(
            status=_ENDED, completed_before=ended, limit=_BATCH, load_input=False, load_output=False
        )
        if not old:
            return
        await DBOS.delete_workflows_async([one.workflow_id for one in old])
