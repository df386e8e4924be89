"""The summariser for workshops without a model."""

import asyncio
from collections.abc import Iterable, Sequence
from typing import Final

from journey.build import WrittenContribution
from journey.map import JourneyMap
from journey.themes import Theme
from prompts.groupings import Grouping
from prompts.offline.grouping import group_contributions
from prompts.offline.summary import summarise_map
from prompts.statements import MapSummary

OFFLINE: Final = "offline@2"
"""The source of what is grouped here; another way of grouping or naming is another version."""


def stamped(themes: Iterable[Theme], source: str = OFFLINE) -> tuple[Theme, ...]:
    """The themes that say who put them together; those that say so already are left as they are."""
    return tuple(one if one.source else one.model_copy(update={"source": source}) for one in themes)


class OfflineSummariser:
    """Groups and sums up by the words people used; the same notes always give the same answer."""

    async def group(self, written: Sequence[WrittenContribution], known: Sequence[Theme] = ()) -> Grouping:
        """Themes of the given contributions that no known theme holds, worked out off the event loop."""
        held = {one for theme in known for one in theme.contribution_ids}
        contributions = [one.contribution for one in written if one.contribution.id not in held]
        themes = await asyncio.to_thread(group_contributions, contributions)
        return Grouping(stamped(themes))

    async def summarise(self, journey_map: JourneyMap) -> MapSummary:
        """Sentences copied and counted from the map."""
        return await asyncio.to_thread(summarise_map, journey_map)
