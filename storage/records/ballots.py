"""The part of a session that knows the dots of a vote: under a key of the voter, private until counted."""

from collections import Counter
from collections.abc import Mapping

from sqlalchemy import delete, select
from sqlalchemy.ext.asyncio import AsyncSession

from storage.tables import VoteRow
from storage.upsert import insert_new


class Ballots:
    """The votes of a team's workshops."""

    _session: AsyncSession

    async def save_votes(self, workshop_id: str, step: int, voter_key: str, dots: Mapping[str, int]) -> None:
        """Store a voter's dots, a number by theme id, in place of those given before in that step."""
        voter = {"workshop_id": workshop_id, "step": step, "voter_key": voter_key}
        await self._session.execute(delete(VoteRow).filter_by(**voter))
        for theme_id, number in dots.items():
            await insert_new(self._session, VoteRow, **voter, theme_id=theme_id, dots=number)

    async def votes_by(self, workshop_id: str, step: int, voter_key: str) -> dict[str, int]:
        """A voter's dots in a step by theme id."""
        voter = {"workshop_id": workshop_id, "step": step, "voter_key": voter_key}
        query = select(VoteRow).filter_by(**voter).execution_options(populate_existing=True)
        return {row.theme_id: row.dots for row in await self._session.scalars(query)}

    async def ballots(self, workshop_id: str, step: int) -> tuple[dict[str, int], ...]:
        """What each voter has given in a step, a dictionary per voter, in the order of their keys."""
        query = select(VoteRow).filter_by(workshop_id=workshop_id, step=step)
        given: dict[str, dict[str, int]] = {}
        for row in await self._session.scalars(query.execution_options(populate_existing=True)):
            given.setdefault(row.voter_key, {})[row.theme_id] = row.dots
        return tuple(given[key] for key in sorted(given))

    async def count_votes(self, workshop_id: str, step: int) -> dict[str, int]:
        """Everybody's dots in a step by theme id; themes without any are left out."""
        query = select(VoteRow).filter_by(workshop_id=workshop_id, step=step)
        counts: Counter[str] = Counter()
        for row in await self._session.scalars(query.execution_options(populate_existing=True)):
            counts[row.theme_id] += row.dots
        return dict(counts)
