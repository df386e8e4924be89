"""The list of themes, stage by stage and lane by lane, in which people look through them and change them."""

from collections.abc import Iterator
from typing import Final

from bot.blocks.elements import button, confirm, grouped_select, modal, option
from bot.blocks.text import context, counted, cut, escaped, quoted, section
from bot.blocks.theme_told import undoing_told
from bot.gateway import Block, View
from bot.references import (
    CellReference,
    NotesReference,
    ThemeNotesReference,
    ThemeReference,
    ThemesReference,
    UndoReference,
)
from journey.lanes import LANES
from journey.map import MapTheme
from workshop.agenda import StepKind
from workshop.read_themes import ListedTheme, ThemesRead

THEMES_PAGE: Final = "themes"
"""The callback id of the list."""

THEMES_ON_A_PAGE: Final = 10
"""A heading, the theme and a button for each: a form takes a hundred blocks."""

NOTES_IN_THE_LIST: Final = 4
_NOTE: Final = 600
_LABEL: Final = 240
_NAME: Final = 40


def themes_page(read: ThemesRead, first: int = 0, said: str = "") -> View:
    """The themes from `first` on; `said` is a sentence about what has just happened, in mrkdwn."""
    start = first if 0 <= first < len(read.themes) else 0
    shown = read.themes[start : start + THEMES_ON_A_PAGE]
    blocks = [section(said)] if said else []
    blocks.append(section(_summary(read)))
    if read.themes:
        blocks.append({"type": "actions", "elements": _controls(read, start)})
    for place, listed in enumerate(shown):
        if place == 0 or listed.cell != shown[place - 1].cell:
            blocks.append(_heading(read, listed))
        blocks += _theme(read, listed)
    blocks += _turning(read, start, len(shown))
    reference = ThemesReference(workshop_id=read.workshop.id, first=start).packed()
    return modal(THEMES_PAGE, "Themes", blocks, metadata=reference)


def _summary(read: ThemesRead) -> str:
    if not read.themes:
        return "There are no themes yet. They appear here once a step is over and its notes are shown."
    notes = sum(len(one.theme.contributions) for one in read.themes)
    settled = sum(one.theme.confirmed for one in read.themes)
    lines = [
        f"*{counted(len(read.themes), 'theme')} of {counted(notes, 'note')}, {settled} of them confirmed.*"
    ]
    if read.may_change:
        lines.append("Do these belong together? The menu beside a theme changes it.")
    elif any(step.kind is StepKind.GROUP for step in read.workshop.agenda):
        lines.append("You can look through them here. Who takes part can change them in the group step.")
    if any(not one.mark for one in read.themes):
        lines.append("Some notes are still being grouped; open this list again in a few seconds.")
    return "\n".join(lines)


def _controls(read: ThemesRead, start: int) -> list[Block]:
    reference = ThemesReference(workshop_id=read.workshop.id, first=start).packed()
    controls = [grouped_select("themes_jump", "Go to a stage and lane", _cells(read))]
    if read.last is not None:
        undo = UndoReference(workshop_id=read.workshop.id, edit_id=read.last.id).packed()
        sure = confirm("Undo the last change?", undoing_told(read.last), "Undo", "Keep it")
        controls.append(button("Undo the last change", "undo_themes", undo, confirm=sure))
    if read.leads and any(not one.theme.confirmed for one in read.themes):
        sure = confirm("Confirm all themes?", "All themes count as agreed, as they stand now.", "Confirm all")
        controls.append(button("Confirm all", "confirm_themes", reference, confirm=sure))
    if read.leads:
        notes = NotesReference(workshop_id=read.workshop.id).packed()
        controls.append(button("Hide a note", "moderation_over", notes))
    return controls


def _cells(read: ThemesRead) -> Iterator[tuple[str, list[Block]]]:
    firsts: dict[tuple[str, str], int] = {}
    for place, listed in enumerate(read.themes):
        firsts.setdefault(listed.cell, place)
    for stage in read.workshop.stages:
        options = [
            option(
                f"{LANES[lane].emoji} {LANES[lane].title}",
                ThemesReference(workshop_id=read.workshop.id, first=place).packed(),
            )
            for (key, lane), place in firsts.items()
            if key == stage.key
        ]
        if options:
            yield stage.name, options


