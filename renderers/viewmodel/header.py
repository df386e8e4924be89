"""The head and foot of a map: persona, counts, how well it is backed, and where it stands."""

from typing import Final

from journey.contributions import EvidenceLevel, Vantage
from journey.gaps import vantage_points
from journey.lanes import EMOTION
from journey.map import JourneyMap
from journey.personas import MapState
from journey.records import Record
from renderers.viewmodel.dates import readable
from renderers.viewmodel.words import Wording, Words

_STATES: Final = {MapState.CURRENT: "", MapState.FUTURE: "Future state"}
_HALF: Final = 50
_VIEWS: Final = {
    Vantage.SUPPORT: "support",
    Vantage.SALES: "sales",
    Vantage.RESEARCH: "research",
    Vantage.SAW_IT: "having seen it happen",
}


class Channel(Record):
    """A medium and how much the persona relies on it, 0 to 5."""

    name: Words
    reliance: int


class PersonaCard(Record):
    """Who the map is about; `short` is the name where there is little room."""

    name: Words
    short: Words
    role: Words
    quote: Words
    initials: str
    goals: tuple[Words, ...] = ()
    needs: tuple[Words, ...] = ()
    frustrations: tuple[Words, ...] = ()
    channels: tuple[Channel, ...] = ()


class Evidence(Record):
    """How well the map is backed: the share of unproven items in percent, and the badge that says it."""

    items: int
    unproven: int
    percent: int
    badge: str
    hypothesis: bool


class Header(Record):
    """What stands around the map; `missing_views` names who knows the customer and has not been heard.

    `colophon` says which prompts and model, or which summariser, grouped the notes.
    """

    title: Words
    scenario: Words
    scenario_goal: Words
    start: Words
    end: Words
    expectations: tuple[Words, ...]
    state: str
    persona: PersonaCard
    notes: int
    people: int | None
    counts: str
    thin_note: str
    missing_views: str
    evidence: Evidence | None
    revision: str
    status: str
    updated: str
    channel: Words
    foot: str
    colophon: str


def header_of(journey_map: JourneyMap, wording: Wording, *, thin_note: str) -> Header:
    """The header of a map."""
    scenario = journey_map.scenario
    notes = sum(1 for _ in journey_map.contributions())
    counts = _counts(notes, journey_map.people)
    if journey_map.hidden_count:
        counts += f", {journey_map.hidden_count} hidden by the facilitator"
    updated = readable(journey_map.updated)
    status = f"{journey_map.status.value} v{journey_map.revision}{_flags(journey_map)}"
    return Header(
        title=wording.words(journey_map.title or scenario.title or "Customer journey", 120),
        scenario=wording.words(scenario.title, 240),
        scenario_goal=wording.words(scenario.goal, 240),
        start=wording.words(scenario.start, 120),
        end=wording.words(scenario.end, 120),
        expectations=tuple(wording.words(one, 160) for one in scenario.expectations),
        state=_STATES[scenario.state],
        persona=_persona(journey_map, wording),
        notes=notes,
        people=journey_map.people,
        counts=counts,
        thin_note=thin_note,
        missing_views=_missing_views(journey_map),
        evidence=evidence_of(journey_map),
        revision=f"v{journey_map.revision}",
        status=journey_map.status.value,
        updated=updated,
        channel=wording.words(journey_map.channel, 60),
        foot=f"{status} · {updated}",
        colophon=_colophon(journey_map),
    )


def evidence_of(journey_map: JourneyMap) -> Evidence | None:
    """The evidence badge; ratings are opinions by nature and do not count. None for an empty map."""
    levels = [one.evidence for one in journey_map.contributions() if one.lane != EMOTION]
    if not levels:
        return None
    unproven = levels.count(EvidenceLevel.ASSUMPTION)
    percent = round(100 * unproven / len(levels))
    hypothesis = percent >= _HALF
    kind = "Hypothesis map" if hypothesis else "Map with evidence"
    badge = f"{kind} · {percent} % of items unproven"
    return Evidence(items=len(levels), unproven=unproven, percent=percent, badge=badge, hypothesis=hypothesis)


def _missing_views(journey_map: JourneyMap) -> str:
    """Whose view nobody has brought; nothing where no contribution says how it is known."""
    missing = [_VIEWS[one] for one in vantage_points(journey_map.contributions()).missing]
    return f"Nobody here knows it from {' or '.join(missing)}" if missing else ""


def plural(count: int, one: str, many: str) -> str:
    """The count with its noun."""
    return f"{count:,} {one if count == 1 else many}"


def _flags(journey_map: JourneyMap) -> str:
    still = sum(flag.is_open for flag in journey_map.flags)
    return f" · {plural(still, 'open flag', 'open flags')}" if still else ""


def _counts(notes: int, people: int | None) -> str:
    told = plural(notes, "contribution", "contributions")
    return told if people is None else f"{told} from {plural(people, 'person', 'people')}"


def _persona(journey_map: JourneyMap, wording: Wording) -> PersonaCard:
    persona = journey_map.persona
    return PersonaCard(
        name=wording.words(persona.name or "The customer", 60),
        short=wording.words(persona.name or "The customer", 24),
        role=wording.words(persona.role, 120),
        quote=wording.words(persona.quote, 240),
        initials=_initials(wording.words(persona.name, 60).text),
        goals=tuple(wording.words(one, 160) for one in persona.goals),
        needs=tuple(wording.words(one, 160) for one in persona.needs),
        frustrations=tuple(wording.words(one, 160) for one in persona.frustrations),
        channels=tuple(
            Channel(name=wording.words(one.name, 40), reliance=max(0, min(5, one.reliance)))
            for one in persona.channels
        ),
    )


def _colophon(journey_map: JourneyMap) -> str:
    sources = {
        theme.source
        for stage in journey_map.stages
        for cell in stage.cells
        for theme in cell.themes
        if len(theme.contributions) > 1 and theme.source
    }
    return f"Themes: {', '.join(sorted(sources))}" if sources else ""


def _initials(name: str) -> str:
    letters = [word[0] for word in name.split() if word[0].isalpha()]
    return "".join(letters[:2]).upper()
