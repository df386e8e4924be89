"""What a transaction knows of a model's drafts, and of what it answered before."""

from collections.abc import Sequence
from typing import Protocol

from workshop.drafts import Draft


class DraftRecords(Protocol):
    """Drafts and memories of a workshop."""

    async def drafts(self, workshop_id: str) -> tuple[Draft, ...]:
        """A model's drafts, in the order in which they are shown."""

    async def replace_drafts(self, workshop_id: str, drafts: Sequence[Draft]) -> None:
        """Store the drafts in place of all that stood."""

    async def recalled(self, workshop_id: str, key: str) -> str:
        """What was remembered for a workshop under a key, "" when nothing was."""

    async def remember(self, workshop_id: str, key: str, text: str) -> None:
        """Remember a text in place of what stood under its key."""

    async def forget_memories(self, workshop_id: str) -> None:
        """Forget what was remembered for a workshop."""
