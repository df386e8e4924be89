"""What a transaction knows of workshops as wholes: where they stand, and which message came before."""

from typing import Protocol

from workshop.workshop import Workshop


class WorkshopRecords(Protocol):
    """Workshops of one team."""

    async def add_workshop(self, workshop: Workshop) -> None:
        """Store a new workshop."""

    async def workshop(self, workshop_id: str) -> Workshop:
        """The workshop as it is now, kept from changing until the transaction ends.

        Raises:
            WorkshopNotFoundError: when this team has no such workshop.
        """

    async def save_workshop(self, workshop: Workshop) -> None:
        """Store a changed workshop; its revision is one more than the stored one."""

    async def workshops_in(self, channel: str) -> tuple[Workshop, ...]:
        """The workshops of a channel, the newest first."""

    async def workshops_of(self, person: str) -> tuple[Workshop, ...]:
        """The workshops a person leads, has taken part in or is invited to, the newest first."""

    async def is_first_delivery(self, delivery: str) -> bool:
        """Remember a delivery; false when it was remembered before."""
