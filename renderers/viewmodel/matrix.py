"""The opportunity matrix: value against effort, every opportunity a numbered dot."""

from collections import defaultdict
from math import ceil, sqrt
from typing import Final

from journey.lanes import OPPORTUNITY
from journey.map import JourneyMap
from journey.records import Record
from renderers.viewmodel.cards import Card, CardMaker
from renderers.viewmodel.words import Words

_STEPS: Final = 5
_MOST: Final = 24


class Dot(Record):
    """An opportunity on the field; `x` (effort) and `y` (value) from 0 to 1, `y` 0 at the top."""

    number: int
    card: Card
    stage: Words
    x: float
    y: float


class Matrix(Record):
    """Dots in order of rank, then those nobody has weighed yet, and how many are left out."""

    dots: tuple[Dot, ...]
    unplaced: tuple[Dot, ...]
    more: int


def matrix_of(journey_map: JourneyMap, maker: CardMaker) -> Matrix:
    """The matrix; opportunities with the same value and effort stand side by side in their square."""
    stages = {theme.id: stage.name for stage, theme in journey_map.themes(OPPORTUNITY)}
    themes = [theme for _, theme in journey_map.themes(OPPORTUNITY)]
    ranked = maker.ranking.heaviest(themes, _MOST)
    cards = [(maker.card(theme), maker.wording.words(stages[theme.id], 40)) for theme in ranked]
    squares: dict[tuple[int, int], list[Card]] = defaultdict(list)
    for card, _ in cards:
        if square := _square(card):
            squares[square].append(card)
    placed = [(card, stage) for card, stage in cards if _square(card)]
    rest = [(card, stage) for card, stage in cards if not _square(card)]
    numbered = list(enumerate((*placed, *rest), start=1))
    return Matrix(
        dots=tuple(_dot(number, card, stage, squares) for number, (card, stage) in numbered if _square(card)),
        unplaced=tuple(
            Dot(number=number, card=card, stage=stage, x=0, y=0)
            for number, (card, stage) in numbered
            if not _square(card)
        ),
        more=len(themes) - len(ranked),
    )


def _square(card: Card) -> tuple[int, int] | None:
    plan = card.undertaking
    return (plan.effort, plan.value) if plan and plan.effort and plan.value else None


def _dot(number: int, card: Card, stage: Words, squares: dict[tuple[int, int], list[Card]]) -> Dot:
    effort, value = _square(card) or (1, 1)
    inside = squares[effort, value]
    across = ceil(sqrt(len(inside)))
    row, column = divmod(inside.index(card), across)
    down = ceil(len(inside) / across)
    return Dot(
        number=number,
        card=card,
        stage=stage,
        x=round((effort - 1 + (column + 0.5) / across) / _STEPS, 4),
        y=round((_STEPS - value + (row + 0.5) / down) / _STEPS, 4),
    )
