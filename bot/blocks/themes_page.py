"""The list of themes, stage by stage and lane by lane, in which people look through them and change them."""

from collections.abc import Iterator
from typing import Final

from bot.blocks.elements import button, confirm, grouped_select, modal, option
from bot.blocks.grouped_by import grouped_by_told
from bot.blocks.text import context, cut, escaped, quoted, section
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
from bot.texts import say
from bot.texts.lanes import spoken_lane
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
            blocks += [_heading(read, listed), *_late(read, listed)]
        blocks += _theme(read, listed)
    blocks += _turning(read, start, len(shown))
    reference = ThemesReference(workshop_id=read.workshop.id, first=start).packed()
    return modal(THEMES_PAGE, say("themes-page-title"), blocks, metadata=reference)


def _summary(read: ThemesRead) -> str:
    if not read.themes:
        return say("themes-page-none")
    notes = sum(len(one.theme.contributions) for one in read.themes)
    confirmed = sum(one.theme.confirmed for one in read.themes)
    lines = [say("themes-page-counts", count=len(read.themes), notes=notes, confirmed=confirmed)]
    if read.may_change:
        lines.append(say("themes-page-asked"))
    elif any(step.kind is StepKind.GROUP for step in read.workshop.agenda):
        lines.append(say("themes-page-look"))
    told = grouped_by_told(one.theme for one in read.themes)
    if told:
        lines.append(f"_{told}_")
    if any(not one.mark for one in read.themes):
        lines.append(say("themes-page-grouping"))
    return "\n".join(lines)


def _controls(read: ThemesRead, start: int) -> list[Block]:
    reference = ThemesReference(workshop_id=read.workshop.id, first=start).packed()
    controls = [grouped_select("themes_jump", say("themes-page-go-to"), _cells(read))]
    if read.last is not None:
        undo = UndoReference(workshop_id=read.workshop.id, edit_id=read.last.id).packed()
        sure = confirm(
            say("themes-page-undo-asked"),
            undoing_told(read.last),
            say("themes-page-undo-yes"),
            say("themes-page-undo-no"),
        )
        controls.append(button(say("themes-page-undo-button"), "undo_themes", undo, confirm=sure))
    if read.leads and any(not one.theme.confirmed for one in read.themes):
        sure = confirm(
            say("themes-page-confirm-asked"),
            say("themes-page-confirm-means"),
            say("themes-page-confirm-yes"),
        )
        controls.append(button(say("themes-page-confirm-yes"), "confirm_themes", reference, confirm=sure))
    if read.leads:
        notes = NotesReference(workshop_id=read.workshop.id).packed()
        controls.append(button(say("themes-page-hide-button"), "moderation_over", notes))
    return controls


def _cells(read: ThemesRead) -> Iterator[tuple[str, list[Block]]]:
    firsts: dict[tuple[str, str], int] = {}
    for place, listed in enumerate(read.themes):
        firsts.setdefault(listed.cell, place)
    for stage in read.workshop.stages:
        options = [
            option(
                f"{LANES[lane].emoji} {spoken_lane(lane).title}",
                ThemesReference(workshop_id=read.workshop.id, first=place).packed(),
            )
            for (key, lane), place in firsts.items()
            if key == stage.key
        ]
        if options:
            yield stage.name, options


def _heading(read: ThemesRead, listed: ListedTheme) -> Block:
    lane = spoken_lane(listed.lane)
    title = f"*{escaped(listed.stage.name)}*  ·  {lane.emoji} *{lane.title}*"
    here = [one for one in read.themes if one.cell == listed.cell]
    if not read.leads or all(one.theme.confirmed for one in here):
        return section(title)
    stage, lane_key = listed.cell
    cell = CellReference(workshop_id=read.workshop.id, stage=stage, lane=lane_key).packed()
    return section(title, button(say("themes-page-confirm-button"), "confirm_cell", cell))


def _late(read: ThemesRead, listed: ListedTheme) -> list[Block]:
    count = read.late.get(listed.cell, 0)
    if not count:
        return []
    stage, lane = listed.cell
    cell = CellReference(workshop_id=read.workshop.id, stage=stage, lane=lane).packed()
    again = say("themes-page-again-button")
    sure = confirm(say("themes-page-again-asked"), say("themes-page-again-means"), again)
    return [section(say("themes-page-late", count=count), button(again, "group_again", cell, confirm=sure))]


def _theme(read: ThemesRead, listed: ListedTheme) -> list[Block]:
    notes = listed.theme.contributions
    block = section(_words(listed.theme), _menu(read, listed))
    is_whole = len(notes) <= NOTES_IN_THE_LIST and all(len(escaped(one.text)) < _NOTE for one in notes)
    if is_whole or not listed.mark:
        return [block]
    reference = ThemeNotesReference(workshop_id=read.workshop.id, mark=listed.mark).packed()
    label = say("themes-page-read-all", count=len(notes)) if len(notes) > 1 else say("themes-page-read-one")
    return [block, {"type": "actions", "elements": [button(label, "theme_notes", reference)]}]


def _words(theme: MapTheme) -> str:
    notes = theme.contributions
    marks = ["✅ confirmed"] if theme.confirmed else []
    marks += [say("themes-page-draft")] if theme.is_draft else []
    if len(notes) == 1 and theme.label == notes[0].text:
        marks.insert(0, say("themes-page-alone"))
        lines = []
    else:
        lines = [f"*{quoted(theme.label, _LABEL)}*"]
        marks.insert(0, say("count-notes", count=len(notes)))
    lines += [f"• {note_words(one.text, one.author, _NOTE)}" for one in notes[:NOTES_IN_THE_LIST]]
    if len(notes) > NOTES_IN_THE_LIST:
        lines.append(say("themes-page-more-notes", count=len(notes) - NOTES_IN_THE_LIST))
    return cut("\n".join([*lines, f"_{' · '.join(marks)}_"]), 3000)


def note_words(text: str, author: str, limit: int) -> str:
    """A note as it is listed, with its author where names are shown."""
    return f"{quoted(text, limit)}{f' _({quoted(author, _NAME)})_' if author else ''}"


def _menu(read: ThemesRead, listed: ListedTheme) -> Block | None:
    if not read.may_change or not listed.mark:
        return None
    several, beside = len(listed.theme.contributions) > 1, bool(read.beside(listed))
    offered = {
        "rename": (say("themes-page-rename"), True),
        "move": (say("themes-page-move"), several or beside),
        "split": (say("themes-page-split"), several),
        "merge": (say("themes-page-merge"), beside),
        "confirm": (say("themes-page-confirm"), read.leads and not listed.theme.confirmed),
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
        pages.append(button(say("themes-page-earlier-button"), "themes", before))
    if start + shown < total:
        after = ThemesReference(workshop_id=workshop_id, first=start + shown).packed()
        pages.append(button(say("themes-page-more-button"), "more_themes", after))
    return [
        context(say("themes-page-page", start=start + 1, end=start + shown, total=total)),
        {"type": "actions", "elements": pages},
    ]
