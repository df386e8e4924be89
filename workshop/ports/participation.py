"""What a transaction knows of who took part."""

from typing import Protocol


class Participation(Protocol):
    """Who took part in which step, and who is done."""

    async def record_participation(self, workshop_id: str, step: int, person: str, *, done: bool) -> None:
        """Remember that a person took part in a step; `done` is never taken back by a later false."""

    async def participants(self, workshop_id: str, step: int | None = None) -> frozenset[str]:
        """Who took part, in one step or in any."""

    async def count_done(self, workshop_id: str, step: int) -> int:
        """How many people are done with a step."""

    async def is_done(self, workshop_id: str, step: int, person: str) -> bool:
        """Whether a person has said to be done with a step."""
