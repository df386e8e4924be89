"""The finished map as a message: picture, the same in words, and the export menu."""

from typing import Final

from bot.blocks.export_menu import export_menu
from bot.blocks.text import context, counted, cut, escaped, header, plain, quoted, section
from bot.gateway import Block
from journey.lanes import OPPORTUNITY, PAIN_POINT
from journey.map import JourneyMap, MapStage, MapTheme

_ALT: Final = 2000
_STAGE: Final = 700
_OWNED: Final = 8


def result_text(journey_map: JourneyMap) -> str:
    """The result in one sentence."""
    total = sum(1 for _ in journey_map.contributions())
    return f"The journey map “{escaped(journey_map.title)}” is ready: {counted(total, 'contribution')} in it."


def result_blocks(journey_map: JourneyMap, picture: str | None, alt: str) -> list[Block]:
    """The digest picture (where Slack has processed it), its text twin, owners and exports."""
    blocks = [header(f"Journey map: {journey_map.title}")]
    if picture:
        blocks.append(
            {
                "type": "image",
                "slack_file": {"id": picture},
                "alt_text": cut(alt, _ALT),
                "title": plain(journey_map.title, 150),
            }
        )
    blocks += [section(_stage_text(place, one)) for place, one in enumerate(journey_map.stages, start=1)]
    owned = _owned_text(journey_map)
    if owned:
        blocks.append(section(owned))
    return [
        *blocks,
        {"type": "actions", "elements": [export_menu(journey_map.id)]},
        context(_coverage(journey_map)),
    ]


def _stage_text(place: int, stage: MapStage) -> str:
    lines = [f"*{place}. {escaped(stage.name)}*  {_feeling(stage)}"]
    for words, lane in (("Hurts", PAIN_POINT), ("Could be better", OPPORTUNITY)):
        themes = stage.themes(lane)
        if themes:
            rest = f" _(+{len(themes) - 1} more)_" if len(themes) > 1 else ""
            lines.append(f"{words}: {quoted(_words(themes[0]), 200)}{rest}")
    return cut("\n".join(lines), _STAGE)


def _words(theme: MapTheme) -> str:
    return theme.description or theme.label


def _feeling(stage: MapStage) -> str:
    if stage.emotion is None:
        return "no ratings"
    split = ", opinions split" if stage.emotion.split else ""
    said = f"{stage.emotion.mean:+.1f}".replace("-", "−")
    return f"{said} ({counted(stage.emotion.n, 'rating')}{split})"


def _owned_text(journey_map: JourneyMap) -> str:
    themes = {theme.id: theme for _, theme in journey_map.themes(OPPORTUNITY)}
    lines = []
    for one in journey_map.opportunities[:_OWNED]:
        due = f", by {one.due:%-d %B %Y}" if one.due else ""
        metric = f". Shows in: {quoted(one.metric, 120)}" if one.metric else ""
        label = quoted(_words(themes[one.theme_id]), 120)
        lines.append(f"• {label}: *{quoted(one.owner, 80)}*{due}{metric}")
    return cut("\n".join(["*Who takes what*", *lines]), 3000) if lines else ""


def _coverage(journey_map: JourneyMap) -> str:
    themes = [theme for stage in journey_map.stages for cell in stage.cells for theme in cell.themes]
    alone = sum(1 for theme in themes if len(theme.contributions) == 1)
    total = sum(1 for _ in journey_map.contributions())
    return (
        f"{total} of {total} contributions are on the map; {counted(alone, 'single voice')} kept. "
        "Grouped without a language model."
    )
