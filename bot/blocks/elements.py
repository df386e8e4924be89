"""Buttons, menus and inputs as Slack wants them."""

from collections.abc import Collection, Iterable, Sequence
from typing import Any, Final

from bot.blocks.text import OPTION, PLACEHOLDER, cut, plain
from bot.gateway import Block, View
from bot.texts import say

_BUTTON: Final = 75
_LABEL: Final = 2000
_TITLE: Final = 24


def button(label: str, action: str, value: str, **more: Any) -> Block:
    """A button; `style` and `confirm` may come along."""
    return {"type": "button", "text": plain(label, _BUTTON), "action_id": action, "value": value, **more}


def confirm(title: str, text: str, yes: str, no: str = "") -> Block:
    """The question Slack asks before it sends a press on."""
    return {
        "title": plain(title, 100),
        "text": plain(text, 300),
        "confirm": plain(yes, 30),
        "deny": plain(no or say("elements-not-yet"), 30),
    }


def option(label: str, value: str, description: str = "") -> Block:
    """A choice in a menu or group."""
    chosen: Block = {"text": plain(label, OPTION), "value": value}
    return {**chosen, "description": plain(description, OPTION)} if description else chosen


def select(action: str, placeholder: str, options: Sequence[Block], **more: Any) -> Block:
    """A menu with one choice."""
    return {
        "type": "static_select",
        "action_id": action,
        "placeholder": plain(placeholder, PLACEHOLDER),
        "options": list(options),
        **more,
    }


def radio_buttons(action: str, options: Sequence[Block], chosen: str = "") -> Block:
    """A choice of one in full sight; `chosen` is the value chosen before, if any."""
    offered = [one for one in options if one["value"] == chosen]
    first = {"initial_option": offered[0]} if offered else {}
    return {"type": "radio_buttons", "action_id": action, "options": list(options), **first}


def checkboxes(action: str, options: Sequence[Block], ticked: Collection[str] = ()) -> Block:
    """A choice of any; `ticked` are the values ticked before."""
    offered = [one for one in options if one["value"] in ticked]
    first = {"initial_options": offered} if offered else {}
    return {"type": "checkboxes", "action_id": action, "options": list(options), **first}


def grouped_select(
    action: str, placeholder: str, groups: Iterable[tuple[str, Sequence[Block]]], *, chosen: str = ""
) -> Block:
    """A menu with one choice, its options under labels; `chosen` is the value chosen before, if any."""
    labelled = [(plain(label, OPTION), list(options)) for label, options in groups]
    offered = [one for _, options in labelled for one in options if one["value"] == chosen]
    return {
        "type": "static_select",
        "action_id": action,
        "placeholder": plain(placeholder, PLACEHOLDER),
        "option_groups": [{"label": label, "options": options} for label, options in labelled],
        **({"initial_option": offered[0]} if offered else {}),
    }


def text_input(
    placeholder: str = "", *, lines: bool = False, initial: str = "", longest: int = 3000
) -> Block:
    """A text field, of several lines if asked."""
    field: Block = {
        "type": "plain_text_input",
        "action_id": "text",
        "multiline": lines,
        "max_length": longest,
    }
    if placeholder:
        field["placeholder"] = plain(placeholder, PLACEHOLDER)
    if initial:
        field["initial_value"] = cut(initial, longest)
    return field


def asked(block: str, label: str, element: Block, *, hint: str = "", optional: bool = False) -> Block:
    """An input block; `block` is the name its value comes back under."""
    given: Block = {
        "type": "input",
        "block_id": block,
        "label": plain(label, _LABEL),
        "element": element,
        "optional": optional,
    }
    return {**given, "hint": plain(hint, _LABEL)} if hint else given


def modal(callback: str, title: str, blocks: Sequence[Block], *, metadata: str, submit: str = "") -> View:
    """A form, or with no submit label a page to read."""
    view: View = {
        "type": "modal",
        "callback_id": callback,
        "title": plain(title, _TITLE),
        "close": plain(say("elements-cancel") if submit else say("elements-close"), _TITLE),
        "private_metadata": metadata,
        "blocks": list(blocks),
    }
    return {**view, "submit": plain(submit, _TITLE)} if submit else view
