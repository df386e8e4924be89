"""What an honest model answers: groups by shared words, names and sentences copied from notes."""

import re
from collections.abc import Callable
from typing import Any, Final

from journey.contributions import Contribution
from prompts.offline.grouping import group_contributions

Answer = dict[str, Any]

_LINE: Final = re.compile(r"^(n\d+)\t(.*)$")
_ANY_LINE: Final = re.compile(r"^([ng]\d+)\t(.*)$")
_ENOUGH: Final = 2
_MOST: Final = 6


def honest_answer(kind: str, data: str) -> Answer:
    """The answer to a question of that kind about those notes."""
    return _HONEST[kind](data)


def sections(data: str, pattern: re.Pattern[str] = _LINE) -> dict[str, dict[str, str]]:
    """The notes of each headed section, by id."""
    found: dict[str, dict[str, str]] = {}
    heading = ""
    for line in data.splitlines():
        if line.startswith("["):
            heading = line.strip("[]")
            found[heading] = {}
        elif match := pattern.match(line):
            found[heading][match[1]] = match[2]
    return found


def _groups(data: str) -> Answer:
    groups = []
    for lane, notes in sections(data).items():
        cell = [Contribution(id=one, stage="s", lane=lane, text=text) for one, text in notes.items()]
        groups += [
            {"topic": "topic", "ids": list(theme.contribution_ids)} for theme in group_contributions(cell)
        ]
    return {"groups": groups}


def _placements(data: str) -> Answer:
    """Each note into the group of its lane that shares most words with it, alone where none shares two."""
    placements: list[dict[str, str]] = []
    for lane in sections(data, _ANY_LINE).values():
        groups = {name: set(text.casefold().split()) for name, text in lane.items() if name.startswith("g")}
        for one, text in lane.items():
            if not one.startswith("g"):
                words = set(text.casefold().split())
                shared = {name: len(words & group) for name, group in groups.items()}
                best = max(shared, key=lambda name: shared[name], default="")
                enough = best and shared[best] >= _ENOUGH
                placements.append({"id": one, "group": best if enough else f"new{len(placements)}"})
    return {"placements": placements}


def _descriptions(data: str) -> Answer:
    themes = []
    for name, notes in sections(data).items():
        one, text = min(notes.items(), key=lambda note: len(note[1]))
        themes.append({"theme": name, "label": text[:50], "description": text[:150], "ids": [one]})
    return {"themes": themes}


def _overview(data: str) -> Answer:
    first = [next(iter(notes.items())) for notes in sections(data).values() if notes][:_MOST]
    return {
        "sentences": [{"text": text[:200], "ids": [one]} for one, text in first],
        "opportunities": [{"text": f"How might we help: {text[:150]}?", "ids": [one]} for one, text in first],
        "persona": [{"field": "needs", "text": text[:150], "ids": [one]} for one, text in first],
    }


def _translations(data: str) -> Answer:
    """A language that turns every word around."""
    (sentences,) = sections(f"[all]\n{data}").values()
    return {
        "translations": [
            {"id": one, "text": " ".join(word if word.isdecimal() else word[::-1] for word in text.split())}
            for one, text in sentences.items()
        ]
    }


_HONEST: dict[str, Callable[[str], Answer]] = {
    "groups": _groups,
    "placements": _placements,
    "descriptions": _descriptions,
    "overview": _overview,
    "translations": _translations,
}
