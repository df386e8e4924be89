"""Who groups and sums up, and the desk at which they sit."""

from collections.abc import Sequence
from typing import Protocol

from journey.build import WrittenContribution
from journey.map import JourneyMap
from journey.themes import Theme
from workshop.drafts import Drafted
from workshop.proposal import Proposal


class Desk(Protocol):
    """What a summariser needs besides the notes; see workshop/desk.py."""

    spent: int
    released: frozenset[str]
    language: str

    async def recalled(self, key: str) -> str:
        """What was remembered under a key, "" when nothing was."""

    async def remember(self, key: str, answer: str) -> None:
        """Keep an answer."""

    async def tell(self, activity: str) -> None:
        """Say what is being done; "" when it is done."""


class Summariser(Protocol):
    """Proposes themes."""

    async def group(
        self, written: Sequence[WrittenContribution], known: Sequence[Theme] = (), *, desk: Desk | None = None
    ) -> Proposal:
        """Themes for the contributions that no `known` theme holds; callers repair the proposal.

        A proposed theme with the id of a known one adds to it.
        """

    async def draft(self, journey_map: JourneyMap, *, desk: Desk) -> Drafted:
        """What a model proposes to say about a map; nothing where no model takes part."""
