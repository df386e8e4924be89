"""Dots in the store in memory."""

from collections import Counter
from collections.abc import Mapping

from tests.workshop.fake_rows import BallotOf, Rows


class Ballots:
    """The part of a session that keeps dots."""

    rows: Rows

    async def save_votes(self, workshop_id: str, step: int, voter_key: str, dots: Mapping[str, int]) -> None:
        self.rows.votes[BallotOf(workshop_id, step, voter_key)] = tuple(sorted(dots.items()))

    async def votes_by(self, workshop_id: str, step: int, voter_key: str) -> dict[str, int]:
        return dict(self.rows.votes.get(BallotOf(workshop_id, step, voter_key), ()))

    async def ballots(self, workshop_id: str, step: int) -> tuple[dict[str, int], ...]:
        given = {
            place.voter_key: dict(dots)
            for place, dots in self.rows.votes.items()
            if (place.workshop, place.step) == (workshop_id, step) and dots
        }
        return tuple(given[key] for key in sorted(given))

    async def count_votes(self, workshop_id: str, step: int) -> dict[str, int]:
        counts: Counter[str] = Counter()
        for place, dots in self.rows.votes.items():
            if (place.workshop, place.step) == (workshop_id, step):
                counts.update(dict(dots))
        return dict(counts)
