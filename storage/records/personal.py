"""The part of a session that deletes: a person's rows, or a whole workshop."""

from sqlalchemy import delete, or_, select

from storage import rows
from storage.records.set_ups import SetUps
from storage.tables import (
    InvitationRow,
    ParticipationRow,
    PeaceRow,
    PostRow,
    ReminderRow,
    WorkshopRow,
)
from workshop.workshop import Workshop


class PersonalRecords(SetUps):
    """What is deleted when somebody asks for it."""

    async def workshops_of_team(self) -> tuple[Workshop, ...]:
        """Every workshop of this team, ordered by id and kept from changing until the transaction ends."""
        query = select(WorkshopRow).order_by(WorkshopRow.id)
        if not self._session.info["reads"]:
            query = query.with_for_update(key_share=True)
        found = await self._session.scalars(query.execution_options(populate_existing=True))
        return tuple(rows.workshop_in(row) for row in found)

    async def delete_workshop(self, workshop_id: str) -> None:
        """Delete a workshop and everything that belongs to it."""
        await self._session.execute(delete(WorkshopRow).where(WorkshopRow.id == workshop_id))

    async def forget_in_workshop(self, workshop_id: str, person: str) -> bool:
        """Destroy that a person took part, was invited or reminded; whether there was anything."""
        found = False
        for table in (ParticipationRow, InvitationRow, PeaceRow, ReminderRow):
            gone = delete(table).filter_by(workshop_id=workshop_id, person=person)
            answer = await self._session.execute(gone.returning(table.workshop_id))
            found = bool(answer.all()) or found
        return found

    async def forget_elsewhere(self, person: str) -> None:
        """Destroy where messages to a person stand, what they have half typed of a plan, and that others
        have chosen them in theirs.

        The keys of such messages end with the person's id.
        """
        theirs = PostRow.key.endswith(f":{person}", autoescape=True)
        channels = set(await self._session.scalars(select(PostRow.channel).where(theirs)))
        await self.forget_in_set_ups(person)
        gone = delete(PostRow).where(or_(theirs, PostRow.channel.in_({*channels, person})))
        await self._session.execute(gone)
