"""What a transaction knows of contributions, and of the key that stands for their author."""

from collections.abc import Sequence
from typing import Protocol

from journey.build import WrittenContribution


class ContributionRecords(Protocol):
    """What people wrote."""

    async def author_key(self, workshop_id: str, step: int, person: str) -> str:
        """What stands for a person within one step: a keyed hash under that step's secret."""

    async def forget_authors(self, workshop_id: str) -> None:
        """Destroy the secrets of all steps, so that no key leads from a person to a contribution, and
        every single vote; what votes were counted stays on the themes.
        """

    async def add_contributions(
        self, workshop_id: str, step: int, written: Sequence[WrittenContribution]
    ) -> None:
        """Store contributions to a step."""

    async def contributions(self, workshop_id: str) -> tuple[WrittenContribution, ...]:
        """Every contribution that is not hidden, ordered by id."""

    async def hidden_contributions(self, workshop_id: str) -> tuple[WrittenContribution, ...]:
        """What the facilitator has hidden, ordered by id."""

    async def count_contributions(self, workshop_id: str, step: int) -> int:
        """How many contributions a step has that are not hidden."""

    async def count_written_in_cells(
        self, workshop_id: str, step: int, author_key: str
    ) -> dict[tuple[str, str], int]:
        """How many contributions an author has in each (stage, lane) of a step."""

    async def contributions_by(
        self, workshop_id: str, step: int, author_key: str
    ) -> tuple[WrittenContribution, ...]:
        """What one author has in a step, hidden or not, ordered by id."""

    async def save_contribution(self, workshop_id: str, written: WrittenContribution) -> None:
        """Store a changed contribution in place of the one with its id."""

    async def delete_contribution(self, workshop_id: str, contribution_id: str) -> None:
        """Remove a contribution; nothing happens when it is gone already."""
