"""The part of a session that knows who is expected: invitations, reminders, and who is left in peace."""

from collections.abc import Collection

from sqlalchemy import delete, select, update
from sqlalchemy.ext.asyncio import AsyncSession

from storage.tables import InvitationRow, PeaceRow, ReminderRow
from storage.upsert import insert_new
from workshop.reminder_times import Reminded


class ExpectedPeople:
    """Rows about people, apart from what anybody wrote: they hold no contribution and no time of one."""

    _session: AsyncSession

    async def invite(self, workshop_id: str, people: Collection[str]) -> int:
        """Expect these people to take part; how many were not invited before."""
        rows = ({"workshop_id": workshop_id, "person": one, "told": False} for one in sorted(set(people)))
        return sum([await insert_new(self._session, InvitationRow, **row) for row in rows])

    async def invited(self, workshop_id: str, *, untold: bool = False) -> frozenset[str]:
        """Who was invited; with `untold` only those who have not been told yet."""
        query = select(InvitationRow.person).where(InvitationRow.workshop_id == workshop_id)
        if untold:
            query = query.where(InvitationRow.told.is_(False))
        return frozenset(await self._session.scalars(query))

    async def mark_told(self, workshop_id: str, person: str) -> None:
        """Remember that a person was told of their invitation."""
        row = {"workshop_id": workshop_id, "person": person}
        await self._session.execute(update(InvitationRow).filter_by(**row).values(told=True))

    async def leave_in_peace(self, workshop_id: str, person: str) -> None:
        """Remember that a person wants no reminders of a workshop."""
        await insert_new(self._session, PeaceRow, workshop_id=workshop_id, person=person)

    async def left_in_peace(self, workshop_id: str) -> frozenset[str]:
        """Who wants no reminders of a workshop."""
        query = select(PeaceRow.person).where(PeaceRow.workshop_id == workshop_id)
        return frozenset(await self._session.scalars(query))

    async def reminders(self, workshop_id: str, step: int) -> dict[str, Reminded]:
        """What reminders people had in a step; who had none is left out."""
        query = select(ReminderRow).filter_by(workshop_id=workshop_id, step=step)
        found = await self._session.scalars(query.execution_options(populate_existing=True))
        return {row.person: Reminded(row.had, row.request) for row in found}

    async def save_reminder(self, workshop_id: str, step: int, person: str, reminded: Reminded) -> None:
        """Store what reminders a person had in a step, in place of what was stored before."""
        row = {"workshop_id": workshop_id, "step": step, "person": person}
        if not await insert_new(self._session, ReminderRow, **row, **reminded._asdict()):
            change = update(ReminderRow).filter_by(**row).values(**reminded._asdict())
            await self._session.execute(change)

    async def forget_expected(self, workshop_id: str) -> None:
        """Destroy who was invited, reminded or wants to be left in peace."""
        for table in (InvitationRow, PeaceRow, ReminderRow):
            await self._session.execute(delete(table).where(table.workshop_id == workshop_id))
