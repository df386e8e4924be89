"""Deletes workshops that have been over for longer than an operator wants to keep them."""

import logging
from datetime import timedelta
from typing import Final

from sqlalchemy import ColumnElement, Row, Select, and_, delete, or_, select

from storage.database import Database
from storage.tables import PostRow, WorkshopRow
from workshop.workshop import WorkshopState

_OVER: Final = (WorkshopState.CLOSED.value, WorkshopState.CANCELLED.value)
_BATCH: Final = 100

_log = logging.getLogger(__name__)


async def purge(database: Database, *, retention_days: int) -> int:
    """Delete what is over, or was never started, for so many days, in all teams; how many workshops.

    What belongs to them goes along. A workshop that is still open is never deleted.
    """
    count = 0
    while True:
        async with database.engine.begin() as connection:
            old = (await connection.execute(_too_old(database, retention_days).limit(_BATCH))).all()
            for row in old:
                await connection.execute(
                    delete(WorkshopRow).where(*_of_team(WorkshopRow, row), WorkshopRow.id == row.id)
                )
                theirs = PostRow.key.contains(f":{row.id}", autoescape=True)
                await connection.execute(delete(PostRow).where(*_of_team(PostRow, row), theirs))
        count += len(old)
        if len(old) < _BATCH:
            break
    if count:
        _log.info("Old workshops were deleted.", extra={"action": "purge", "workshops": count})
    return count


def _too_old(database: Database, days: int) -> Select[str, str, str]:
    before = database.clock.now() - timedelta(days=days)
    state = WorkshopRow.document["state"].as_string()
    ended = WorkshopRow.document["ended"].as_string()
    return select(WorkshopRow.enterprise, WorkshopRow.team, WorkshopRow.id).where(
        or_(
            and_(state.in_(_OVER), ended < f"{before:%Y-%m-%dT%H:%M:%S}"),
            and_(state == WorkshopState.DRAFT.value, WorkshopRow.created < before),
        )
    )


def _of_team(table: type[WorkshopRow | PostRow], row: Row[str, str, str]) -> tuple[ColumnElement[bool], ...]:
    return table.enterprise == row.enterprise, table.team == row.team
