"""The part of a session that knows who took part."""

from sqlalchemy import func, select, update
from sqlalchemy.ext.asyncio import AsyncSession

from storage.tables import ParticipationRow
from storage.upsert import insert_new


class Participation:
    """Who took part in the steps of a team's workshops."""

    _session: AsyncSession

    async def record_participation(self, workshop_id: str, step: int, person: str, *, done: bool) -> None:
        """Remember that a person took part in a step; `done` is never taken back by a later false."""
        row = {"workshop_id": workshop_id, "step": step, "person": person}
        is_new = await insert_new(self._session, ParticipationRow, **row, done=done)
        if done and not is_new:
            await self._session.execute(update(ParticipationRow).filter_by(**row).values(done=True))

    async def participants(self, workshop_id: str, step: int | None = None) -> frozenset[str]:
        """Who took part, in one step or in any."""
        query = select(ParticipationRow.person).where(ParticipationRow.workshop_id == workshop_id)
        if step is not None:
            query = query.where(ParticipationRow.step == step)
        return frozenset(await self._session.scalars(query))

    async def is_done(self, workshop_id: str, step: int, person: str) -> bool:
        """Whether a person has said to be done with a step."""
        query = (
            select(func.count())
            .select_from(ParticipationRow)
            .filter_by(workshop_id=workshop_id, step=step, person=person, done=True)
        )
        return bool(await self._session.scalar(query))

    async def count_done(self, workshop_id: str, step: int) -> int:
        """How many people are done with a step."""
        query = (
            select(func.count())
            .select_from(ParticipationRow)
            .filter_by(workshop_id=workshop_id, step=step, done=True)
        )
        return await self._session.scalar(query) or 0
