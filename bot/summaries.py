"""Summaries without a language model, off the event loop."""

import asyncio
from collections.abc import Sequence

from journey.build import WrittenContribution
from journey.themes import Theme
from prompts.offline.grouping import group_contributions


class OfflineSummaries:
    """The deterministic summariser behind the summariser port."""

    async def group(self, written: Sequence[WrittenContribution]) -> Sequence[Theme]:
        """Themes by the words people used."""
        return await asyncio.to_thread(group_contributions, [one.contribution for one in written])
