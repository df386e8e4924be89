"""A whole map summed up by a model: sentences and questions that rest on what several people said."""

from collections.abc import Mapping
from typing import Any, Final, NamedTuple

from journey.contributions import Contribution
from journey.lanes import LANES, OPPORTUNITY, PAIN_POINT
from journey.map import JourneyMap, MapStage, MapTheme
from journey.records import Record
from prompts.checks.cleaning import shown_to_model
from prompts.checks.evidence import WorkshopLanguage, voices_of
from prompts.checks.fields import SENTENCE_GROUNDING, faults_of
from prompts.checks.quarantine import suspicion
from prompts.model.interview import Interview, Reply, known_ids
from prompts.statements import Statement

_FEWEST_PEOPLE: Final = 2
_MOST_THEMES: Final = 60
_MOST_NOTES: Final = 4
_MOST: Final = {"sentences": 6, "opportunities": 5, "persona": 6}
"""What a model is asked for, and how many of each may stand."""
PERSONA_FIELDS: Final = ("goals", "needs", "frustrations")
_LONGEST_SENTENCE: Final = 240


class Proposed(Statement):
    """A sentence of a model that holds; `about` is a field of the persona, else the stage it begins at."""

    about: str
    translation: str = ""


class Overview(Record):
    """What a model says about a map as a whole: nothing in it is on the map."""

    sentences: tuple[Proposed, ...] = ()
    opportunities: tuple[Proposed, ...] = ()
    persona: tuple[Proposed, ...] = ()


class _Shown(NamedTuple):
    """A contribution the model sees, with the texts of its theme it may be told together with."""

    contribution: Contribution
    theme: tuple[Contribution, ...]


Shown = dict[str, _Shown]
"""By the id the model sees."""


class _Basis(NamedTuple):
    """What a sentence is held against: the notes the model saw, and how people write."""

    shown: Shown
    workshop: WorkshopLanguage


async def overview_of(journey_map: JourneyMap, interview: Interview) -> Overview:
    """A model's sentences, questions and lines of a persona, where they hold against the map.

    The model sees, and may cite, only notes of themes with at least two people, never suspicious ones.

    Raises:
        UnansweredError: when the model gave no answer that can be used.
    """
    data, shown = shown_themes(journey_map, interview.released)
    if not shown:
        return Overview()
    await interview.desk.tell(f"Summing up {len(shown)} notes …")
    reply = await interview.ask(
        "overview",
        data,
        most_sentences=str(_MOST["sentences"]),
        most_opportunities=str(_MOST["opportunities"]),
        most_lines=str(_MOST["persona"]),
    )
    workshop = WorkshopLanguage(one.text for one in journey_map.contributions())
    held = {part: _held(reply, part, shown, workshop)[:most] for part, most in _MOST.items()}
    if sum(map(len, held.values())) < sum(min(_offered(reply, part), most) for part, most in _MOST.items()):
        interview.ledger.note(
            "Some of the model's sentences did not hold against the notes and were left out."
        )
    return Overview(**held)


def shown_themes(journey_map: JourneyMap, released: frozenset[str]) -> tuple[str, Shown]:
    """What the model sees of a map, as a text, and what is behind the ids in it."""
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


def _held(reply: Reply, part: str, shown: Shown, workshop: WorkshopLanguage) -> tuple[Proposed, ...]:
    """The sentences that pass every check, with the contributions they cite."""
    entries = reply.answer.get(part)
    proposed = (
        _proposed(entry, part, reply, _Basis(shown, workshop))
        for entry in (entries if isinstance(entries, list) else ())
        if isinstance(entry, dict)
    )
    return tuple({one.text: one for one in proposed if one}.values())


def _proposed(entry: Mapping[str, Any], part: str, reply: Reply, basis: _Basis) -> Proposed | None:
    shown, workshop = basis
    cited = known_ids(entry.get("ids"), shown)
    text, field = entry.get("text"), entry.get("field", "")
    if not cited or not isinstance(text, str) or (part == "persona") != (field in PERSONA_FIELDS):
        return None
    behind = [shown[one] for one in cited]
    around = dict.fromkeys(other for one in behind for other in one.theme)
    voices = voices_of((other.text, [other.id]) for other in around)
    evidence = reply.evidence([one.contribution.text for one in behind], voices, workshop)
    if faults_of(text, evidence, longest=_LONGEST_SENTENCE, grounding=SENTENCE_GROUNDING):
        return None
    return Proposed(
        text=" ".join(text.split()),
        contribution_ids=tuple(one.contribution.id for one in behind),
        about=field if part == "persona" else behind[0].contribution.stage,
    )
