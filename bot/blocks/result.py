"""The finished map as a message: picture, the same in words, and the export menu."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from bot.blocks.export_menu import export_menu
from bot.blocks.gaps import vantage_blocks
from bot.blocks.remarks import remarks_blocks
from bot.blocks.stage_lines import stage_lines, theme_words
from bot.blocks.text import context, cut, day, escaped, header, hidden_told, plain, quoted, section
from bot.gateway import Block
from bot.texts import say
from journey.lanes import OPPORTUNITY
from journey.map import JourneyMap, MapStatus
from journey.research import research_backlog
from prompts.statements import MapSummary

_ALT: Final = 2000
_OWNED: Final = 6
_ASKED: Final = 3
_QUESTION: Final = 130
_SENTENCES: Final = 700
_SENTENCE: Final = 240


@dataclass(frozen=True, slots=True)
class Told:
    """What is told about a map: its summary, and what came of a model's.

    `accepted` are sentences of a model that a person accepted, `notes` say what it could not do.
    """

    summary: MapSummary
    accepted: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()


def result_text(journey_map: JourneyMap) -> str:
    """The result in one sentence."""
    total = sum(1 for _ in journey_map.contributions())
    return say("result-text", title=escaped(journey_map.title), count=total)


def result_blocks(
    journey_map: JourneyMap, picture: str | None, alt: str, *, told: Told, privacy: str
) -> list[Block]:
    """The digest picture (where Slack has processed it), its text twin, the summary, owners and exports.

    `privacy` says which language model took part.
    """
    summary = told.summary
    blocks = [header(say("result-title", title=journey_map.title))]
    if picture:
        blocks.append(
            {
                "type": "image",
                "slack_file": {"id": picture},
                "alt_text": cut(alt, _ALT),
                "title": plain(journey_map.title, 150),
            }
        )
    blocks += stage_lines(journey_map)
    sentences = (*told.accepted, *(one.text for one in summary.statements))
    blocks += _listed(say("result-in-short"), sentences, _SENTENCES)
    blocks += _research(journey_map)
    owned = _owned_text(journey_map)
    if owned:
        blocks.append(section(owned))
    blocks += vantage_blocks(journey_map)
    coverage = f"{summary.coverage[:1].upper()}{summary.coverage[1:]}"
    if journey_map.hidden_count:
        coverage += f"; {hidden_told(journey_map.hidden_count)}"
    return [
        *blocks,
        {"type": "actions", "elements": [export_menu(journey_map.id)]},
        *remarks_blocks(told.notes),
        context(" ".join(one for one in (f"{coverage}.", _flags_left(journey_map), escaped(privacy)) if one)),
    ]


def _listed(title: str, sentences: Sequence[str], room: int) -> list[Block]:
    """The first sentences, as many as find room: a whole message holds no more than 13,200 characters."""
    lines: list[str] = []
    for sentence in sentences:
        lines.append(f"• {quoted(sentence, _SENTENCE)}")
        if sum(map(len, lines)) > room:
            lines.pop()
            break
    return [section("\n".join((title, *lines)))] if lines else []


def _research(journey_map: JourneyMap) -> list[Block]:
    asked = research_backlog(journey_map)[:_ASKED]
    lines = [f"• {quoted(one.question, _QUESTION)}" for one in asked]
    return [section("\n".join((say("result-research"), *lines)))] if lines else []


def _flags_left(journey_map: JourneyMap) -> str:
    still = sum(flag.is_open for flag in journey_map.flags)
    if not still:
        return ""
    key = "result-closed-with-flags" if journey_map.status is MapStatus.REVIEWED else "result-flags"
    return say(key, count=still)


def _owned_text(journey_map: JourneyMap) -> str:
    themes = {theme.id: theme for _, theme in journey_map.themes(OPPORTUNITY)}
    lines = []
    taken = [one for one in journey_map.opportunities if one.owner]
    for one in taken[:_OWNED]:
        owner = f"*{quoted(one.owner, 80)}*"
        taken_by = say("result-by-when", owner=owner, day=day(one.due)) if one.due else owner
        metric = say("result-shows-in", metric=quoted(one.metric, 120)) if one.metric else ""
        label = quoted(theme_words(themes[one.theme_id]), 120)
        lines.append(f"• {label}: {'. '.join(part for part in (taken_by, metric) if part)}")
    rest = [say("result-more-owned", count=len(taken) - _OWNED)] if len(taken) > _OWNED else []
    unowned = [
        say("result-unowned", label=quoted(theme_words(themes[one.theme_id]), 120))
        for one in journey_map.opportunities
        if one.closed_without_owner and not one.owner
    ]
    return "\n".join([say("result-owned"), *lines, *rest, *unowned]) if lines or unowned else ""
