"""The summariser for workshops without a model."""

import asyncio
from collections.abc import Sequence

from journey.build import WrittenContribution
from journey.map import JourneyMap
from journey.themes import Theme
from prompts.groupings import Grouping
from prompts.offline.grouping import group_contributions
from prompts.offline.summary import summarise_map
from prompts.statements import MapSummary


class OfflineSummariser:
    """Groups and sums up by the words people used; the same notes always give the same answer."""

    async def group(self, written: Sequence[WrittenContribution], known: Sequence[Theme] = ()) -> Grouping:
        """Themes of the given contributions that no known theme holds, worked out off the event loop."""
        held = {one for theme in known for one in theme.contribution_ids}
        contributions = [one.contribution for one in written if one.contribution.id not in held]
        return Grouping(await asyncio.to_thread(group_contributions, contributions))

    async def summarise(self, journey_map: JourneyMap) -> MapSummary:
        """Sentences copied and counted from the map."""
        return await asyncio.to_thread(summarise_map, journey_map)
