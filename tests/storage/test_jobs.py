"""Jobs are done if and only if their transaction commits, and nothing but a success ends them."""

import asyncio
import logging
import time
from collections import defaultdict
from itertools import pairwise
from typing import Any

import pytest
from dbos import DBOS

from storage.attempts import MOST_FAILURES, Handlers, backoff
from storage.database import Database
from storage.jobs import Handler, JobRunner, TryAgainLater
from storage.store import Store
from tests.storage.conftest import Running
from tests.storage.facts import OURS, THEIRS, workshop, written
from workshop.jobs import AnnounceTimeUp, Job, PublishResult, RefreshCard, RevealStep, SendExport

same_on_both = pytest.mark.parametrize("url", ["sqlite"], indirect=True)
"""For what does not depend on the database, so that waiting for it once is enough."""


class Notebook:
    """Handlers that write down which job they did and when; `troubles` are raised first, in turn."""

    def __init__(self, **troubles: list[Exception]) -> None:
        self.done: dict[str, list[float]] = defaultdict(list)
        self._news = asyncio.Condition()
        self._troubles = troubles
        kinds: tuple[type[Job], ...] = (AnnounceTimeUp, PublishResult, RefreshCard, RevealStep, SendExport)
        self.handlers: dict[type[Job], Handler[Any]] = dict.fromkeys(kinds, self._do)

    async def _do(self, job: Job) -> None:
        troubles = self._troubles.get(type(job).__name__)
        if troubles:
            raise troubles.pop(0)
        async with self._news:
            self.done[job.key].append(time.time())
            self._news.notify_all()

    async def until(self, *keys: str) -> None:
        """Wait for jobs that may be delayed."""
        async with asyncio.timeout(20), self._news:
            await self._news.wait_for(lambda: all(self.done[key] for key in keys))

    def counts(self) -> dict[str, int]:
        return {key: len(times) for key, times in self.done.items()}


def reveal(step: int = 0) -> RevealStep:
    return RevealStep(team=OURS, workshop_id="w-1", step=step)


def card() -> RefreshCard:
    return RefreshCard(team=OURS, workshop_id="w-1")


async def request(store: Store, job: Job, *, delay: float = 0.0) -> None:
    async with store.transaction(job.team) as session:
        await session.request(job, delay=delay)


async def test_a_job_is_done_once_if_its_transaction_commits(store: Store, running: Running) -> None:
    notebook = Notebook()

    async def fail() -> None:
        async with store.transaction(OURS) as session:
            await session.request(reveal(1))
            await session.request(RefreshCard(team=OURS, workshop_id="w-2"))
            raise ZeroDivisionError

    async with running(notebook.handlers) as runner:
        async with store.transaction(OURS) as session:
            await session.request(reveal())
            await session.request(reveal())
            await session.request(card())
        await request(store, reveal())
        with pytest.raises(ZeroDivisionError):
            await fail()
        await runner.idle()
        await request(store, reveal())
        await request(store, reveal().model_copy(update={"team": THEIRS}))
        await runner.idle()
    assert notebook.counts() == {"reveal:w-1:0": 2, "card:w-1": 1}


@same_on_both
async def test_a_handler_gets_the_job_that_was_requested(store: Store, running: Running) -> None:
    asked = SendExport(team=OURS, workshop_id="w-1", format="png", view="grid", request="r/1")
    got: list[Job] = []

    async def keep(job: SendExport) -> None:
        got.append(job)

    async with running({SendExport: keep}) as runner:
        await request(store, asked)
        await runner.idle()
    assert got == [asked]


async def test_a_delayed_job_waits_and_nobody_waits_for_it(store: Store, running: Running) -> None:
    notebook = Notebook()
    async with running(notebook.handlers) as runner:
        asked = time.time()
        await request(store, AnnounceTimeUp(team=OURS, workshop_id="w-1", step=0, revision=1), delay=0.5)
        await request(store, card(), delay=0.5)
        await request(store, AnnounceTimeUp(team=OURS, workshop_id="w-1", step=0, revision=2), delay=60)
        await notebook.until("time-up:w-1:0:1", "card:w-1")
        await runner.idle()
    assert notebook.counts() == {"time-up:w-1:0:1": 1, "card:w-1": 1}
    assert all(times[0] - asked >= 0.5 for times in notebook.done.values())


@same_on_both
async def test_what_a_handler_postpones_is_done_later(store: Store, running: Running) -> None:
    notebook = Notebook(RevealStep=[TryAgainLater(0.3)], RefreshCard=[TryAgainLater(1.5)])
    async with running(notebook.handlers) as runner:
        asked = time.time()
        await request(store, reveal())
        await request(store, card())
        await notebook.until("reveal:w-1:0", "card:w-1")
        await runner.idle()
    assert notebook.counts() == {"reveal:w-1:0": 1, "card:w-1": 1}
    assert notebook.done["reveal:w-1:0"][0] - asked >= 0.3
    assert notebook.done["card:w-1"][0] - asked >= 1.5


@same_on_both
async def test_what_fails_is_tried_again_and_the_log_names_ids_only(
    store: Store, running: Running, caplog: pytest.LogCaptureFixture
) -> None:
    notebook = Notebook(RevealStep=[ValueError("Amara cried")], RefreshCard=[ValueError("Amara cried")])
    with caplog.at_level(logging.INFO):
        async with running(notebook.handlers):
            await request(store, reveal())
            await request(store, card())
            await notebook.until("reveal:w-1:0", "card:w-1")
    assert notebook.counts() == {"reveal:w-1:0": 1, "card:w-1": 1}
    told = [one for one in caplog.records if one.name == "storage.attempts"]
    assert {(one.job, one.error) for one in told} == {  # type: ignore[attr-defined]
        ("reveal:w-1:0", "ValueError"),
        ("card:w-1", "ValueError"),
    }
    assert not [one for one in caplog.records if "Amara" in f"{one.getMessage()}{one.__dict__}"]


