"""The extractive summary of a journey map: counts worked out here, words copied from contributions."""

from collections.abc import Iterator
from typing import Final

from journey.lanes import LANES, OPPORTUNITY, PAIN_POINT
from journey.map import JourneyMap, MapStage, MapTheme
from prompts.statements import MapSummary, Statement

_MOST_PER_LANE: Final = 2
_ROUND: Final = 1
_SHARED: Final = 2
_SUMMED_UP: Final = {
    PAIN_POINT: "Where it hurts",
    OPPORTUNITY: "What could be better",
    "bright_spot": "What works",
}
"""The lanes a summary quotes, in this order, with the words that lead in."""


def summarise_map(journey_map: JourneyMap) -> MapSummary:
    """A few sentences, each citing contributions, and the line that accounts for all of them."""
    told = tuple(_statements(journey_map))
    cited = {one for statement in told for one in statement.contribution_ids}
    alone = tuple(
        theme.contributions[0].id for theme in _themes(journey_map) if len(theme.contributions) == 1
    )
    everything = tuple(one.id for one in journey_map.contributions())
    return MapSummary(
        statements=told,
        coverage=coverage_line(placed=len(everything), total=len(everything), alone=len(alone)),
        single_voices=alone,
        uncited=tuple(one for one in everything if one not in cited),
    )


def coverage_line(*, placed: int, total: int, alone: int) -> str:
    """How many contributions have a place, e.g. "31 of 31 contributions placed; 4 single voices kept"."""
    contributions = "contribution" if total == 1 else "contributions"
    voices = "single voice" if alone == 1 else "single voices"
    return f"{placed} of {total} {contributions} placed; {alone} {voices} kept"


def _statements(journey_map: JourneyMap) -> Iterator[Statement]:
    yield from _emotion_statements(journey_map)
    for lane in LANES:
        for stage, theme in journey_map.themes(lane):
            if theme.moment_of_truth:
                yield _theme_statement(f"Moment of truth, {stage.name}", theme)
    for lane, opening in _SUMMED_UP.items():
        for stage, theme in _strongest(journey_map, lane):
            yield _theme_statement(f"{opening}, {stage.name}", theme)


def _strongest(journey_map: JourneyMap, lane: str) -> list[tuple[MapStage, MapTheme]]:
    """The themes of a lane that more than one note or a vote stands behind, and not told already."""
    backed = [
        (stage, theme)
        for stage, theme in journey_map.themes(lane)
        if (theme.votes or len(theme.contributions) >= _SHARED) and not theme.moment_of_truth
    ]
    return sorted(backed, key=lambda pair: _rank(pair[1]), reverse=True)[:_MOST_PER_LANE]


def _emotion_statements(journey_map: JourneyMap) -> Iterator[Statement]:
    felt = [stage for stage in journey_map.stages if stage.emotion]
    lowest, highest = min(felt, key=_mean, default=None), max(felt, key=_mean, default=None)
    if lowest and highest and _mean(lowest) < _mean(highest):
        yield _emotion_statement("The lowest point", lowest)
        yield _emotion_statement("The highest point", highest)
    for stage in felt:
        if stage.emotion and stage.emotion.split:
            yield _emotion_statement("People disagree", stage)


def _emotion_statement(opening: str, stage: MapStage) -> Statement:
    rated = tuple(one.id for one in stage.ratings if one.emotion is not None)
    ratings = "rating" if len(rated) == 1 else "ratings"
    mean = f"{_mean(stage):+.{_ROUND}f}".replace("-", "−") if round(_mean(stage), _ROUND) else "0.0"
    return Statement(
        text=f"{opening}: {stage.name}, {mean} on a scale of −2 to +2 ({len(rated)} {ratings}).",
        contribution_ids=rated,
    )


def _mean(stage: MapStage) -> float:
    return stage.emotion.mean if stage.emotion else 0.0


def _theme_statement(opening: str, theme: MapTheme) -> Statement:
    notes = "note" if len(theme.contributions) == 1 else "notes"
    votes = f", {theme.votes} {'vote' if theme.votes == 1 else 'votes'}" if theme.votes else ""
    quote = theme.description or theme.contributions[0].text
    return Statement(
        text=f"{opening}: “{_quoted(theme, quote)}” ({len(theme.contributions)} {notes}{votes}).",
        contribution_ids=tuple(one.id for one in theme.contributions),
    )


def _quoted(theme: MapTheme, quote: str) -> str:
    """The description if somebody wrote it so; a reworded one is no quotation."""
    texts = [one.text for one in theme.contributions]
    return quote if quote in texts else min(texts, key=lambda text: (len(text), text))


def _rank(theme: MapTheme) -> tuple[int, int, int, str]:
    return theme.votes, theme.people or 0, len(theme.contributions), theme.id


def _themes(journey_map: JourneyMap) -> Iterator[MapTheme]:
    for stage in journey_map.stages:
        for cell in stage.cells:
            yield from cell.themes
