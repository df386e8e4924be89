"""Themes as a person looks through them, in the words and numbers of the worst workshop."""

from typing import Any

from journey.map import JourneyMap
from tests.bot.blocks.worst import full_map, steps_of, workshop
from workshop.agenda import StepKind
from workshop.read_themes import ListedTheme, ThemesRead
from workshop.theme_edits import ThemeEdit, ThemeEditKind


def themes_seen(writing: str = "latin", journey_map: JourneyMap | None = None, **changes: Any) -> ThemesRead:
    """Sixty themes over twelve stages with 300 notes of 500 characters, unless told otherwise."""
    given = workshop(writing)
    listed = [
        ListedTheme(stage=stage, lane=cell.lane, theme=theme, mark=f"{number:012x}")
        for number, (stage, cell, theme) in enumerate(
            (stage, cell, theme)
            for stage in (journey_map or full_map(writing)).stages
            for cell in stage.cells
            for theme in cell.themes
        )
    ]
    (step,) = steps_of(StepKind.GROUP, given)
    return ThemesRead(
        **{
            "workshop": given.model_copy(update={"step": step}),
            "themes": tuple(listed),
            "may_change": True,
            "leads": True,
            "last": edit(ThemeEditKind.MERGE, writing),
            "late": {one.cell: 400 for one in listed if changes.get("leads", True)},
            **changes,
        }
    )


def crowded(writing: str) -> ThemesRead:
    """Everything of the worst map in one cell: sixty themes, one of them with all notes."""
    read = themes_seen(writing)
    notes = tuple(note for one in read.themes for note in one.theme.contributions)
    first = read.themes[0]
    here = [
        one.model_copy(
            update={
                "stage": first.stage,
                "lane": first.lane,
                "theme": one.theme.model_copy(
                    update={"contributions": notes if number == 0 else one.theme.contributions[:1]}
                ),
            }
        )
        for number, one in enumerate(read.themes)
    ]
    return read.model_copy(update={"themes": tuple(here)})


def edit(kind: ThemeEditKind, writing: str = "latin") -> ThemeEdit:
    """A change with the longest names there can be."""
    words = "".join(theme.label for _, theme in full_map(writing).themes("action"))[:500]
    return ThemeEdit(id="e" * 24, kind=kind, subject=words, target=words, before=(), after=())
