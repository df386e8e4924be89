"""What a transaction knows of the dots of a vote: under a key of the voter, private until counted."""

from collections.abc import Mapping
from typing import Protocol


class Ballots(Protocol):
    """Votes of a workshop."""

    async def save_votes(self, workshop_id: str, step: int, voter_key: str, dots: Mapping[str, int]) -> None:
        """Store a voter's dots, a number by theme id, in place of those given before in that step."""

    async def votes_by(self, workshop_id: str, step: int, voter_key: str) -> dict[str, int]:
        """A voter's dots in a step by theme id."""

    async def ballots(self, workshop_id: str, step: int) -> tuple[dict[str, int], ...]:
        """What each voter has given in a step, a dictionary per voter, in the order of their keys."""

    async def count_votes(self, workshop_id: str, step: int) -> dict[str, int]:
        """Everybody's dots in a step by theme id; themes without any are left out."""
