"""Does the jobs that transactions requested: at least once each, whatever crashes in between."""

import asyncio
import logging
import socket
import time
from collections.abc import Awaitable, Callable, Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager, suppress
from typing import Any, ClassVar, Final, TypeVar
from uuid import uuid4

from dbos import DBOS, DBOSConfig
from sqlalchemy.exc import DBAPIError, InterfaceError, OperationalError
from sqlalchemy.exc import TimeoutError as PoolTimeoutError

from storage.attempts import Handler, Handlers, TryAgainLater, backoff
from storage.database import APPLICATION, Database
from storage.outbox import ONCE, QUEUES, SLOT, Outbox, StoredJob, StoredRun
from storage.runs import NotYet, begin_run, settle_run
from storage.upkeep import Upkeep
from workshop.jobs import Job
from workshop.workshop import Team

__all__ = ["Handler", "JobFailedError", "JobRunner", "TryAgainLater"]

VERSION: Final = "1"
"""DBOS runs only workflows of its own version, so ours never changes."""

_POLL_SECONDS: Final = {ONCE: 0.5, SLOT: 0.25}
_AT_ONCE: Final = {ONCE: 40, SLOT: 50}
_MOST_STARTS: Final = 5
"""How often a job is started before it is believed to kill its process."""

LEASE: Final = 10.0
"""Seconds of silence after which a process on PostgreSQL counts as dead."""

_log = logging.getLogger(__name__)

T = TypeVar("T")


class JobFailedError(Exception):
    """Ends the workflow of a job that was given up; holds the job's kind and nothing else."""


