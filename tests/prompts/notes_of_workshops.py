"""The tests' workshop notes as contributions, with the theme a facilitator would give each."""

from functools import cache
from pathlib import Path
from typing import NamedTuple

import yaml

from journey.contributions import Contribution

SHARED_DATA = Path(__file__).parents[3] / "shared" / "data"


class Cell(NamedTuple):
    """The contributions of one cell and, by contribution id, the theme each belongs to."""

    contributions: tuple[Contribution, ...]
    themes: dict[str, int]


class Injections(NamedTuple):
    """Attacks that are set aside, honest notes, and attacks that are not noticed with what they ask for."""

    attacks: list[str]
    honest: list[str]
    unnoticed: list[dict[str, str]]


@cache
def injections() -> Injections:
    text = Path(__file__).with_name("injections.yaml").read_text(encoding="utf-8")
    return Injections(**yaml.safe_load(text))


@cache
def workshop_cells() -> tuple[Cell, ...]:
    listed = yaml.safe_load(Path(__file__).with_name("workshop_notes.yaml").read_text(encoding="utf-8"))
    return tuple(_cell(place, cell) for place, cell in enumerate(listed))


def contributions_of(*texts: str, stage: str = "pay", lane: str = "pain_point") -> tuple[Contribution, ...]:
    return tuple(
        Contribution(id=f"c{place}", stage=stage, lane=lane, text=text) for place, text in enumerate(texts)
    )


def _cell(place: int, cell: dict[str, list[list[str]]]) -> Cell:
    themes: dict[str, int] = {}
    contributions = []
    for theme, texts in enumerate(cell["themes"]):
        for text in texts:
            identity = f"c{place}-{len(themes)}"
            themes[identity] = theme
            stage = f"{place} {cell['stage']}"
            contributions.append(Contribution(id=identity, stage=stage, lane=str(cell["lane"]), text=text))
    return Cell(tuple(contributions), themes)
