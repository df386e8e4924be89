"""One team's rows are out of every other team's reach, for every table there is."""

from datetime import UTC, date, datetime
from typing import Any, Final

import pytest
from sqlalchemy import (
    JSON,
    Boolean,
    Date,
    Float,
    Integer,
    LargeBinary,
    String,
    delete,
    func,
    insert,
    select,
    text,
    update,
)
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import aliased, selectinload

from storage.database import Database
from storage.schema import Row, UtcDateTime
from storage.tables import PostRow, ThemeRow, WorkshopRow
from storage.tenancy import TenantError, TenantMixin, TenantSession
from tests.storage.facts import ELSEWHERE, OURS, THEIRS
from workshop.workshop import Team

ORDER: Final = [table.name for table in Row.metadata.sorted_tables]
CLASSES: Final[list[Any]] = sorted(
    (mapper.class_ for mapper in Row.registry.mappers), key=lambda one: ORDER.index(one.__tablename__)
)
VALUES: Final[dict[type, object]] = {
    Boolean: True,
    Date: date(2026, 11, 20),
    Float: 1.0,
    Integer: 1,
    JSON: {},
    LargeBinary: b"x",
    String: "x",
    UtcDateTime: datetime(2026, 11, 20, tzinfo=UTC),
}


def values_of(table: Any) -> dict[str, object]:
    columns = [one for one in table.__table__.columns if one.name not in ("enterprise", "team")]
    return {one.name: VALUES[type(one.type)] for one in columns}


def identity_of(table: Any, team: Team) -> tuple[object, ...]:
    values = {**values_of(table), "enterprise": team.enterprise, "team": team.team}
    return tuple(values[column.name] for column in table.__table__.primary_key.columns)


@pytest.fixture
async def filled(database: Database) -> Database:
    """One row in every table for our team, none for the others."""
    async with database.session(OURS) as session:
        for table in CLASSES:
            session.add(table(**values_of(table)))
            await session.flush()
    return database


@pytest.mark.parametrize("table", CLASSES)
def test_every_table_leads_with_its_team(table: Any) -> None:
    assert issubclass(table, TenantMixin)
    assert [one.name for one in table.__table__.primary_key.columns][:2] == ["enterprise", "team"]


async def test_another_team_sees_nothing_in_any_table(filled: Database) -> None:
    for team, expected in ((OURS, 1), (THEIRS, 0), (ELSEWHERE, 0)):
        async with filled.session(team) as session:
            for table in CLASSES:
                other = aliased(table)
                assert len((await session.scalars(select(table))).all()) == expected
                assert len((await session.scalars(select(other))).all()) == expected
                assert len((await session.execute(select(table.enterprise, table.team))).all()) == expected
                assert await session.scalar(select(func.count()).select_from(table)) == expected
                found = await session.get(table, identity_of(table, OURS), populate_existing=True)
                assert (found is not None) is bool(expected)


async def test_another_team_changes_and_removes_nothing(filled: Database) -> None:
    async with filled.session(THEIRS) as session:
        for table in reversed(CLASSES):
            *_, last = table.__table__.primary_key.columns
            others = set(table.__table__.columns) - set(table.__table__.primary_key.columns)
            column = next(iter(others), last)
            change = update(table).values({column.name: VALUES[type(column.type)]})
            assert (await session.execute(change.returning(table.team))).all() == []
            assert (await session.execute(delete(table).returning(table.team))).all() == []
    async with filled.session(OURS) as session:
        for table in CLASSES:
            assert len((await session.scalars(select(table))).all()) == 1


async def test_a_row_bears_the_team_of_its_session_whatever_it_says(filled: Database) -> None:
    async with filled.session(THEIRS) as session:
        values = {"enterprise": "E1", "team": "T1", "key": "new", "channel": "C1", "ts": "1"}
        await session.execute(insert(PostRow).values(**values))
    async with filled.session(THEIRS) as session:
        assert {row.key for row in await session.scalars(select(PostRow))} == {"new"}
        with pytest.raises(TenantError):
            await session.execute(insert(PostRow), [{**values, "key": "newer"}])
    with pytest.raises(TenantError):
        async with filled.session(THEIRS) as session:
            session.add(PostRow(**{**values, "key": "newest"}))


async def test_a_row_of_another_team_cannot_be_changed_from_here(filled: Database) -> None:
    async with filled.session(OURS) as session:
        row = await session.scalar(select(PostRow))
    assert row is not None
    row.ts = "2"
    with pytest.raises(TenantError):
        async with filled.session(THEIRS) as session:
            session.add(row)


async def test_related_rows_are_confined_too(filled: Database) -> None:
    async with filled.session(OURS) as session:
        query = select(ThemeRow).options(selectinload(ThemeRow.members))
        assert [len(one.members) for one in await session.scalars(query)] == [1]


async def test_without_a_team_nothing_can_be_asked_or_written(database: Database) -> None:
    async with AsyncSession(database.engine, sync_session_class=TenantSession) as session:
        with pytest.raises(TenantError):
            await session.scalars(select(WorkshopRow))
        session.add(PostRow(key="k", channel="C1", ts="1"))
        with pytest.raises(TenantError):
            await session.flush()


async def test_a_statement_that_cannot_be_confined_is_refused(database: Database) -> None:
    table: Any = WorkshopRow.__table__
    async with database.session(OURS) as session:
        for statement in (text("SELECT 1"), select(table), select(func.count()), delete(table)):
            with pytest.raises(TenantError):
                await session.execute(statement)
