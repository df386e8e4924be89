"""What was committed before a kill -9 is done after the restart."""

import asyncio
import sys
from pathlib import Path

from storage.database import Database
from storage.jobs import JobRunner
from storage.store import Store
from tests.storage.facts import OURS
from tests.storage.test_jobs import Notebook


async def run_until_killed(url: str, executor: str) -> None:
    """Run the crashing process until its jobs hang, with one queued and one delayed, and kill it."""
    process = await asyncio.create_subprocess_exec(
        sys.executable,
        "-m",
        "tests.storage.crashing",
        url,
        executor,
        cwd=Path(__file__).parents[2],
        stdout=asyncio.subprocess.PIPE,
    )
    try:
        assert process.stdout is not None
        assert await asyncio.wait_for(process.stdout.readline(), 30) == b"ready\n"
    finally:
        process.kill()
        await process.communicate()


async def test_a_killed_process_loses_no_job_and_no_timer(url: str) -> None:
    await run_until_killed(url, "crashing")
    database = await Database.open(url)
    notebook = Notebook()
    runner = JobRunner(database, notebook.handlers, executor="crashing")
    await runner.start()
    await notebook.until("reveal:w-1:0", "card:w-1", "result:w-1", "time-up:w-1:0:1")
    await runner.idle()
    await runner.stop(10)
    async with Store(database).reading(OURS) as session:
        assert (await session.workshop("w-1")).id == "w-1"
    await database.close()
    counts = notebook.counts()
    assert counts.pop("card:w-1") in (1, 2)
    assert counts == {"reveal:w-1:0": 1, "result:w-1": 1, "time-up:w-1:0:1": 1}
