"""The part of a session that knows a model's drafts, and what it answered before."""

from collections.abc import Sequence

from sqlalchemy import delete, select, update
from sqlalchemy.ext.asyncio import AsyncSession

from storage import rows
from storage.tables import DraftRow, MemoryRow
from storage.upsert import insert_new
from workshop.drafts import Draft, ordered_drafts


class DraftRecords:
    """The drafts and memories of a team's workshops."""

    _session: AsyncSession

    async def drafts(self, workshop_id: str) -> tuple[Draft, ...]:
        """A model's drafts, in the order in which they are shown."""
        query = select(DraftRow).filter_by(workshop_id=workshop_id)
        found = await self._session.scalars(query.execution_options(populate_existing=True))
        return ordered_drafts(tuple(map(rows.draft_in, found)))

    async def replace_drafts(self, workshop_id: str, drafts: Sequence[Draft]) -> None:
        """Store the drafts in place of all that stood."""
        gone = delete(DraftRow).filter_by(workshop_id=workshop_id)
        await self._session.execute(gone.execution_options(synchronize_session="fetch"))
        self._session.add_all(rows.draft_row(workshop_id, one) for one in drafts)
        await self._session.flush()

    async def recalled(self, workshop_id: str, key: str) -> str:
        """What was remembered for a workshop under a key, "" when nothing was."""
        query = select(MemoryRow.text).filter_by(workshop_id=workshop_id, key=key)
        return await self._session.scalar(query) or ""

    async def remember(self, workshop_id: str, key: str, text: str) -> None:
        """Remember a text in place of what stood under its key."""
        place = {"workshop_id": workshop_id, "key": key}
        if not await insert_new(self._session, MemoryRow, **place, text=text):
            await self._session.execute(update(MemoryRow).filter_by(**place).values(text=text))

    async def forget_memories(self, workshop_id: str) -> None:
        """Forget what was remembered for a workshop."""
        await self._session.execute(delete(MemoryRow).filter_by(workshop_id=workshop_id))