def _heading(read: ThemesRead, listed: ListedTheme) -> Block:
    lane = LANES[listed.lane]
    title = f"*{escaped(listed.stage.name)}*  ·  {lane.emoji} *{lane.title}*"
    here = [one for one in read.themes if one.cell == listed.cell]
    if not read.leads or all(one.theme.confirmed for one in here):
        return section(title)
    stage, lane_key = listed.cell
    cell = CellReference(workshop_id=read.workshop.id, stage=stage, lane=lane_key).packed()
    return section(title, button("Confirm these", "confirm_cell", cell))


def _theme(read: ThemesRead, listed: ListedTheme) -> list[Block]:
    notes = listed.theme.contributions
    block = section(_words(listed.theme), _menu(read, listed))
    is_whole = len(notes) <= NOTES_IN_THE_LIST and all(len(escaped(one.text)) < _NOTE for one in notes)
    if is_whole or not listed.mark:
        return [block]
    reference = ThemeNotesReference(workshop_id=read.workshop.id, mark=listed.mark).packed()
    label = f"Read all {len(notes)} notes" if len(notes) > 1 else "Read the whole note"
    return [block, {"type": "actions", "elements": [button(label, "theme_notes", reference)]}]


def _words(theme: MapTheme) -> str:
    notes = theme.contributions
    marks = ["✅ confirmed"] if theme.confirmed else []
    marks += ["AI draft"] if theme.is_draft else []
    if len(notes) == 1 and theme.label == notes[0].text:
        marks.insert(0, "stands alone")
        lines = []
    else:
        lines = [f"*{quoted(theme.label, _LABEL)}*"]
        marks.insert(0, counted(len(notes), "note"))
    lines += [f"• {note_words(one.text, one.author, _NOTE)}" for one in notes[:NOTES_IN_THE_LIST]]
    if len(notes) > NOTES_IN_THE_LIST:
        lines.append(f"_… and {len(notes) - NOTES_IN_THE_LIST} more_")
    return cut("\n".join([*lines, f"_{' · '.join(marks)}_"]), 3000)


def note_words(text: str, author: str, limit: int) -> str:
    """A note as it is listed, with its author where names are shown."""
    return f"{quoted(text, limit)}{f' _({quoted(author, _NAME)})_' if author else ''}"


def _menu(read: ThemesRead, listed: ListedTheme) -> Block | None:
    if not read.may_change or not listed.mark:
        return None
    several, beside = len(listed.theme.contributions) > 1, bool(read.beside(listed))
    offered = {
        "rename": ("Rename", True),
        "move": ("Move a note", several or beside),
        "split": ("Split", several),
        "merge": ("Merge with…", beside),
        "confirm": ("Confirm", read.leads and not listed.theme.confirmed),
    }
    acts = [
        (label, ThemeReference(workshop_id=read.workshop.id, act=act, mark=listed.mark).packed())
        for act, (label, is_possible) in offered.items()
        if is_possible
    ]
    if len(acts) == 1:
        ((label, value),) = acts
        return button(label, "theme", value)
    return {"type": "overflow", "action_id": "theme", "options": [option(*act) for act in acts]}


def _turning(read: ThemesRead, start: int, shown: int) -> list[Block]:
    total, workshop_id = len(read.themes), read.workshop.id
    if shown == total:
        return []
    pages = []
    if start:
        before = ThemesReference(workshop_id=workshop_id, first=max(0, start - THEMES_ON_A_PAGE)).packed()
        pages.append(button("Earlier themes", "themes", before))
    if start + shown < total:
        after = ThemesReference(workshop_id=workshop_id, first=start + shown).packed()
        pages.append(button("More themes", "more_themes", after))
    return [
        context(f"Themes {start + 1} to {start + shown} of {total}."),
        {"type": "actions", "elements": pages},
    ]