class JobRunner:
    """Runs handlers in the event loop that `start` was called in; one runner per process at a time.

    `executor` names this process in the database: what a crash left is recovered when the same name
    starts again. Two live processes must not share a name. By default it is the one process of a
    SQLite file, and a name of its own on PostgreSQL, where the living take over from the dead.
    """

    _live: ClassVar["JobRunner | None"] = None

    def __init__(
        self,
        database: Database,
        handlers: Mapping[type[Job], Handler[Any]],
        *,
        executor: str = "",
        wait: Callable[[int], float] = backoff,
        lease: float = LEASE,
        retention_days: int | None = None,
    ) -> None:
        self._database = database
        self._handlers = Handlers(handlers, wait)
        self._executor = executor or _own_name(database)
        self._upkeep = Upkeep(database, self._executor, lease, lambda: frozenset(self._running))
        self._upkeep.retention_days = retention_days
        self._upkeeping: asyncio.Task[None] | None = None
        self._closing = asyncio.Event()
        self._tasks: set[asyncio.Task[Any]] = set()
        self._running: set[str] = set()

    async def start(self) -> None:
        """Begin to take jobs, first those a crash left.

        Raises:
            RuntimeError: when another runner is live in this process.
        """
        if JobRunner._live is not None:
            raise RuntimeError("Another JobRunner is live in this process: stop it first.")
        JobRunner._live = self
        try:
            await self._register_queues()
            await self._upkeep.announce()
            self._launch()
        except BaseException:  # a start that is cancelled leaves nothing running either
            await self._end()
            raise
        self._upkeeping = asyncio.create_task(self._upkeep.run(self._closing))

    async def stop(self, deadline: float) -> None:
        """Take no more jobs and give the running ones `deadline` seconds; the rest is left for later."""
        if JobRunner._live is not self:
            return
        self._closing.set()
        running = {*self._tasks, *([self._upkeeping] if self._upkeeping else [])}
        if running:
            _, late = await asyncio.wait(running, timeout=deadline)
            for task in late:
                task.cancel()
            await asyncio.gather(*late, return_exceptions=True)
        await self._end()
        with suppress(DBAPIError):  # without a database the lease will tell
            await self._upkeep.leave()

    async def idle(self) -> None:
        """Return when nothing is queued, due or running; jobs delayed into the future do not count."""
        while True:
            now = time.time() * 1000  # delays are kept in the time of DBOS, whatever our clock says
            found = await DBOS.list_workflows_async(
                status=["ENQUEUED", "PENDING", "DELAYED"], load_input=False, load_output=False
            )
            if all(one.status == "DELAYED" and (one.delay_until_epoch_ms or 0) > now for one in found):
                return
            await asyncio.sleep(0.05)

    async def _register_queues(self) -> None:
        for workflow, queue in QUEUES.items():
            await self._database.outbox.register_queue_async(
                queue,
                polling_interval_sec=_POLL_SECONDS[workflow],
                worker_concurrency=_AT_ONCE[workflow],
                on_conflict="always_update",
            )

    def _launch(self) -> None:
        log = logging.getLogger("dbos")
        if not log.handlers:
            log.addHandler(logging.NullHandler())  # else DBOS prints to the console beside our log
        DBOS(config=self._configuration())
        self._register()
        DBOS.launch()

    async def _end(self) -> None:
        await asyncio.to_thread(DBOS.destroy, destroy_registry=True)
        # DBOS made its thread pool, now shut down, the default of this loop.
        asyncio.get_running_loop().set_default_executor(ThreadPoolExecutor())
        JobRunner._live = None

    def _configuration(self) -> DBOSConfig:
        return {
            "name": APPLICATION,
            "system_database_url": self._database.address.for_dbos,
            "executor_id": self._executor,
            "application_version": VERSION,
            "log_level": "WARNING",
            "run_migrations": False,
            # Both pollers serve features we do not use, but `destroy` waits for their sleep to end.
            "notification_listener_polling_interval_sec": 0.25,
            "notification_coalesce_sec": 0.25,
        }

    def _register(self) -> None:
        do, run = self._do, self._run

        @DBOS.workflow(name=ONCE, max_recovery_attempts=_MOST_STARTS)
        async def journeyline_once(stored: dict[str, Any]) -> None:
            await do(StoredJob.model_validate(stored))

        @DBOS.workflow(name=SLOT, max_recovery_attempts=_MOST_STARTS)
        async def journeyline_slot(stored: dict[str, Any]) -> None:
            await run(StoredRun.model_validate(stored))

    async def _do(self, job: StoredJob) -> None:
        """One turn of a job that does not coalesce."""
        with self._noted():
            verdict = await self._handlers.attempt(job.kind, job.key, job.payload, job.failures)
            if verdict.again is not None:
                again, delay = job.again(verdict.failures), verdict.again
                await self._insist(job.team, lambda outbox: outbox.enqueue_once(again, delay))
        if verdict.gave_up:
            raise JobFailedError(job.kind)

    async def _run(self, run: StoredRun) -> None:
        """One run of a slot."""
        with self._noted():
            start = await self._insist(run.team, lambda outbox: begin_run(outbox, run))
            while isinstance(start, NotYet):
                await self._sleep(start.seconds)
                start = await self._insist(run.team, lambda outbox: begin_run(outbox, run))
            if start is None:
                return
            verdict = await self._handlers.attempt(start.kind, run.key, start.payload, start.failures)
            gap = self._handlers.gap(start.kind)
            await self._insist(run.team, lambda outbox: settle_run(outbox, run, verdict, gap))
        if verdict.gave_up:
            raise JobFailedError(start.kind)

    @contextmanager
    def _noted(self) -> Iterator[None]:
        """Make `stop` wait for this task, or end it at once when that has begun already."""
        if self._closing.is_set():
            raise asyncio.CancelledError  # DBOS leaves a cancelled workflow to be recovered
        task = asyncio.current_task()
        if task is not None:
            self._tasks.add(task)
            task.add_done_callback(self._tasks.discard)
        name = DBOS.workflow_id or ""
        self._running.add(name)
        try:
            yield
        finally:
            self._running.discard(name)

    async def _sleep(self, seconds: float) -> None:
        try:
            await asyncio.wait_for(self._closing.wait(), seconds)
        except TimeoutError:
            return
        raise asyncio.CancelledError

    async def _insist(self, team: Team, change: Callable[[Outbox], Awaitable[T]]) -> T:
        """The result of a transaction, repeated until the database is there to commit it.

        An error here would end the workflow for ever, and with it the job.
        """
        pause = 0.1
        while True:
            try:
                async with self._database.session(team) as session:
                    return await change(Outbox(self._database, session, team))
            except (OperationalError, InterfaceError, PoolTimeoutError) as error:
                _log.warning("The database did not answer.", extra={"error": type(error).__name__})
                await asyncio.sleep(pause)
                pause = min(pause * 2, 5.0)


def _own_name(database: Database) -> str:
    return APPLICATION if database.address.path else f"{socket.gethostname()}-{uuid4().hex[:12]}"
