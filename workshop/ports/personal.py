"""What a transaction destroys: a person's rows, or a whole workshop."""

from typing import Protocol

from workshop.workshop import Workshop


class PersonalRecords(Protocol):
    """What is deleted when somebody asks for it."""

    async def workshops_of_team(self) -> tuple[Workshop, ...]:
        """Every workshop of this team, ordered by id and kept from changing until the transaction ends."""

    async def delete_workshop(self, workshop_id: str) -> None:
        """Delete a workshop and everything that belongs to it."""

    async def forget_in_workshop(self, workshop_id: str, person: str) -> bool:
        """Destroy that a person took part, was invited or reminded; whether there was anything."""

    async def forget_elsewhere(self, person: str) -> None:
        """Destroy where messages to a person stand, what they have half typed of a plan, and that others
        have chosen them in theirs.
        """
