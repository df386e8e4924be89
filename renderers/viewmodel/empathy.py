"""The empathy map of the same contributions: says and does are backed, thinks and feels are inferred."""

from collections.abc import Iterable
from typing import Final

from journey.contributions import EvidenceLevel
from journey.lanes import ACTION, LANES, PAIN_POINT
from journey.map import JourneyMap, MapTheme
from journey.records import Record
from renderers.viewmodel.cards import Card, CardMaker
from renderers.viewmodel.lanes import THOUGHT
from renderers.viewmodel.mood import Mood, signed
from renderers.viewmodel.palette import PALETTE, feeling_ink, tint
from renderers.viewmodel.stages import StageHead
from renderers.viewmodel.words import Words

BRIGHT_SPOT: Final = "bright_spot"
_MOST: Final = 5


class Felt(Record):
    """A stage's feeling as a note: face, score and the reason somebody gave."""

    face: int
    score: str
    ink: str
    stage: Words
    quote: Words | None


class Quadrant(Record):
    """One field of the map; `more` counts what did not fit."""

    title: str
    caption: str
    icon: str
    colour: str
    tint: str
    cards: tuple[Card, ...] = ()
    felt: tuple[Felt, ...] = ()
    wishes: tuple[Words, ...] = ()
    more: int = 0


class Empathy(Record):
    """Four fields around the persona, pains and gains below."""

    says: Quadrant
    thinks: Quadrant
    does: Quadrant
    feels: Quadrant
    pains: Quadrant
    gains: Quadrant


def empathy_of(journey_map: JourneyMap, stages: tuple[StageHead, ...], maker: CardMaker) -> Empathy:
    """The empathy map. A thought was said when at least half of what is behind it was heard or seen.

    NN/g draws the same line: what users say and do can be observed, what they think and feel is inferred.
    """
    thoughts = [theme for _, theme in journey_map.themes(THOUGHT)]
    said = [theme for theme in thoughts if _is_backed(theme)]
    thought = [theme for theme in thoughts if not _is_backed(theme)]
    done = [theme for _, theme in journey_map.themes(ACTION)]
    return Empathy(
        says=_cards(_field("Says", "reported or observed", "quote", PALETTE["thought"]), said, maker),
        thinks=_cards(_field("Thinks", "assumed by the group", "brain", PALETTE["band"]), thought, maker),
        does=_cards(_field("Does", "steps of the journey", "footprints", PALETTE["navy2"]), done, maker),
        feels=_feelings(stages),
        pains=_cards(
            _field("Pains", "", LANES[PAIN_POINT].icon, PALETTE["pain"]),
            [theme for _, theme in journey_map.themes(PAIN_POINT)],
            maker,
        ),
        gains=_gains(journey_map, maker),
    )


def _is_backed(theme: MapTheme) -> bool:
    backed = [one for one in theme.contributions if one.evidence is not EvidenceLevel.ASSUMPTION]
    return 2 * len(backed) >= len(theme.contributions)


def _field(title: str, caption: str, icon: str, colour: str) -> Quadrant:
    return Quadrant(title=title, caption=caption, icon=icon, colour=colour, tint=tint(colour))


def _cards(field: Quadrant, themes: Iterable[MapTheme], maker: CardMaker) -> Quadrant:
    many = list(themes)
    shown = tuple(maker.card(theme) for theme in maker.ranking.heaviest(many, _MOST))
    return field.model_copy(update={"cards": shown, "more": len(many) - len(shown)})


def _feelings(stages: tuple[StageHead, ...]) -> Quadrant:
    rated = [stage for stage in stages if stage.mood]
    told = sorted(rated, key=lambda stage: stage.mood is None or not stage.mood.quotes)[:_MOST]
    felt = tuple(
        _felt(stage.name, stage.mood) for stage in sorted(told, key=lambda stage: stage.number) if stage.mood
    )
    field = _field("Feels", "reasons behind the ratings", "heart", PALETTE["pain"])
    return field.model_copy(update={"felt": felt, "more": len(rated) - len(felt)})


def _felt(stage: Words, mood: Mood) -> Felt:
    """The feeling of a stage; where opinions split, that of the larger camp."""
    if len(mood.camps) == 2 and len(mood.quotes) == 2:  # noqa: PLR2004 - up and down
        at = max((0, 1), key=lambda camp: mood.camps[camp].count)
        mean = mood.camps[at].mean
        return Felt(
            face=mood.camps[at].face,
            score=signed(mean),
            ink=feeling_ink(mean),
            stage=stage,
            quote=mood.quotes[at],
        )
    quote = mood.quotes[0] if mood.quotes else None
    return Felt(face=mood.face, score=mood.score, ink=mood.ink, stage=stage, quote=quote)


def _gains(journey_map: JourneyMap, maker: CardMaker) -> Quadrant:
    """What already works; where nobody wrote that, what the persona is after."""
    field = _field("Gains", "", "star", PALETTE["gain"])
    spots = [theme for _, theme in journey_map.themes(BRIGHT_SPOT)]
    if spots:
        return _cards(field.model_copy(update={"caption": "what already works"}), spots, maker)
    wishes = tuple(maker.wording.words(one, 160) for one in journey_map.persona.goals[:_MOST])
    return field.model_copy(update={"caption": "what they are after", "wishes": wishes})
