"""The leading opportunities: those that got most dots, at most three, and which of them nobody took."""

from typing import Final

from journey.lanes import OPPORTUNITY
from journey.map import JourneyMap, MapTheme

MOST_LEADING: Final = 3
"""How many opportunities should not be left without an owner."""


def leading_opportunities(journey_map: JourneyMap) -> tuple[MapTheme, ...]:
    """The opportunities with the most dots, at most three; more notes win a tie, then map order.

    Those without a dot are left out, unless no opportunity got any: then notes alone decide.
    """
    found = [theme for _, theme in journey_map.themes(OPPORTUNITY)]
    wanted = [theme for theme in found if theme.votes] or found
    return tuple(sorted(wanted, key=lambda one: (-one.votes, -len(one.contributions)))[:MOST_LEADING])


def left_unowned(journey_map: JourneyMap) -> tuple[MapTheme, ...]:
    """The leading opportunities that nobody has taken."""
    taken = {one.theme_id for one in journey_map.opportunities if one.owner}
    return tuple(theme for theme in leading_opportunities(journey_map) if theme.id not in taken)
