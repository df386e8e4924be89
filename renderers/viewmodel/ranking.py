"""What themes are ranked by: votes where there were any, else the people behind them."""

from collections.abc import Iterable
from typing import Final, Literal

from journey.lanes import OPPORTUNITY, PAIN_POINT
from journey.map import JourneyMap, MapTheme
from journey.records import Record

_LAST_RANK: Final = 3
_MOST_BADGES: Final = 4
_TITLES: Final = {
    "votes": "by votes",
    "people": "by number of people",
    "notes": "by number of notes",
}


class Ranking(Record):
    """The measure used on this map and its largest value; `counts_people` where no number is withheld.

    `worst` ranks the three worst pain points, `leading` holds the three leading opportunities, by theme id.
    """

    by: Literal["votes", "people", "notes"]
    counts_people: bool
    largest: int
    worst: dict[str, int]
    leading: frozenset[str]

    def weight(self, theme: MapTheme) -> int:
        """How much stands behind a theme, in the measure of this map."""
        return _weight(theme, self.by)

    @property
    def is_telling(self) -> bool:
        """Whether the measure tells themes apart: one voice each is no ranking."""
        return self.by == "votes" or self.largest > 1

    @property
    def title(self) -> str:
        """What the themes are ranked by, empty where they are not."""
        return _TITLES[self.by] if self.is_telling else ""

    def share(self, theme: MapTheme) -> float | None:
        """The weight as a share of the map's largest, 0 to 1; None where that tells nothing."""
        return round(self.weight(theme) / self.largest, 4) if self.is_telling else None

    def heaviest(self, themes: Iterable[MapTheme], most: int) -> list[MapTheme]:
        """The weightiest themes; of equal ones those with more people behind them, then in map order."""
        return sorted(themes, key=lambda theme: (-self.weight(theme), -_backing(theme)))[:most]


def ranking_of(journey_map: JourneyMap) -> Ranking:
    """The ranking for a map. Withheld numbers of people are replaced by numbers of contributions."""
    themes = [theme for stage in journey_map.stages for cell in stage.cells for theme in cell.themes]
    counts_people = all(theme.people is not None for theme in themes)
    by: Literal["votes", "people", "notes"] = "people" if counts_people else "notes"
    if any(theme.votes for theme in themes):
        by = "votes"
    pains = [theme for _, theme in journey_map.themes(PAIN_POINT)]
    ideas = [theme for _, theme in journey_map.themes(OPPORTUNITY)]
    largest = max((_weight(theme, by) for theme in (*pains, *ideas)), default=0)
    leading = sorted(ideas, key=lambda theme: -_weight(theme, by))[:_LAST_RANK]
    return Ranking(
        by=by,
        counts_people=counts_people,
        largest=max(1, largest),
        worst=_worst(pains, by),
        leading=frozenset(theme.id for theme in leading),
    )


def _weight(theme: MapTheme, by: str) -> int:
    if by == "votes":
        return theme.votes
    return len(theme.contributions) if by == "notes" else _backing(theme)


def _backing(theme: MapTheme) -> int:
    return len(theme.contributions) if theme.people is None else theme.people


def _worst(pains: list[MapTheme], by: str) -> dict[str, int]:
    """Ranks 1 to 3 with ties as ties; nothing where too many tie or one voice is all there is."""
    floor = 0 if by == "votes" else 1
    weights = {theme.id: _weight(theme, by) for theme in pains if _weight(theme, by) > floor}
    ranks = {key: 1 + sum(other > weight for other in weights.values()) for key, weight in weights.items()}
    badges: dict[str, int] = {}
    for rank in range(1, _LAST_RANK + 1):
        level = {key: rank for key, given in ranks.items() if given == rank}
        if len(badges) + len(level) > _MOST_BADGES:
            break
        badges |= level
    return badges
