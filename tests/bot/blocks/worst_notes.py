"""The longest notes of the fullest map, and the themes they make."""

from collections.abc import Iterator
from typing import Final

from journey.build import WrittenContribution
from journey.contributions import LONGEST_CONTRIBUTION, Contribution, Severity
from journey.lanes import DEFAULT_LANES, EMOTION
from journey.stages import Stage
from journey.themes import Theme
from tests.bot.blocks.writings import filled

THEMES: Final = 60


def contribution(writing: str, number: int, planned: tuple[Stage, ...]) -> WrittenContribution:
    lanes = [lane for lane in DEFAULT_LANES if lane != EMOTION]
    lane = lanes[number // len(planned) % len(lanes)]
    return WrittenContribution(
        contribution=Contribution(
            id=f"note-{number:03}",
            stage=planned[number % len(planned)].key,
            lane=lane,
            text=filled(writing, LONGEST_CONTRIBUTION, number),
            severity=Severity.ABANDONS if lane == "pain_point" else None,
            author=filled(writing, 80),
        ),
        author_key=f"author-{number % 31}",
    )


def ratings(writing: str, planned: tuple[Stage, ...]) -> Iterator[WrittenContribution]:
    for stage in planned:
        for number, score in enumerate((-2, -2, 2, 2)):
            yield WrittenContribution(
                contribution=Contribution(
                    id=f"rating-{stage.key}-{number}",
                    stage=stage.key,
                    lane=EMOTION,
                    text=filled(writing, LONGEST_CONTRIBUTION, number),
                    emotion=score,
                ),
                author_key=f"author-{number}",
            )


def themes(writing: str, written: list[Contribution]) -> tuple[Theme, ...]:
    cells: dict[tuple[str, str], list[str]] = {}
    for one in written:
        cells.setdefault((one.stage, one.lane), []).append(one.id)
    assert len(cells) == THEMES
    return tuple(
        Theme(
            id=f"theme-{stage}-{lane}",
            stage=stage,
            lane=lane,
            label=filled(writing, 200, number),
            description=filled(writing, 600, number) if number % 2 else "",
            contribution_ids=tuple(ids),
        )
        for number, ((stage, lane), ids) in enumerate(cells.items())
    )
