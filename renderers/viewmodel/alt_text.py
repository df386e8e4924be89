"""The picture in words, for people who do not see it: at most 1,000 characters, the limit of Slack."""

from collections.abc import Iterable
from typing import Final

from renderers.viewmodel.digest import Top
from renderers.viewmodel.header import Header
from renderers.viewmodel.mood import Mood
from renderers.viewmodel.stages import StageHead
from renderers.viewmodel.words import shortened

LONGEST_ALT_TEXT: Final = 1_000
_NAME_LENGTHS: Final = (60, 36, 22, 14)
_THEME_LENGTHS: Final = (120, 84, 60, 40)


def alt_text(header: Header, stages: tuple[StageHead, ...], tops: tuple[Top, ...]) -> str:
    """Title, persona, the feeling at each stage, the worst pains and the best ideas, shortened evenly."""
    for names, themes in zip(_NAME_LENGTHS, _THEME_LENGTHS, strict=True):
        text = " ".join(_sentences(header, stages, tops, (names, themes)))
        if len(text) <= LONGEST_ALT_TEXT:
            return text
    return shortened(text, LONGEST_ALT_TEXT)


def _sentences(
    header: Header, stages: tuple[StageHead, ...], tops: tuple[Top, ...], lengths: tuple[int, int]
) -> Iterable[str]:
    names, themes = lengths
    yield f"Customer journey map “{shortened(header.title.text, 80)}”."
    yield f"Persona: {shortened(header.persona.name.text, 40)}."
    yield f"{len(stages)} stages, feelings from −2 (awful) to +2 (great):" if len(stages) > 1 else "1 stage:"
    yield "; ".join(_stage(stage, names) for stage in stages) + "."
    for top in tops:
        if top.cards:
            ideas = (shortened(one.card.words.text, themes) for one in top.cards)
            yield f"{top.title}: " + " ".join(f"{at}. {idea}" for at, idea in enumerate(ideas, 1))
    yield f"{header.counts}." if header.evidence is None else f"{header.counts}. {header.evidence.badge}."


def _stage(stage: StageHead, length: int) -> str:
    name = f"{stage.number} {shortened(stage.name.text, length)}"
    mood = stage.mood
    if mood is None:
        return f"{name} no ratings"
    peak = f", {mood.peak.split(' of ')[0]}" if mood.peak else ""
    return f"{name} {mood.score}{peak}{_disagreement(mood)}"


def _disagreement(mood: Mood) -> str:
    if mood.camps:
        return f", split {mood.camps[0].count} up {mood.camps[1].count} down"
    return f", {mood.split_text.lower()}" if mood.split_text else ""
