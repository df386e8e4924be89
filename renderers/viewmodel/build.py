"""From a journey map to its view model: the one place where everything that is drawn gets decided."""

from collections.abc import Iterator
from typing import Final

from journey.anonymity import Anonymity
from journey.map import JourneyMap, MapTheme
from journey.records import Record
from renderers.viewmodel.afterwards import Asked, Flagged, asked_of, flagged_of
from renderers.viewmodel.alt_text import alt_text
from renderers.viewmodel.cards import FEWEST_SOLID, CardMaker
from renderers.viewmodel.digest import Digest, digest_of
from renderers.viewmodel.emotion import EmotionCurve, emotion_curve
from renderers.viewmodel.empathy import Empathy, empathy_of
from renderers.viewmodel.header import Header, header_of
from renderers.viewmodel.icons import ICONS
from renderers.viewmodel.lanes import LaneRow, lane_rows
from renderers.viewmodel.matrix import Matrix, matrix_of
from renderers.viewmodel.opposed import Opposed, opposed_of
from renderers.viewmodel.palette import FEELINGS, PALETTE, tint
from renderers.viewmodel.ranking import ranking_of
from renderers.viewmodel.stages import StageHead, stage_heads
from renderers.viewmodel.storyboard import Frame, storyboard_of
from renderers.viewmodel.subway import Subway, subway_of
from renderers.viewmodel.words import Wording

CARDS_PER_CELL: Final = 5
"""Cards of one cell in a picture; the rest is counted in a line and shown in the interactive map."""


class ViewModel(Record):
    """Plain data for every view; positions are shares from 0 to 1, colours #RRGGBB."""

    header: Header
    stages: tuple[StageHead, ...]
    lanes: tuple[LaneRow, ...]
    emotion: EmotionCurve
    subway: Subway
    empathy: Empathy
    storyboard: tuple[Frame, ...]
    matrix: Matrix
    digest: Digest
    opposed: tuple[Opposed, ...]
    asked: tuple[Asked, ...]
    flagged: tuple[Flagged, ...]
    marks: tuple[str, ...]
    alt_text: str
    palette: dict[str, str] = PALETTE
    pain_tint: str = tint(PALETTE["pain"])
    feelings: tuple[str, ...] = FEELINGS
    icons: dict[str, str] = ICONS


def view_model(journey_map: JourneyMap, *, cap: int | None = CARDS_PER_CELL) -> ViewModel:
    """What a view draws. Without a cap every theme is there, opened down to its contributions."""
    nameless = without_identity(journey_map)
    wording = Wording(texts_of(nameless))
    thin, themes = _thin_themes(nameless)
    maker = CardMaker(
        wording=wording,
        ranking=ranking_of(nameless),
        opportunities={one.theme_id: one for one in nameless.opportunities},
        marks_thin=2 * thin <= themes,
        with_voices=cap is None,
    )
    lanes = lane_rows(nameless, maker, cap)
    stages = stage_heads(nameless, maker)
    digest = digest_of(nameless, maker)
    header = header_of(nameless, wording, thin_note="" if maker.marks_thin else _thin_note(thin, themes))
    return ViewModel(
        header=header,
        stages=stages,
        lanes=lanes,
        emotion=emotion_curve(nameless),
        subway=subway_of(nameless, stages, maker),
        empathy=empathy_of(nameless, stages, maker),
        storyboard=storyboard_of(nameless, stages, maker),
        matrix=matrix_of(nameless, maker),
        digest=digest,
        opposed=opposed_of(nameless, wording),
        asked=asked_of(nameless, wording),
        flagged=flagged_of(nameless, wording),
        marks=_marks(lanes, stages),
        alt_text=alt_text(header, stages, (digest.pains, digest.opportunities)),
    )


def without_identity(journey_map: JourneyMap) -> JourneyMap:
    """The map itself, or for an anonymous one a copy without any author's name, wherever it came from."""
    if journey_map.anonymity is not Anonymity.ANONYMOUS:
        return journey_map
    if not any(one.author for one in journey_map.contributions()):
        return journey_map
    data = journey_map.model_dump()
    for stage in data["stages"]:
        for one in stage["ratings"]:
            one["author"] = ""
        for cell in stage["cells"]:
            for theme in cell["themes"]:
                for one in theme["contributions"]:
                    one["author"] = ""
    return JourneyMap.model_validate(data)


def texts_of(journey_map: JourneyMap) -> Iterator[str]:
    """Every string of the map that a view may draw."""
    persona, scenario = journey_map.persona, journey_map.scenario
    yield from (journey_map.title, journey_map.channel, persona.name, persona.role, persona.quote)
    yield from (
        *persona.goals,
        *persona.needs,
        *persona.frustrations,
        *(one.name for one in persona.channels),
    )
    yield from (scenario.title, scenario.goal, scenario.start, scenario.end, *scenario.expectations)
    for stage in journey_map.stages:
        yield from (stage.name, stage.goal, stage.duration)
    for theme in _themes(journey_map):
        yield from (theme.label, theme.description)
    for one in journey_map.contributions():
        yield from (one.text, one.author)
    for opportunity in journey_map.opportunities:
        yield from (opportunity.owner, opportunity.metric)
    for flag in journey_map.flags:
        yield from (flag.text, flag.author, flag.answer)


def _themes(journey_map: JourneyMap) -> Iterator[MapTheme]:
    for stage in journey_map.stages:
        for cell in stage.cells:
            yield from cell.themes


def _thin_themes(journey_map: JourneyMap) -> tuple[int, int]:
    sizes = [len(theme.contributions) for theme in _themes(journey_map)]
    return sum(size < FEWEST_SOLID for size in sizes), len(sizes)


def _thin_note(thin: int, themes: int) -> str:
    return f"Thin evidence: {thin:,} of {themes:,} themes rest on fewer than {FEWEST_SOLID} contributions"


def _marks(lanes: tuple[LaneRow, ...], stages: tuple[StageHead, ...]) -> tuple[str, ...]:
    """Which marks the legend has to explain, because they occur."""
    cards = [card for lane in lanes for cell in lane.cells for card in cell.cards]
    occurring = {
        "feelings": any(stage.mood for stage in stages),
        "split": any(stage.mood and stage.mood.camps for stage in stages),
        "votes": any(card.votes for card in cards),
        "people": any(card.count_of == "people" for card in cards),
        "notes": any(card.count_of == "notes" for card in cards),
        "thin": any(card.thin for card in cards),
        "moment": any(card.moment for card in cards),
        "draft": any(card.draft for card in cards),
    }
    return tuple(mark for mark, occurs in occurring.items() if occurs)
