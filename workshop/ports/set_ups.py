"""What a transaction knows of half-filled plans."""

from typing import Protocol

from workshop.set_up import SetUp


class SetUps(Protocol):
    """Half-filled plans of one team."""

    async def set_up(self, set_up_id: str) -> SetUp | None:
        """A half-filled plan, None when it is gone."""

    async def set_up_of(self, person: str, channel: str, workshop_id: str) -> SetUp | None:
        """A person's half-filled plan for a new workshop in a channel, or for the draft with that id."""

    async def save_set_up(self, set_up: SetUp) -> None:
        """Store a half-filled plan in place of what stood there."""

    async def drop_set_up(self, set_up_id: str) -> None:
        """Forget a half-filled plan; nothing happens when it is gone already."""
