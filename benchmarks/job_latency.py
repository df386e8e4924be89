"""How long a job waits before it begins, and how many are done per second, on both databases in one run.

    python -m benchmarks.job_latency [--jobs 200]

Jobs are requested one by one at random moments, as people cause them, each in a transaction of its own; then
as many at once. A job that coalesces is asked for one key each, so that none waits for another's gap.
"""

import argparse
import asyncio
import random
import statistics
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy import make_url

from storage.database import Database
from storage.jobs import JobRunner
from storage.migrate import upgrade
from storage.store import Store
from tests.storage.servers import maintenance, run, running_postgres
from workshop.jobs import Job, RefreshCard, RevealStep
from workshop.workshop import Team

TEAM = Team(team="T1")


class Bench:
    """A runner whose handlers note when they began."""

    def __init__(self, database: Database) -> None:
        self._store = Store(database)
        self._begun: dict[str, float] = {}
        self.runner = JobRunner(database, {RevealStep: self._note, RefreshCard: self._note})

    async def waits(self, jobs: list[Job]) -> list[float]:
        """The seconds each job waited, requested at random moments at ten a second."""
        asked = {}
        for job in jobs:
            await asyncio.sleep(random.uniform(0.0, 0.2))  # noqa: S311 - moments, not secrets
            asked[job.key] = time.monotonic()
            await self._request([job])
        await self.runner.idle()
        return [self._begun[key] - moment for key, moment in asked.items()]

    async def rate(self, jobs: list[Job]) -> float:
        """The jobs per second when all are requested at once."""
        began = time.monotonic()
        await self._request(jobs)
        await self.runner.idle()
        return len(jobs) / (time.monotonic() - began)

    async def _request(self, jobs: list[Job]) -> None:
        async with self._store.transaction(TEAM) as session:
            for job in jobs:
                await session.request(job)

    async def _note(self, job: Job, /) -> None:
        self._begun.setdefault(job.key, time.monotonic())


def once(prefix: str, count: int) -> list[Job]:
    """Jobs that are done one by one."""
    return [RevealStep(team=TEAM, workshop_id=f"{prefix}{number}", step=0) for number in range(count)]


def cards(prefix: str, count: int) -> list[Job]:
    """Jobs that coalesce, each under a key of its own."""
    return [RefreshCard(team=TEAM, workshop_id=f"{prefix}{number}") for number in range(count)]


async def measure(name: str, url: str, count: int) -> None:
    """Measure one database and print."""
    await upgrade(url)
    database = await Database.open(url)
    bench = Bench(database)
    await bench.runner.start()
    try:
        await bench.waits(once("warm", 10))
        for kind, jobs in (("a result", once("w", count)), ("a card", cards("w", count))):
            waits = await bench.waits(jobs)
            cuts = statistics.quantiles(waits, n=100)
            print(f"{name}: {kind} begins after a median of {cuts[49]:.2f} s, p99 {cuts[98]:.2f} s")
        print(f"{name}: {await bench.rate(once('r', count * 2)):.0f} empty jobs per second, all at once")
    finally:
        await bench.runner.stop(5.0)
        await database.close()


@contextmanager
def databases() -> Iterator[dict[str, str]]:
    """A fresh one of each kind."""
    with tempfile.TemporaryDirectory() as scratch, running_postgres() as server:
        with maintenance(make_url(server)) as engine:
            run(engine, "CREATE DATABASE latency")
        postgres = make_url(server).set(database="latency").render_as_string(hide_password=False)
        yield {"SQLite": f"sqlite:///{Path(scratch) / 'latency.sqlite3'}", "PostgreSQL": postgres}


async def main(count: int) -> None:
    """Measure both."""
    with databases() as urls:
        for name, url in urls.items():
            await measure(name, url, count)


if __name__ == "__main__":
    parser = argparse.ArgumentParser()
    parser.add_argument("--jobs", type=int, default=200)
    asyncio.run(main(parser.parse_args().jobs))
