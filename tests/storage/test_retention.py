"""What is over for long enough is deleted with everything, in every team, and nothing else."""

from datetime import UTC, datetime, timedelta
from typing import Any

from sqlalchemy import text

from storage.database import Database
from storage.posts import Post, Posts
from storage.retention import purge
from storage.store import Store
from tests.storage.facts import OURS, THEIRS, theme, workshop, written
from workshop.reminder_times import Reminded
from workshop.workshop import Team, WorkshopState

NOW = datetime.now(UTC)
OLD, YOUNG = NOW - timedelta(days=40), NOW - timedelta(days=20)


async def add(store: Store, one: str, team: Team = OURS, **more: Any) -> None:
    async with store.transaction(team) as session:
        await session.add_workshop(workshop(one, team=team, **{"created": OLD, **more}))
        await session.add_contributions(one, 0, [written(f"n-{one}", author="k")])
        await session.replace_themes(one, [("stage-1", "action")], [theme(f"t-{one}", f"n-{one}")])
        await session.record_participation(one, 0, "U1", done=True)
        await session.invite(one, ("U1",))
        await session.leave_in_peace(one, "U1")
        await session.save_reminder(one, 0, "U1", Reminded(1, "r"))
        await session.author_key(one, 0, "U1")


async def test_only_what_has_been_over_for_too_long_goes(database: Database, store: Store) -> None:
    closed, cancelled = WorkshopState.CLOSED, WorkshopState.CANCELLED
    await add(store, "w-old", state=closed, ended=OLD)
    await add(store, "w-called-off", state=cancelled, ended=OLD)
    await add(store, "w-theirs", THEIRS, state=closed, ended=OLD)
    await add(store, "w-never-started")
    await add(store, "w-young", state=closed, ended=YOUNG)
    await add(store, "w-open", state=WorkshopState.RUNNING)
    await Posts(database).remember(OURS, "card:w-old", Post("C1", "1.0"))
    await Posts(database).remember(OURS, "card:w-open", Post("C1", "2.0"))
    assert await purge(database, retention_days=30) == 4
    assert await purge(database, retention_days=30) == 0
    async with database.engine.connect() as connection:
        for table in (
            "contributions", "themes", "theme_members", "participations", "invitations",
            "left_in_peace", "reminders", "step_secrets",
        ):  # fmt: skip
            query = text(f"SELECT DISTINCT workshop_id FROM {table}")  # noqa: S608 - fixed names
            assert set(await connection.scalars(query)) == {"w-open", "w-young"}, table
        assert set(await connection.scalars(text("SELECT id FROM workshops"))) == {"w-open", "w-young"}
        assert set(await connection.scalars(text("SELECT key FROM posts"))) == {"card:w-open"}


async def test_a_person_is_forgotten_in_one_workshop_and_their_messages_everywhere(
    database: Database, store: Store
) -> None:
    for one in ("w-1", "w-2"):
        await add(store, one)
    posts = Posts(database)
    await posts.remember(OURS, "invited:w-1:U1", Post("D1", "1.0"))
    await posts.remember(OURS, "sending:else", Post("U1", "2.0"))
    await posts.remember(OURS, "other", Post("D1", "3.0"))
    await posts.remember(OURS, "invited:w-1:U11", Post("D2", "4.0"))
    async with store.transaction(OURS) as session:
        assert await session.forget_in_workshop("w-1", "U1")
        assert not await session.forget_in_workshop("w-1", "U1")
        await session.forget_elsewhere("U1")
        assert not await session.participants("w-1")
        assert not await session.invited("w-1")
        assert await session.invited("w-2") == {"U1"}
        assert {one.id for one in await session.workshops_of_team()} == {"w-1", "w-2"}
        await session.remember("w-1", "key", "words")
        await session.forget_memories("w-1")
        assert await session.recalled("w-1", "key") == ""
    async with database.engine.connect() as connection:
        assert set(await connection.scalars(text("SELECT key FROM posts"))) == {"invited:w-1:U11"}


async def test_a_deleted_workshop_leaves_the_others_alone(database: Database, store: Store) -> None:
    for one in ("w-1", "w-2"):
        await add(store, one)
    async with store.transaction(OURS) as session:
        await session.delete_workshop("w-1")
    async with database.engine.connect() as connection:
        assert set(await connection.scalars(text("SELECT workshop_id FROM contributions"))) == {"w-2"}
