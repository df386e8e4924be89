"""What the digest says first: the worst pain points and the most promising opportunities."""

from typing import Final

from journey.lanes import LANES, OPPORTUNITY, PAIN_POINT
from journey.map import JourneyMap
from journey.records import Record
from renderers.viewmodel.cards import Card, CardMaker
from renderers.viewmodel.words import Words

_MOST: Final = 3
_SUPERLATIVES: Final = {PAIN_POINT: "most", OPPORTUNITY: "first"}


class TopCard(Record):
    """A card with the stage it belongs to and the number its mark shows."""

    card: Card
    stage: Words
    stage_number: int
    weight: int


class Top(Record):
    """The heaviest themes of a lane and what they are ranked by."""

    title: str
    ranked_by: str
    is_ranked: bool
    cards: tuple[TopCard, ...]
    empty: str
    more: int


class Digest(Record):
    """The two lists of the digest."""

    pains: Top
    opportunities: Top


def digest_of(journey_map: JourneyMap, maker: CardMaker) -> Digest:
    """The top three of each list."""
    return Digest(
        pains=_top(journey_map, maker, lane=PAIN_POINT, title="What hurts"),
        opportunities=_top(journey_map, maker, lane=OPPORTUNITY, title="What to try"),
    )


def _top(journey_map: JourneyMap, maker: CardMaker, *, lane: str, title: str) -> Top:
    places = {
        theme.id: (at, stage)
        for at, stage in enumerate(journey_map.stages, 1)
        for theme in stage.themes(lane)
    }
    themes = [theme for _, theme in journey_map.themes(lane)]
    cards = tuple(
        TopCard(
            card=maker.card(theme),
            stage=maker.wording.words(places[theme.id][1].name, 40),
            stage_number=places[theme.id][0],
            weight=maker.ranking.weight(theme),
        )
        for theme in maker.ranking.heaviest(themes, _MOST)
    )
    return Top(
        title=f"{title} {_SUPERLATIVES[lane]}" if maker.ranking.is_telling and cards else title,
        ranked_by=maker.ranking.title if cards else "",
        is_ranked=maker.ranking.is_telling,
        cards=cards,
        empty=f"No {LANES[lane].title.lower()} yet",
        more=len(themes) - len(cards),
    )
