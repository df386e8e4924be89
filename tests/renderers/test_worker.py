import asyncio
import os
import signal
import time
from collections.abc import AsyncIterator

import pytest
import pytest_asyncio

from renderers.format import RenderFailedError, RenderRefusedError, View
from renderers.registry import FORMATS
from renderers.worker import RenderWorker
from tests.renderers.drawings import drawn
from tests.renderers.example_maps import arabic, one_stage
from tests.renderers.night_train import night_train

ALL = [(view, key) for key, one in FORMATS.items() for view in one.views]


@pytest_asyncio.fixture
async def worker() -> AsyncIterator[RenderWorker]:
    async with RenderWorker() as running:
        yield running


async def test_another_process_gives_the_same_bytes_in_every_format_and_view(worker: RenderWorker) -> None:
    files = await worker.render_all(arabic(), ALL)
    for (view, key), file in zip(ALL, files, strict=True):
        assert file.data == drawn("arabic", view, key), (view, key)


async def test_a_file_is_kept_and_not_drawn_again(worker: RenderWorker) -> None:
    first = await worker.render(night_train(), view=View.GRID, format="png")
    assert await worker.render(night_train(), view=View.GRID, format="png") is first


async def test_the_event_loop_stays_free_while_a_map_is_drawn(worker: RenderWorker) -> None:
    await worker.render(one_stage(), view=View.DIGEST, format="svg")
    longest, started = 0.0, time.perf_counter()
    drawing = asyncio.create_task(worker.render(night_train(), view=View.GRID, format="png"))
    while not drawing.done():
        before = time.perf_counter()
        await asyncio.sleep(0.005)
        longest = max(longest, time.perf_counter() - before)
    assert longest < (time.perf_counter() - started) / 3


async def test_a_refusal_comes_back_as_a_refusal(worker: RenderWorker) -> None:
    with pytest.raises(RenderRefusedError, match="no format called 'gif'"):
        await worker.render(one_stage(), view=View.GRID, format="gif")


async def test_a_job_that_takes_too_long_is_killed_and_the_next_one_served(worker: RenderWorker) -> None:
    await worker.render(one_stage(), view=View.GRID, format="md")
    pid = _pid(worker)
    worker._timeout = 0.05
    with pytest.raises(RenderFailedError, match=r"longer than 0\.05 seconds"):
        await worker.render(night_train(), view=View.GRID, format="png")
    assert await _is_gone(pid)
    worker._timeout = 20
    assert (await worker.render(one_stage(), view=View.GRID, format="json")).suffix == ".json"


async def test_a_dead_process_is_replaced(worker: RenderWorker) -> None:
    await worker.render(one_stage(), view=View.GRID, format="md")
    pid = _pid(worker)
    os.kill(pid, signal.SIGKILL)
    assert (await worker.render(one_stage(), view=View.DIGEST, format="svg")).suffix == ".svg"
    assert _pid(worker) != pid


async def test_a_cancelled_job_does_not_spoil_the_next(worker: RenderWorker) -> None:
    task = asyncio.create_task(worker.render(night_train(), view=View.GRID, format="png"))
    await asyncio.sleep(0.05)
    task.cancel()
    with pytest.raises(asyncio.CancelledError):
        await task
    assert (await worker.render(one_stage(), view=View.GRID, format="json")).suffix == ".json"


async def test_an_idle_process_goes_away_and_comes_back() -> None:
    async with RenderWorker(idle_seconds=0.01) as worker:
        await worker.render(one_stage(), view=View.GRID, format="md")
        assert await _is_gone(_pid(worker))
        assert await worker.render(one_stage(), view=View.GRID, format="json")


async def test_closing_leaves_no_process_behind() -> None:
    worker = RenderWorker()
    await worker.render(one_stage(), view=View.GRID, format="md")
    pid = _pid(worker)
    await worker.aclose()
    assert await _is_gone(pid)


def _pid(worker: RenderWorker) -> int:
    assert worker._process is not None
    return worker._process.pid


async def _is_gone(pid: int) -> bool:
    for _ in range(100):
        try:
            os.kill(pid, 0)
        except ProcessLookupError:
            return True
        await asyncio.sleep(0.02)
    return False
