"""What every payload keeps to: Slack's limits, no markup out of people's words, buttons that lead back."""

import re
from collections.abc import Iterator
from typing import Any, Final

from bot.actions import ACTIONS
from bot.blocks.follow_up import ANSWERS
from bot.blocks.text import SECTION
from bot.gateway import Block, View
from bot.references import (
    CellReference,
    ClockReference,
    ClosingReference,
    DraftReference,
    ExportReference,
    FlagReference,
    HidingReference,
    HomeReference,
    LeadReference,
    NoteReference,
    NotesReference,
    Reference,
    ReopeningReference,
    SetUpReference,
    StatusReference,
    StepReference,
    ThemeNotesReference,
    ThemeReference,
    ThemesReference,
    UndoReference,
    WorkshopReference,
)
from bot.views import VIEWS
from playground.limits import LIMITS, violations
from tests.bot.blocks.worst import CARD, CHANNEL, FACILITATOR

TIGHTEST_OPTION: Final = LIMITS["option.value"].most
_MARKUP: Final = re.compile(r"<[^>]*>?|>")
_OURS: Final = re.compile(
    rf"<{re.escape(CARD)}\|[Ss]ee the card>|"
    r"<https://playground\.slack\.com/archives/C\w+/p\d+\|[A-Za-z ]+>|"
    rf"<@{FACILITATOR}>|<#{CHANNEL}>|<!date\^\d+\^\{{time\}}\|\d\d:\d\d UTC>"
    r"|<!date\^\d+\^\{date_short_pretty\}, \{time\}\|\d{4}-\d\d-\d\d \d\d:\d\d UTC>",
)
_ENTITY_CUT_IN_TWO: Final = re.compile(r"&(?!(?:amp|lt|gt);)")


CHOSEN_IN_A_FORM = frozenset({"start_from"})
"""Fields that tell us at once what was chosen, and are sent with their form."""


def check_message(blocks: list[Block], text: str) -> None:
    """A message that Slack takes and that says nothing but what it should."""
    assert violations({"blocks": blocks, "text": text}, "message") == []
    assert 10 <= len(text) <= SECTION
    assert foreign_markup(text) == []
    assert "\n" not in text
    check_blocks(blocks)


def check_form(view: View) -> None:
    """A form or page that Slack takes, whose sending somebody listens to."""
    assert violations(view, "modal") == []
    assert ("submit" in view) == (view["callback_id"] in VIEWS)
    check_blocks(view["blocks"])
    for block in view["blocks"]:
        if block["type"] == "input":
            assert block["block_id"], "the value of an input comes back under its block's name"


def check_blocks(blocks: list[Block]) -> None:
    """Blocks without foreign markup or torn words, whose buttons lead back to us."""
    for text in formatted(blocks):
        assert foreign_markup(text) == []
        assert not _ENTITY_CUT_IN_TWO.search(text), text
    for element in elements(blocks):
        if element["action_id"] in CHOSEN_IN_A_FORM:
            continue
        if element["type"] in {"button", "static_select", "overflow"} and element["action_id"] in ACTIONS:
            for value in values(element):
                check_reference(element["action_id"], value)
                assert element["type"] == "button" or len(value) <= TIGHTEST_OPTION
        if element["type"] == "button":
            assert element["action_id"] in ACTIONS


def check_reference(action: str, value: str) -> None:
    """The value of a button or option can be read again and comes out the same."""
    kind = reference_of(action)
    assert kind.unpacked(value).packed() == value
    assert len(value) <= LIMITS["button.value"].most


def reference_of(action: str) -> type[Reference]:
    """What the value of an action is."""
    special: dict[str, type[Reference]] = {
        "start_workshop": WorkshopReference,
        "no_more_reminders": WorkshopReference,
        "delete_workshop": WorkshopReference,
        "forget_me": HomeReference,
        **dict.fromkeys(ANSWERS, StatusReference),
        "close_all_the_same": ClosingReference,
        "back_to_what": SetUpReference,
        "change_set_up": WorkshopReference,
        "back_to_who": SetUpReference,
        "clear_set_up": SetUpReference,
        "catch_up": WorkshopReference,
        "answer_flag": FlagReference,
        "export_map": ExportReference,
        "my_notes": NotesReference,
        "edit_note": NoteReference,
        "release_set_aside": NoteReference,
        "leave_set_aside": NoteReference,
        "delete_note": NoteReference,
        "lead": LeadReference,
        "extend_step": ClockReference,
        "resume_workshop": ClockReference,
        "reopen_step": ReopeningReference,
        "look_over_drafts": WorkshopReference,
        **dict.fromkeys(
            ("accept_draft", "edit_draft", "reject_draft", "thumb_up", "thumb_down"), DraftReference
        ),
        "moderation": NotesReference,
        "moderation_over": NotesReference,
        "refresh_shown": WorkshopReference,
        "hide_note": HidingReference,
        "themes": ThemesReference,
        "more_themes": ThemesReference,
        "themes_jump": ThemesReference,
        "theme": ThemeReference,
        "theme_notes": ThemeNotesReference,
        "more_theme_notes": ThemeNotesReference,
        "confirm_cell": CellReference,
        "group_again": CellReference,
        "confirm_themes": ThemesReference,
        "undo_themes": UndoReference,
    }
    return special.get(action, StepReference)


def foreign_markup(text: str) -> list[str]:
    """Mentions, links and other sequences that we have not written ourselves."""
    return [one for one in _MARKUP.findall(text) if not _OURS.fullmatch(one)]


def formatted(blocks: list[Block]) -> Iterator[str]:
    """Every text that Slack reads as mrkdwn."""
    for found in objects(blocks):
        if found.get("type") == "mrkdwn":
            assert found["verbatim"] is True, "or Slack makes links of bare addresses and names"
            yield found["text"]


def shown(blocks: list[Block]) -> str:
    """Everything a person can read in the blocks, a line per text."""
    return "\n".join(
        str(found["text"]) for found in objects(blocks) if found.get("type") in {"mrkdwn", "plain_text"}
    )


def elements(blocks: list[Block]) -> Iterator[Block]:
    """Every interactive element."""
    for found in objects(blocks):
        if "action_id" in found:
            yield found


def values(element: Block) -> list[str]:
    """What an element can send."""
    if "value" in element:
        return [element["value"]]
    groups = element.get("option_groups", [element])
    return [one["value"] for group in groups for one in group["options"]]


def element(blocks: list[Block], action: str) -> Block:
    """The one element with that action id."""
    (found,) = (one for one in elements(blocks) if one["action_id"] == action)
    return found


def objects(value: Any) -> Iterator[Block]:
    """Every object in a payload, the outermost first."""
    if isinstance(value, dict):
        yield value
        for inner in value.values():
            yield from objects(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from objects(inner)
