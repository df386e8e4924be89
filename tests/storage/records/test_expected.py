"""Invitations, reminders and peace: stored apart, counted once, gone when forgotten."""

from sqlalchemy import text

from storage.database import Database
from storage.store import Store
from tests.storage.facts import OURS, THEIRS, workshop
from workshop.reminder_times import Reminded


async def filled(store: Store) -> None:
    async with store.transaction(OURS) as session:
        for one in ("w-1", "w-2"):
            await session.add_workshop(workshop(one))
            await session.invite(one, ("U1", "U2"))
            await session.leave_in_peace(one, "U2")
            await session.leave_in_peace(one, "U2")
            await session.save_reminder(one, 3, "U1", Reminded(1, "first"))
            await session.save_reminder(one, 3, "U1", Reminded(2, "second"))


async def test_invitations_count_once_and_know_who_was_told(store: Store) -> None:
    await filled(store)
    async with store.transaction(OURS) as session:
        assert await session.invite("w-1", ("U2", "U3", "U3")) == 1
        await session.mark_told("w-1", "U1")
        assert await session.invited("w-1") == {"U1", "U2", "U3"}
        assert await session.invited("w-1", untold=True) == {"U2", "U3"}
        assert await session.invited("w-2", untold=True) == {"U1", "U2"}


async def test_the_last_reminder_of_a_person_and_step_counts(store: Store) -> None:
    await filled(store)
    async with store.transaction(OURS) as session:
        assert await session.reminders("w-1", 3) == {"U1": Reminded(2, "second")}
        assert await session.reminders("w-1", 2) == {}
        assert await session.left_in_peace("w-1") == {"U2"}


async def test_another_team_sees_none_of_it(store: Store) -> None:
    await filled(store)
    async with store.transaction(THEIRS) as session:
        assert not await session.invited("w-1")
        assert not await session.left_in_peace("w-1")
        assert not await session.reminders("w-1", 3)


async def test_who_is_invited_finds_the_workshop_among_theirs(store: Store) -> None:
    await filled(store)
    async with store.transaction(OURS) as session:
        assert {one.id for one in await session.workshops_of("U2")} == {"w-1", "w-2"}
        assert await session.workshops_of("U3") == ()


async def test_forgetting_leaves_the_other_workshop_alone(database: Database, store: Store) -> None:
    await filled(store)
    async with store.transaction(OURS) as session:
        await session.forget_expected("w-1")
    async with database.engine.connect() as connection:
        for table in ("invitations", "left_in_peace", "reminders"):
            query = text(f"SELECT DISTINCT workshop_id FROM {table}")  # noqa: S608 - three fixed names
            assert (await connection.scalars(query)).all() == ["w-2"]