@same_on_both
async def test_what_fails_for_ever_is_given_up_and_holds_up_nothing(
    store: Store, running: Running, caplog: pytest.LogCaptureFixture
) -> None:
    def endless() -> list[Exception]:
        return [ValueError("Amara cried") for _ in range(MOST_FAILURES)]

    notebook = Notebook(RevealStep=endless(), PublishResult=endless())
    async with running(notebook.handlers) as runner:
        await request(store, reveal())
        await request(store, AnnounceTimeUp(team=OURS, workshop_id="w-1", step=0, revision=1))
        await runner.idle()
        failed = await DBOS.list_workflows_async(status="ERROR")
        await request(store, reveal(1))
        await runner.idle()
    assert notebook.counts() == {"time-up:w-1:0:1": 1, "reveal:w-1:1": 1}
    assert [one.workflow_id for one in failed] == [f"E1/T1/reveal:w-1:0:{MOST_FAILURES - 1}"]
    assert "Amara" not in f"{failed[0].error}{caplog.text}"
    assert [one.levelname for one in caplog.records if one.name == "storage.attempts"][-1] == "ERROR"


@same_on_both
async def test_a_job_nobody_here_knows_is_logged_and_the_rest_goes_on(
    store: Store, running: Running, caplog: pytest.LogCaptureFixture
) -> None:
    notebook = Notebook()
    notebook.handlers.pop(RevealStep)
    notebook.handlers.pop(RefreshCard)
    async with running(notebook.handlers) as runner:
        for job in (reveal(), card(), PublishResult(team=OURS, workshop_id="w-1")):
            await request(store, job)
        await runner.idle()
    assert notebook.counts() == {"result:w-1": 1}
    told = [one for one in caplog.records if one.name == "storage.attempts" and one.levelname == "ERROR"]
    assert sorted((one.job, one.error) for one in told) == [  # type: ignore[attr-defined]
        ("card:w-1", "UnknownKindError"),
        ("reveal:w-1:0", "UnknownKindError"),
    ]


async def test_a_hundred_requests_make_few_runs_and_the_last_sees_everything(
    store: Store, running: Running
) -> None:
    async with store.transaction(OURS) as session:
        await session.add_workshop(workshop())
    runs: list[tuple[float, float, int]] = []

    async def refresh(job: RefreshCard) -> None:
        begun = time.time()
        async with store.reading(job.team) as session:
            count = await session.count_contributions("w-1", 0)
        runs.append((begun, time.time(), count))

    async with running({RefreshCard: refresh}) as runner:
        for number in range(100):
            async with store.transaction(OURS) as session:
                await session.add_contributions("w-1", 0, [written(f"c-{number}")])
                await session.request(card())
        await runner.idle()
    assert runs[-1][2] == 100
    assert len(runs) <= 2 + (runs[-1][1] - runs[0][0]) / RefreshCard.gap
    pauses = [later[0] - earlier[1] for earlier, later in pairwise(runs)]
    assert all(pause >= RefreshCard.gap for pause in pauses)


async def test_runners_follow_each_other_and_lose_nothing(store: Store, running: Running) -> None:
    notebook = Notebook()
    async with running(notebook.handlers) as runner:
        await request(store, reveal())
        await runner.idle()
        await request(store, card())
    await request(store, reveal(1))
    async with running(notebook.handlers) as runner:
        await runner.idle()
        assert await asyncio.to_thread(len, notebook.done) == 3
    assert notebook.counts() == {"reveal:w-1:0": 1, "reveal:w-1:1": 1, "card:w-1": 1}


@same_on_both
async def test_stopping_waits_for_a_running_job(database: Database, store: Store) -> None:
    told: asyncio.Queue[str] = asyncio.Queue()

    async def work(_job: RevealStep) -> None:
        told.put_nowait("begun")
        await asyncio.sleep(0.3)
        told.put_nowait("ended")

    runner = JobRunner(database, {RevealStep: work}, executor="test")
    await runner.start()
    await request(store, reveal())
    assert await asyncio.wait_for(told.get(), 10) == "begun"
    await runner.stop(10)
    assert told.get_nowait() == "ended"


async def test_what_takes_too_long_to_stop_is_done_again_by_the_next_runner(
    database: Database, store: Store, running: Running
) -> None:
    begun = asyncio.Event()

    async def hang(_job: Job) -> None:
        begun.set()
        await asyncio.sleep(60)

    runner = JobRunner(database, {RevealStep: hang, RefreshCard: hang}, executor="test")
    await runner.start()
    await request(store, reveal())
    await request(store, card())
    await asyncio.wait_for(begun.wait(), 10)
    await runner.stop(0)
    notebook = Notebook()
    async with running(notebook.handlers) as next_runner:
        await next_runner.idle()
    assert notebook.counts() == {"reveal:w-1:0": 1, "card:w-1": 1}


@same_on_both
async def test_a_second_runner_beside_a_live_one_is_refused(database: Database, running: Running) -> None:
    async with running({}):
        with pytest.raises(RuntimeError, match="stop it first"):
            await JobRunner(database, {}).start()


def test_waiting_grows_and_is_bounded() -> None:
    assert [backoff(failures) for failures in (1, 2, 3, 7, 50)] == [1, 2, 4, 60, 60]


async def test_a_job_of_another_version_is_left_for_a_process_that_can_read_it() -> None:
    notebook = Notebook()
    verdict = await Handlers(notebook.handlers).attempt("RevealStep", "reveal:w-1:0", '{"new": 1}', 0)
    assert (verdict.again, verdict.failures, verdict.gave_up) == (1.0, 1, False)
