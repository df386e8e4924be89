"""The part of a session that knows half-filled plans."""

from sqlalchemy import delete, select
from sqlalchemy.ext.asyncio import AsyncSession

from storage.outbox import Outbox
from storage.schema import Document
from storage.tables import SetUpRow
from workshop.set_up import SetUp
from workshop.workshop import Team


class SetUps:
    """The half-filled plans of a team."""

    _session: AsyncSession
    _outbox: Outbox
    _team: Team

    async def set_up(self, set_up_id: str) -> SetUp | None:
        """A half-filled plan, None when it is gone."""
        query = select(SetUpRow).where(SetUpRow.id == set_up_id).with_for_update()
        row = await self._session.scalar(query.execution_options(populate_existing=True))
        return None if row is None else _set_up_in(row)

    async def set_up_of(self, person: str, channel: str, workshop_id: str) -> SetUp | None:
        """A person's half-filled plan for a new workshop in a channel, or for the draft with that id."""
        query = select(SetUpRow).filter_by(person=person, channel=channel, workshop_id=workshop_id)
        row = await self._session.scalar(query.limit(1).execution_options(populate_existing=True))
        return None if row is None else _set_up_in(row)

    async def save_set_up(self, set_up: SetUp) -> None:
        """Store a half-filled plan in place of what stood there."""
        # Not deleted and added: on PostgreSQL who forgets a person meanwhile would not see the added row.
        await self._session.merge(
            SetUpRow(
                enterprise=self._team.enterprise,
                team=self._team.team,
                id=set_up.id,
                person=set_up.person,
                channel=set_up.channel,
                workshop_id=set_up.workshop_id,
                words=_words_of(set_up),
                day=self._outbox.clock.now().date(),
            )
        )
        await self._session.flush()

    async def forget_in_set_ups(self, person: str) -> None:
        """Forget what a person has half typed of plans, and that others have chosen them in theirs."""
        await self._session.execute(delete(SetUpRow).filter_by(person=person))
        query = select(SetUpRow).order_by(SetUpRow.id).with_for_update()
        for row in await self._session.scalars(query.execution_options(populate_existing=True)):
            row.words = _words_of(_set_up_in(row).without(person))
        await self._session.flush()

    async def drop_set_up(self, set_up_id: str) -> None:
        """Forget a half-filled plan; nothing happens when it is gone already."""
        fetch = {"synchronize_session": "fetch"}
        await self._session.execute(delete(SetUpRow).filter_by(id=set_up_id).execution_options(**fetch))


def _words_of(set_up: SetUp) -> Document:
    words: Document = set_up.model_dump(mode="json")["words"]
    return words


def _set_up_in(row: SetUpRow) -> SetUp:
    plain = {"id": row.id, "person": row.person, "channel": row.channel, "workshop_id": row.workshop_id}
    words = {name: tuple(one) if isinstance(one, list) else one for name, one in row.words.items()}
    return SetUp(**plain, words=words)
