"""A process that takes jobs and never finishes one; started by the crash tests, which kill it."""

import asyncio
import sys

from storage.database import Database
from storage.jobs import JobRunner
from storage.store import Store
from tests.storage.facts import OURS, workshop
from workshop.jobs import AnnounceTimeUp, Job, PublishResult, RefreshCard, RevealStep


async def main(url: str, executor: str) -> None:
    database = await Database.open(url)
    store = Store(database)
    running: asyncio.Queue[str] = asyncio.Queue()

    async def hang(job: Job) -> None:
        await running.put(job.key)
        await asyncio.sleep(3600)

    runner = JobRunner(database, {RevealStep: hang, RefreshCard: hang}, executor=executor)
    await runner.start()
    async with store.transaction(OURS) as session:
        await session.add_workshop(workshop())
        await session.request(RevealStep(team=OURS, workshop_id="w-1", step=0))
        await session.request(RefreshCard(team=OURS, workshop_id="w-1"))
        await session.request(AnnounceTimeUp(team=OURS, workshop_id="w-1", step=0, revision=1), delay=1.5)
    for _ in range(2):
        await running.get()
    async with store.transaction(OURS) as session:
        await session.request(RefreshCard(team=OURS, workshop_id="w-1"))
        await session.request(PublishResult(team=OURS, workshop_id="w-1"))
    print("ready", flush=True)  # noqa: T201 - the parent waits for this line
    await asyncio.sleep(3600)


if __name__ == "__main__":
    asyncio.run(main(*sys.argv[1:]))
