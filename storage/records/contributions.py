"""The part of a session that knows contributions, and the key that stands for their author."""

import hmac
import secrets
from collections import Counter
from collections.abc import Sequence
from hashlib import sha256
from typing import Any

from sqlalchemy import delete, func, select, update
from sqlalchemy.ext.asyncio import AsyncSession

from journey.build import WrittenContribution
from storage import rows
from storage.rewriting import rewrite_in_key_order
from storage.tables import ContributionRow, ParticipationRow, StepSecretRow, VoteRow
from storage.upsert import insert_new
from workshop.workshop import Team


class ContributionRecords:
    """The notes of a team's workshops."""

    _session: AsyncSession
    _team: Team

    async def author_key(self, workshop_id: str, step: int, person: str) -> str:
        """What stands for a person within one step: HMAC-SHA256 under that step's random secret, in hex."""
        identity = (self._team.enterprise, self._team.team, workshop_id, step)
        row = await self._session.get(StepSecretRow, identity)
        if row is None:
            fresh = secrets.token_bytes(32)
            await insert_new(self._session, StepSecretRow, workshop_id=workshop_id, step=step, secret=fresh)
            row = await self._session.get_one(StepSecretRow, identity)
        return hmac.new(row.secret, person.encode(), sha256).hexdigest()

    async def forget_authors(self, workshop_id: str) -> None:
        """Destroy the secrets of all steps, so that no key leads from a person to a contribution, and
        every single vote; what votes were counted stays on the themes.
        """
        for gone in (StepSecretRow, VoteRow):
            await self._session.execute(delete(gone).where(gone.workshop_id == workshop_id))
        if self._session.get_bind().dialect.name == "postgresql":
            for table in (ContributionRow, ParticipationRow):
                await rewrite_in_key_order(self._session, table, workshop_id)

    async def add_contributions(
        self, workshop_id: str, step: int, written: Sequence[WrittenContribution]
    ) -> None:
        """Store contributions to a step."""
        self._session.add_all(rows.contribution_row(workshop_id, step, one) for one in written)
        await self._session.flush()

    async def contributions(self, workshop_id: str) -> tuple[WrittenContribution, ...]:
        """Every contribution that is not hidden, ordered by id."""
        return await self._written(workshop_id, hidden=False)

    async def hidden_contributions(self, workshop_id: str) -> tuple[WrittenContribution, ...]:
        """What the facilitator has hidden, ordered by id."""
        return await self._written(workshop_id, hidden=True)

    async def _written(self, workshop_id: str, **which: Any) -> tuple[WrittenContribution, ...]:
        query = select(ContributionRow).filter_by(workshop_id=workshop_id, **which)
        found = await self._session.scalars(query.execution_options(populate_existing=True))
        return tuple(sorted(map(rows.contribution_in, found), key=lambda one: one.contribution.id))

    async def count_contributions(self, workshop_id: str, step: int) -> int:
        """How many contributions a step has that are not hidden."""
        query = (
            select(func.count())
            .select_from(ContributionRow)
            .filter_by(workshop_id=workshop_id, step=step, hidden=False)
        )
        return await self._session.scalar(query) or 0

    async def count_written_in_cells(
        self, workshop_id: str, step: int, author_key: str
    ) -> dict[tuple[str, str], int]:
        """How many contributions an author has in each (stage, lane) of a step."""
        query = select(ContributionRow).where(
            ContributionRow.workshop_id == workshop_id,
            ContributionRow.step == step,
            ContributionRow.author_key == author_key,
        )
        found = map(rows.contribution_in, await self._session.scalars(query))
        return dict(Counter((one.contribution.stage, one.contribution.lane) for one in found))

    async def contributions_by(
        self, workshop_id: str, step: int, author_key: str
    ) -> tuple[WrittenContribution, ...]:
        """What one author has in a step, hidden or not, ordered by id."""
        return await self._written(workshop_id, step=step, author_key=author_key)

    async def save_contribution(self, workshop_id: str, written: WrittenContribution) -> None:
        """Store a changed contribution in place of the one with its id."""
        document = written.contribution.model_dump(mode="json")
        change = update(ContributionRow).filter_by(workshop_id=workshop_id, id=written.contribution.id)
        kept = {"place": written.place, "hidden": written.hidden, "document": document}
        await self._session.execute(change.values(**kept))

    async def delete_contribution(self, workshop_id: str, contribution_id: str) -> None:
        """Remove a contribution; nothing happens when it is gone already."""
        await self._session.execute(
            delete(ContributionRow).filter_by(workshop_id=workshop_id, id=contribution_id)
        )
