"""The files of English texts whose words stand with what they are about: refusals, lanes, agendas."""

import re
from collections.abc import Mapping
from importlib import import_module
from typing import Final

from bot.texts import ENGLISH
from bot.texts.agendas import agenda_key
from bot.texts.flags import flag_key
from bot.texts.lanes import LANE_WORDS, lane_key
from bot.texts.refusals import refusal_key
from journey.flags import FLAG_KINDS, FLAG_STATES
from journey.lanes import LANES
from tests.workshop.refusals import all_below
from workshop.agendas import AGENDAS
from workshop.agendas.words import ENGLISH as AGENDA_WORDS
from workshop.errors import sentence_of_kind

_FILLED_IN: Final = re.compile(r"\{(\w+)\}")


def twins() -> dict[str, str]:
    """What those files hold, by their names."""
    return {
        "agendas.ftl": _file("workshop/agendas", _agendas()),
        "flag-kinds.ftl": _file("journey/flags.py", _flags()),
        "lanes.ftl": _file("journey/lanes.py", _lanes()),
        "refusals.ftl": _file("workshop/errors", _refusals()),
    }


def bring_up_to_date() -> None:
    """Write the files from what they are twins of."""
    for name, text in twins().items():
        (ENGLISH / name).write_text(text, encoding="utf-8")


def _agendas() -> dict[str, str]:
    laid_out = {agenda_key(key): one.title for key, one in AGENDAS.items()}
    why = {agenda_key(f"{key}-summary"): one.summary for key, one in AGENDAS.items()}
    return {**{agenda_key(field): words for field, words in AGENDA_WORDS}, **laid_out, **why}


def _flags() -> dict[str, str]:
    kinds = {flag_key(one): words for one, words in FLAG_KINDS.items()}
    return kinds | {flag_key(one): words for one, words in FLAG_STATES.items()}


def _lanes() -> dict[str, str]:
    found = {
        lane_key(key, word): str(getattr(lane, word)) for key, lane in LANES.items() for word in LANE_WORDS
    }
    return {key: words for key, words in found.items() if words}


def _refusals() -> dict[str, str]:
    import_module("bot.run")  # brings every refusal with it, those of the store as well
    return {refusal_key(kind): sentence_of_kind(kind) for kind in all_below()}


def _file(source: str, sentences: Mapping[str, str]) -> str:
    filled = {key: _FILLED_IN.sub(r"{ $\1 }", words) for key, words in sorted(sentences.items())}
    lines = [f"{key} = {words}" for key, words in filled.items()]
    return "\n".join([f"### Made by `make docs` from {source}: change the English there.", "", *lines, ""])
