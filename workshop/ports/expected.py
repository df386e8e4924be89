"""What a transaction knows of who is expected: invitations, reminders, and who is left in peace."""

from collections.abc import Collection
from typing import Protocol

from workshop.reminder_times import Reminded


class ExpectedPeople(Protocol):
    """Who was invited and reminded."""

    async def invite(self, workshop_id: str, people: Collection[str]) -> int:
        """Expect these people to take part; how many were not invited before."""

    async def invited(self, workshop_id: str, *, untold: bool = False) -> frozenset[str]:
        """Who was invited; with `untold` only those who have not been told yet."""

    async def mark_told(self, workshop_id: str, person: str) -> None:
        """Remember that a person was told of their invitation."""

    async def leave_in_peace(self, workshop_id: str, person: str) -> None:
        """Remember that a person wants no reminders of a workshop."""

    async def left_in_peace(self, workshop_id: str) -> frozenset[str]:
        """Who wants no reminders of a workshop."""

    async def reminders(self, workshop_id: str, step: int) -> dict[str, Reminded]:
        """What reminders people had in a step; who had none is left out."""

    async def save_reminder(self, workshop_id: str, step: int, person: str, reminded: Reminded) -> None:
        """Store what reminders a person had in a step, in place of what was stored before."""

    async def forget_expected(self, workshop_id: str) -> None:
        """Destroy who was invited, reminded or wants to be left in peace."""
