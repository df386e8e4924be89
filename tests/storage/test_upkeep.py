"""The living take over from the dead, and what is old is forgotten."""

import asyncio
from datetime import UTC, datetime, timedelta

import pytest
from dbos import DBOS
from sqlalchemy import func, insert, select, text, update

from storage import upkeep
from storage.database import Database
from storage.jobs import JobRunner
from storage.outbox import SLOT
from storage.store import Store
from storage.tables import DeliveryRow, SlotRow, executors, takeovers
from storage.upkeep import MOST_TAKEOVERS, Upkeep, revive_slots, sweep
from tests.storage.conftest import Running
from tests.storage.facts import OURS
from tests.storage.test_crashes import run_until_killed
from tests.storage.test_jobs import Notebook, card, request, reveal

postgresql = pytest.mark.parametrize("url", ["postgresql"], indirect=True)


@postgresql
async def test_the_living_do_the_jobs_of_the_dead_but_not_those_that_kill(
    url: str, caplog: pytest.LogCaptureFixture
) -> None:
    await run_until_killed(url, "dead")
    database = await Database.open(url)
    deadly = {"workflow_id": "E1/T1/reveal:w-1:0", "times": MOST_TAKEOVERS, "day": datetime.now(UTC).date()}
    async with database.engine.begin() as connection:
        await connection.execute(insert(takeovers).values(**deadly))
    notebook = Notebook()
    runner = JobRunner(database, notebook.handlers, executor="alive", lease=1.0)
    await runner.start()
    await notebook.until("card:w-1", "result:w-1", "time-up:w-1:0:1")
    await runner.idle()
    given_up = await DBOS.list_workflows_async(status="CANCELLED")
    await runner.stop(10)
    async with database.engine.connect() as connection:
        assert (await connection.scalars(select(executors.c.name))).all() == ["dead"]
    await database.close()
    assert [one.workflow_id for one in given_up] == [deadly["workflow_id"]]
    assert set(notebook.counts()) == {"card:w-1", "result:w-1", "time-up:w-1:0:1"}
    assert caplog.text.count("A job of a dead process was taken over.") == 1
    assert caplog.text.count("every process that does it dies") == 1


@postgresql
async def test_two_living_processes_leave_each_other_alone(database: Database) -> None:
    """The second process is only announced, which is what the first one looks at."""
    notebook = Notebook()
    runner = JobRunner(database, notebook.handlers, executor="one", lease=1.0)
    await runner.start()
    async with database.engine.begin() as connection:
        later = func.now() + timedelta(minutes=1)
        await connection.execute(insert(executors).values(name="other", beat=later))
        await connection.execute(
            text(
                "INSERT INTO dbos.workflow_status (workflow_uuid, status, name, executor_id, created_at,"
                " updated_at, queue_name) VALUES ('theirs', 'PENDING', 'x', 'other', 0, 0, 'q')"
            )
        )
    await runner._upkeep.take_over()
    [theirs] = await DBOS.list_workflows_async(workflow_ids=["theirs"])
    await runner.stop(10)
    assert (theirs.status, theirs.executor_id) == ("PENDING", "other")


async def test_a_slot_whose_run_was_lost_is_handed_over(
    database: Database, store: Store, running: Running, caplog: pytest.LogCaptureFixture
) -> None:
    notebook = Notebook()
    await request(store, card())
    async with database.session(OURS) as session:
        await session.execute(update(SlotRow).values(sequence=7))
    async with running(notebook.handlers) as runner:
        await notebook.until("card:w-1")
        await runner.idle()
        assert len(await DBOS.list_workflows_async(name=SLOT, status="SUCCESS")) == 2
        await revive_slots(database)
    assert notebook.counts() == {"card:w-1": 1}
    assert caplog.text.count("A slot had lost its run.") == 1


async def test_old_deliveries_and_finished_jobs_are_forgotten(
    database: Database, store: Store, running: Running
) -> None:
    async with store.transaction(OURS) as session:
        await session.is_first_delivery("old")
        await session.is_first_delivery("new")
    async with database.session(OURS) as session:
        old = await session.scalar(select(DeliveryRow).limit(1))
        assert old is not None
        old.day -= timedelta(days=8)
    notebook = Notebook()
    async with running(notebook.handlers) as runner:
        for job in (reveal(), card()):
            await request(store, job)
        await runner.idle()
        await sweep(database)
        assert len(await DBOS.list_workflows_async()) == 2
        await request(store, reveal(1), delay=60)
        await asyncio.sleep(0.01)
        await sweep(database, job_days=0)
        assert [one.status for one in await DBOS.list_workflows_async()] == ["DELAYED"]
    async with database.session(OURS) as session:
        assert await session.scalar(select(func.count()).select_from(DeliveryRow)) == 1


@pytest.mark.parametrize("url", ["sqlite"], indirect=True)
async def test_upkeep_that_fails_ends_neither_itself_nor_the_jobs(
    store: Store, running: Running, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    async def fail(_database: Database) -> None:
        raise ZeroDivisionError

    monkeypatch.setattr(upkeep, "revive_slots", fail)
    monkeypatch.setattr(upkeep, "_SWEEP_SECONDS", 0.05)
    notebook = Notebook()
    async with running(notebook.handlers) as runner:
        await asyncio.sleep(0.3)
        await request(store, reveal())
        await runner.idle()
    assert notebook.counts() == {"reveal:w-1:0": 1}
    assert caplog.text.count("Upkeep failed and will be tried again.") > 1


@postgresql
async def test_what_is_in_ones_own_name_and_not_done_is_done_after_all(
    database: Database, store: Store, caplog: pytest.LogCaptureFixture
) -> None:
    """A database that goes away in the middle of a commit may leave a job like that."""
    notebook = Notebook()
    runner = JobRunner(database, notebook.handlers, executor="one", lease=0.6)
    await runner.start()
    async with store.transaction(OURS) as session:
        await session.request(reveal(), delay=3600.0)
    async with database.engine.begin() as connection:
        await connection.execute(
            text("UPDATE dbos.workflow_status SET status = 'PENDING', executor_id = 'one'")
        )
    await notebook.until(reveal().key)
    await runner.idle()
    await runner.stop(10)
    assert notebook.counts() == {reveal().key: 1}
    assert caplog.text.count("in this process's name") == 1


class Watched(Upkeep):
    """Beats as long as the database is there, and notes when it judges others."""

    away = False
    judged = 0

    async def pick_up(self) -> None:
        """Not looked at here."""

    async def _beat(self) -> None:
        if self.away:
            raise ConnectionError

    async def take_over(self) -> None:
        self.judged += 1


async def test_nobody_is_judged_until_ones_own_beats_went_through_for_a_lease(database: Database) -> None:
    upkeep = Watched(database, "one", 0.3, frozenset)
    closing = asyncio.Event()
    running = asyncio.create_task(upkeep.run(closing))
    await asyncio.sleep(0.2)
    assert upkeep.judged == 0
    await asyncio.sleep(0.5)
    assert upkeep.judged > 0
    upkeep.away = True
    await asyncio.sleep(0.2)
    upkeep.away, before = False, upkeep.judged
    await asyncio.sleep(0.2)
    assert upkeep.judged == before
    await asyncio.sleep(0.5)
    assert upkeep.judged > before
    closing.set()
    await running
