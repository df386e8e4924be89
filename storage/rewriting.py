"""Takes the order of writing out of PostgreSQL's tables."""

from sqlalchemy import delete, select
from sqlalchemy.ext.asyncio import AsyncSession

from storage.tables import ContributionRow, ParticipationRow


async def rewrite_in_key_order(
    session: AsyncSession, table: type[ContributionRow | ParticipationRow], workshop_id: str
) -> None:
    """Write a workshop's rows anew, by key and in one transaction.

    PostgreSQL keeps rows where they were first written and notes the transaction that did it: beside
    each other, the two tables would tell who wrote what even after the secrets are gone.
    """
    await session.flush()
    mapper = table.__mapper__
    ours = table.workshop_id == workshop_id
    found = await session.execute(select(*mapper.columns).where(ours).order_by(*mapper.primary_key))
    copies = [table(**row) for row in found.mappings()]
    await session.execute(delete(table).where(ours).execution_options(synchronize_session="fetch"))
    session.add_all(copies)
    await session.flush()
