"""The part of a session that knows themes, the changes that can be undone, and opportunities."""

from collections.abc import Sequence

from sqlalchemy import delete, func, select, tuple_
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import selectinload

from journey.opportunities import Opportunity
from journey.themes import Theme
from storage import rows
from storage.tables import MembershipRow, OpportunityRow, ThemeEditRow, ThemeRow
from workshop.theme_edits import MOST_EDITS, ThemeEdit
from workshop.workshop import Team


class ThemeRecords:
    """The themes of a team's workshops."""

    _session: AsyncSession
    _team: Team

    async def themes(self, workshop_id: str) -> tuple[Theme, ...]:
        """The stored themes, ordered by id."""
        query = (
            select(ThemeRow)
            .where(ThemeRow.workshop_id == workshop_id)
            .options(selectinload(ThemeRow.members))
        )
        found = await self._session.scalars(query.execution_options(populate_existing=True))
        return tuple(sorted(map(rows.theme_in, found), key=lambda theme: theme.id))

    async def replace_themes(
        self, workshop_id: str, cells: Sequence[tuple[str, str]], themes: Sequence[Theme]
    ) -> None:
        """Store the themes of the given (stage, lane) cells in place of what stood there."""
        stood = (ThemeRow.workshop_id == workshop_id, tuple_(ThemeRow.stage, ThemeRow.lane).in_(cells))
        members = MembershipRow.theme_id.in_(select(ThemeRow.id).where(*stood))
        of_workshop = MembershipRow.workshop_id == workshop_id
        fetch = {"synchronize_session": "fetch"}  # so that loaded rows leave the session as well
        await self._session.execute(
            delete(MembershipRow).where(of_workshop, members).execution_options(**fetch)
        )
        await self._session.execute(delete(ThemeRow).where(*stood).execution_options(**fetch))
        self._session.add_all(rows.theme_row(workshop_id, theme) for theme in themes)
        await self._session.flush()

    async def theme_edits(self, workshop_id: str) -> tuple[ThemeEdit, ...]:
        """The last changes of themes that can be undone, the oldest first."""
        query = select(ThemeEditRow).filter_by(workshop_id=workshop_id).order_by(ThemeEditRow.number)
        found = await self._session.scalars(query.execution_options(populate_existing=True))
        return tuple(ThemeEdit.model_validate({**row.document, "id": row.id}) for row in found)

    async def add_theme_edit(self, workshop_id: str, edit: ThemeEdit) -> None:
        """Store a change that can be undone; of more than 30 the oldest is forgotten."""
        last = select(func.max(ThemeEditRow.number)).filter_by(workshop_id=workshop_id)
        number = (await self._session.scalar(last) or 0) + 1
        document = edit.model_dump(mode="json", exclude={"id"})
        row = ThemeEditRow(workshop_id=workshop_id, id=edit.id, number=number, document=document)
        self._session.add(row)
        await self._session.flush()
        old = ThemeEditRow.number <= number - MOST_EDITS
        await self._session.execute(delete(ThemeEditRow).where(ThemeEditRow.workshop_id == workshop_id, old))

    async def drop_theme_edit(self, workshop_id: str, edit_id: str) -> None:
        """Forget a change that was undone."""
        await self._session.execute(delete(ThemeEditRow).filter_by(workshop_id=workshop_id, id=edit_id))

    async def forget_theme_edits(self, workshop_id: str) -> None:
        """Forget all changes: from now on none can be undone."""
        await self._session.execute(delete(ThemeEditRow).filter_by(workshop_id=workshop_id))

    async def opportunities(self, workshop_id: str) -> tuple[Opportunity, ...]:
        """Opportunities somebody gave an owner, a date or a metric, ordered by theme id."""
        query = select(OpportunityRow).where(OpportunityRow.workshop_id == workshop_id)
        found = await self._session.scalars(query.execution_options(populate_existing=True))
        return tuple(sorted(map(rows.opportunity_in, found), key=lambda one: one.theme_id))

    async def save_opportunity(self, workshop_id: str, opportunity: Opportunity) -> None:
        """Store an opportunity in place of the one of the same theme."""
        row = rows.opportunity_row(workshop_id, opportunity)
        row.enterprise, row.team = self._team.enterprise, self._team.team
        await self._session.merge(row)
        await self._session.flush()
