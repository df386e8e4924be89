"""What every summariser can do, with a model or without."""

from collections.abc import Sequence
from typing import Protocol

from journey.build import WrittenContribution
from journey.themes import Theme
from prompts.groupings import Grouping


class Summariser(Protocol):
    """Groups contributions."""

    async def group(self, written: Sequence[WrittenContribution], known: Sequence[Theme] = ()) -> Grouping:
        """Themes in which every contribution but emotion ratings stands at most once.

        What the `known` themes hold may be left out, or may have new contributions beside it.
        """
