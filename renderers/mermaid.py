"""Mermaid: the journey as text that GitHub draws; it carries the actions and the mood, nothing else."""

import re
from collections.abc import Iterator
from typing import Final

from journey.lanes import ACTION
from journey.map import JourneyMap
from renderers.format import Format, View
from renderers.viewmodel.build import ViewModel, view_model
from renderers.viewmodel.mood import Mood

_STAND_INS: Final = str.maketrans({":": "\u2236", ";": "\uff1b", "#": "\uff03", "<": "\u2039", ">": "\u203a"})
_COMMENT: Final = re.compile("^%+|%%+")
_KEYWORD: Final = re.compile(r"^(title|section|journey|acctitle|accdescr|end|click)\b", re.IGNORECASE)
_NEUTRAL: Final = 3
_NAME_LENGTH: Final = 80


def draw_mermaid(journey_map: JourneyMap, _view: View) -> bytes:
    """A Mermaid `journey` as UTF-8; scores run from 1 (awful) to 5 (great), 3 where nobody rated."""
    return ("\n".join(_lines(view_model(journey_map, cap=None))) + "\n").encode()


def plain(text: str) -> str:
    """The text with the signs that end, comment or break a Mermaid line replaced by look-alikes.

    `:` ends a task's name, `;` a line; `#`, `%%` and a leading `%` start comments; the lexer of Mermaid's
    journey grammar knows no escapes.
    """
    line = " ".join(text.translate(_STAND_INS).split())
    line = _COMMENT.sub(lambda signs: "\uff05" * len(signs.group()), line)
    return _KEYWORD.sub("\u2060\\1", line) or "\u2013"


def _lines(model: ViewModel) -> Iterator[str]:
    actor = plain(model.header.persona.short.text).replace(",", "\uff0c")
    yield "journey"
    yield f"    accTitle: {plain(model.header.title.text)}"
    yield f"    accDescr: {plain(model.alt_text)}"
    yield f"    title {plain(model.header.title.text)}"
    actions = next((lane.cells for lane in model.lanes if lane.key == ACTION), ())
    for at, stage in enumerate(model.stages):
        yield f"    section {plain(stage.name.text)}"
        cards = actions[at].cards if actions else ()
        names = [card.words.text for card in cards] or [stage.name.text]
        for name in names:
            yield f"      {plain(name)[:_NAME_LENGTH]}: {_score(stage.mood)}: {actor}"


def _score(mood: Mood | None) -> int:
    return mood.face + 1 if mood else _NEUTRAL


MERMAID: Final = Format(
    key="mermaid",
    title="Diagram text (Mermaid)",
    media_type="text/vnd.mermaid; charset=utf-8",
    suffix=".mmd",
    views=(View.GRID,),
    draw=draw_mermaid,
)
