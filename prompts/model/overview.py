"""The summary of a whole map with a model: sentences and questions that rest on what several people said."""

from collections.abc import Mapping
from typing import Any, Final, NamedTuple

from journey.contributions import Contribution
from journey.lanes import LANES, OPPORTUNITY, PAIN_POINT
from journey.map import JourneyMap, MapStage, MapTheme
from prompts.checks.cleaning import shown_to_model
from prompts.checks.evidence import WorkshopLanguage, voices_of
from prompts.checks.fields import SENTENCE_GROUNDING, faults_of
from prompts.checks.quarantine import suspicion
from prompts.model.interview import Interview, Reply, known_ids
from prompts.model.ledger import UnansweredError
from prompts.offline.summary import summarise_map, summary_of
from prompts.statements import MapSummary, Statement

_FEWEST_PEOPLE: Final = 2
_MOST_THEMES: Final = 60
_MOST_NOTES: Final = 6
_MOST_SENTENCES: Final = 6
_MOST_OPPORTUNITIES: Final = 5
_LONGEST_SENTENCE: Final = 240


class _Shown(NamedTuple):
    """A contribution the model sees, with the texts of its theme it may be told together with."""

    contribution: Contribution
    theme: tuple[Contribution, ...]


Shown = dict[str, _Shown]
"""By the id the model sees."""


async def map_summary(journey_map: JourneyMap, interview: Interview) -> MapSummary:
    """The map's summary: the extractive one, with a model's sentences and questions where they hold.

    The model sees, and may cite, only notes of themes with at least two people, never suspicious ones.
    """
    extractive = summarise_map(journey_map)
    data, shown = _data(journey_map, interview.released)
    if not shown:
        return extractive
    ledger = interview.ledger
    try:
        reply = await interview.ask(
            "overview",
            data,
            most_sentences=str(_MOST_SENTENCES),
            most_opportunities=str(_MOST_OPPORTUNITIES),
        )
    except UnansweredError as error:
        ledger.note(f"The model wrote no summary ({error}); this one is counted and quoted from the map.")
        return extractive.model_copy(update={"notes": tuple(ledger.notes), "usage": ledger.usage})
    workshop = WorkshopLanguage(one.text for one in journey_map.contributions())
    sentences, suggestions = (
        _held(reply, part, shown, workshop)[:most]
        for part, most in (("sentences", _MOST_SENTENCES), ("opportunities", _MOST_OPPORTUNITIES))
    )
    if len(sentences) + len(suggestions) < _offered(reply, "sentences") + _offered(reply, "opportunities"):
        ledger.note("Some of the model's sentences did not hold against the notes and were left out.")
    drafted = bool(sentences or suggestions)
    summary = summary_of(journey_map, (*sentences, *extractive.statements), draft=drafted)
    return summary.model_copy(
        update={"suggestions": suggestions, "notes": tuple(ledger.notes), "usage": ledger.usage}
    )


def _data(journey_map: JourneyMap, released: frozenset[str]) -> tuple[str, Shown]:
    shown: Shown = {}
    parts = []
    for stage, lane, theme in _shared_themes(journey_map):
        sound = [one for one in theme.contributions if one.id in released or not suspicion(one.text)]
        lines = []
        for one in sound[:_MOST_NOTES]:
            shown[f"n{len(shown) + 1}"] = _Shown(one, tuple(sound))
            lines.append(f"n{len(shown)}\t{shown_to_model(one.text)}")
        titles = " / ".join(_title(title) for title in (stage.name, LANES[lane].title, theme.label))
        parts.append("\n".join((f"[{titles}]", *lines)))
    return "\n\n".join(parts), shown


def _title(title: str) -> str:
    return "(set aside)" if suspicion(title) else shown_to_model(title).replace("[", "(").replace("]", ")")


def _shared_themes(journey_map: JourneyMap) -> list[tuple[MapStage, str, MapTheme]]:
    """Themes several people stand behind, in map order; of too many those with most behind them."""
    shared = [
        (stage, cell.lane, theme)
        for stage in journey_map.stages
        for cell in stage.cells
        for theme in cell.themes
        if (theme.people or 0) >= _FEWEST_PEOPLE
    ]
    weight = sorted((_weight(lane, theme) for _, lane, theme in shared), reverse=True)
    least = weight[_MOST_THEMES - 1] if len(weight) >= _MOST_THEMES else None
    return [one for one in shared if least is None or _weight(one[1], one[2]) >= least][:_MOST_THEMES]


def _weight(lane: str, theme: MapTheme) -> tuple[int, bool, int]:
    return theme.votes, lane in {PAIN_POINT, OPPORTUNITY}, len(theme.contributions)


def _offered(reply: Reply, part: str) -> int:
    entries = reply.answer.get(part)
    return len(entries) if isinstance(entries, list) else 0


def _held(reply: Reply, part: str, shown: Shown, workshop: WorkshopLanguage) -> tuple[Statement, ...]:
    """The sentences that pass every check, with the contributions they cite."""
    entries = reply.answer.get(part)
    statements = (
        _statement(entry, reply, shown, workshop)
        for entry in (entries if isinstance(entries, list) else ())
        if isinstance(entry, dict)
    )
    return tuple(statement for statement in statements if statement)


def _statement(
    entry: Mapping[str, Any], reply: Reply, shown: Shown, workshop: WorkshopLanguage
) -> Statement | None:
    cited = known_ids(entry.get("ids"), shown)
    text = entry.get("text")
    if not cited or not isinstance(text, str):
        return None
    behind = [shown[one] for one in cited]
    around = dict.fromkeys(other for one in behind for other in one.theme)
    voices = voices_of((other.text, [other.id]) for other in around)
    evidence = reply.evidence([one.contribution.text for one in behind], voices, workshop)
    if faults_of(text, evidence, longest=_LONGEST_SENTENCE, grounding=SENTENCE_GROUNDING):
        return None
    return Statement(
        text=" ".join(text.split()), contribution_ids=tuple(one.contribution.id for one in behind)
    )
