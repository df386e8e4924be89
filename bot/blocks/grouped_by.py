"""Who grouped and named notes: a language model, or the summariser that counts shared words."""

from collections.abc import Iterable
from typing import Final

from bot.blocks.text import context, quoted
from bot.gateway import Block
from bot.texts import say
from journey.map import MapTheme
from journey.themes import ThemeOrigin, model_in

_MODEL: Final = 60


def grouped_by_blocks(themes: Iterable[MapTheme]) -> list[Block]:
    """One line of small print, nothing where every note stands alone."""
    told = grouped_by_told(themes)
    return [context(told)] if told else []


def grouped_by_told(themes: Iterable[MapTheme]) -> str:
    """Who put these themes together, in mrkdwn; "" where nobody had to or nobody knows any more."""
    there = [one for one in themes if len(one.contributions) > 1 and one.source]
    models = sorted({model_in(one.source) for one in there} - {""})
    model = ", ".join(quoted(one, _MODEL) for one in models)
    told = []
    if any(one.is_draft for one in there):
        told.append(say("grouped-by-draft", model=model))
    elif any(one.origin is ThemeOrigin.MODEL for one in there):
        told.append(say("grouped-by-confirmed", model=model))
    elif models:
        told.append(say("grouped-by-model", model=model))
    if any(not model_in(one.source) for one in there):
        told.append(say("grouped-by-offline"))
    return " ".join(told)
