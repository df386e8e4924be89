"""Who is forgotten while something of theirs is on its way leaves nothing, on both databases."""

import asyncio
from collections.abc import Callable, Coroutine
from datetime import UTC, datetime
from typing import Any

from storage.store import Store
from tests.storage.facts import OURS, workshop, written
from workshop.forget_person import Forgettable, Forgotten, forget_person
from workshop.transitions import started


async def test_an_answer_on_its_way_is_waited_for_and_forgotten(store: Store) -> None:
    await _with_running_workshop(store)
    is_written = asyncio.Event()

    async def answer() -> None:
        async with store.transaction(OURS) as session:
            found = await session.workshop("w-1")
            key = await session.author_key(found.id, 0, "U2")
            await session.add_contributions(found.id, 0, [written("n-1", author=key)])
            await session.record_participation(found.id, 0, "U2", done=False)
            is_written.set()
            await asyncio.sleep(0.2)

    assert await _forgotten_meanwhile(store, answer, is_written) == Forgotten(notes=1, workshops=1)
    async with store.reading(OURS) as session:
        assert await session.contributions("w-1") == ()
        assert await session.participants("w-1") == frozenset()


async def test_a_workshop_changed_at_that_moment_is_forgotten_in_as_well(store: Store) -> None:
    await _with_running_workshop(store)
    is_changed = asyncio.Event()

    async def name_co_facilitator() -> None:
        async with store.transaction(OURS) as session:
            found = await session.workshop("w-1")
            change = {"co_facilitators": ("U2",), "revision": found.revision + 1}
            await session.save_workshop(found.model_copy(update=change))
            is_changed.set()
            await asyncio.sleep(0.2)

    assert await _forgotten_meanwhile(store, name_co_facilitator, is_changed) == Forgotten(workshops=1)
    async with store.reading(OURS) as session:
        assert (await session.workshop("w-1")).co_facilitators == ()


async def test_a_workshop_deleted_at_that_moment_is_no_hindrance(store: Store) -> None:
    await _with_running_workshop(store)
    is_deleted = asyncio.Event()

    async def delete() -> None:
        async with store.transaction(OURS) as session:
            found = await session.workshop("w-1")
            await session.record_participation(found.id, 0, "U2", done=False)
            await session.delete_workshop(found.id)
            is_deleted.set()
            await asyncio.sleep(0.2)

    assert await _forgotten_meanwhile(store, delete, is_deleted) == Forgotten()


async def _with_running_workshop(store: Store) -> None:
    async with store.transaction(OURS) as session:
        await session.add_workshop(started(workshop(), datetime(2026, 11, 20, 9, tzinfo=UTC)))


async def _forgotten_meanwhile(
    store: Store, change: Callable[[], Coroutine[Any, Any, None]], is_made: asyncio.Event
) -> Forgotten:
    changing = asyncio.create_task(change())
    await is_made.wait()
    forgotten = await forget_person(Forgettable(person="U2"), OURS, store=store)
    await changing
    return forgotten
