"""Block elements: their shapes, and which may stand in which block."""

from collections.abc import Iterator, Mapping
from typing import Any

from playground.limits.composition import (
    ANY_TEXT,
    CONFIRM,
    LINKED_OPTION,
    OPTION,
    OPTION_GROUP,
    RICH_OPTION,
    SLACK_FILE,
    initial_is_offered,
)
from playground.limits.rich_text import RICH_TEXT
from playground.limits.rules import (
    FLAG,
    PLAIN,
    Anything,
    Choice,
    Extra,
    Items,
    Number,
    Rule,
    Shape,
    String,
    Violation,
    Words,
    exactly_one,
)

DISPATCH = Shape(
    {"trigger_actions_on": Items(Choice(("on_enter_pressed", "on_character_entered")))},
    ("trigger_actions_on",),
)
FILTER = Shape(
    {
        "include": Items(Choice(("im", "mpim", "private", "public"))),
        "exclude_external_shared_channels": FLAG,
        "exclude_bot_users": FLAG,
    }
)


def _element(
    keys: Mapping[str, Rule], required: tuple[str, ...] = (), extras: tuple[Extra, ...] = ()
) -> Shape:
    return Shape({"action_id": String("action_id"), **keys}, required, extras)


def _lengths_in_order(value: dict[str, Any], pointer: str) -> Iterator[Violation]:
    least, most = value.get("min_length"), value.get("max_length")
    if isinstance(least, int) and isinstance(most, int) and least > most:
        yield f"{pointer}/min_length", "must not be greater than max_length"
    if isinstance(most, int) and most < 1:
        yield f"{pointer}/max_length", "must be at least 1"


BUTTON = _element(
    {
        "text": Words("button.text"),
        "value": String("button.value"),
        "url": String("button.url"),
        "style": Choice(("primary", "danger")),
        "confirm": CONFIRM,
        "accessibility_label": String("button.accessibility_label"),
    },
    ("text",),
)
THUMB = Shape(
    {
        "text": Words("button.text"),
        "value": String("button.value"),
        "accessibility_label": String("button.accessibility_label"),
    },
    ("text", "value"),
)
IMAGE_ELEMENT = Shape(
    {
        "image_url": String("image.image_url"),
        "slack_file": SLACK_FILE,
        "alt_text": String("image.alt_text"),
    },
    ("alt_text",),
    (exactly_one("image_url", "slack_file"),),
)
OPTION_LISTS: dict[str, Rule] = {
    "options": Items(OPTION, "select.options"),
    "option_groups": Items(OPTION_GROUP, "select.option_groups"),
}
FACE: dict[str, Rule] = {"placeholder": Words("placeholder"), "focus_on_load": FLAG}
TYPING: dict[str, Rule] = {**FACE, "dispatch_action_config": DISPATCH, "initial_value": PLAIN}


def _select(several: bool, keys: Mapping[str, Rule], extras: tuple[Extra, ...] = ()) -> Shape:
    most: dict[str, Rule] = {"max_selected_items": Number()} if several else {}
    return _element({"confirm": CONFIRM, **FACE, **most, **keys}, (), extras)


def _selects(prefix: str, *, several: bool) -> dict[str, Rule]:
    plural = "s" if several else ""

    def initial(name: str, rule: Rule) -> dict[str, Rule]:
        return {f"initial_{name}{plural}": Items(rule) if several else rule}

    chosen = (exactly_one("options", "option_groups"), initial_is_offered)
    response: dict[str, Rule] = {} if several else {"response_url_enabled": FLAG}
    conversations: dict[str, Rule] = {"default_to_current_conversation": FLAG, "filter": FILTER}
    return {
        f"{prefix}static_select": _select(several, OPTION_LISTS | initial("option", Anything()), chosen),
        f"{prefix}external_select": _select(
            several, {"min_query_length": Number(), **initial("option", OPTION)}
        ),
        f"{prefix}users_select": _select(several, initial("user", PLAIN)),
        f"{prefix}conversations_select": _select(
            several, conversations | response | initial("conversation", PLAIN)
        ),
        f"{prefix}channels_select": _select(several, response | initial("channel", PLAIN)),
    }


MULTI_SELECTS = _selects("multi_", several=True)
SELECTS = _selects("", several=False)
CHOOSING: dict[str, Rule] = {"confirm": CONFIRM, "focus_on_load": FLAG}
CHECKS = Items(RICH_OPTION, "checkboxes.options")
TEXT_LENGTH = Number("plain_text_input.length")

ELEMENTS: dict[str, Rule] = {
    "button": BUTTON,
    "image": IMAGE_ELEMENT,
    **SELECTS,
    **MULTI_SELECTS,
    "overflow": _element(
        {"options": Items(LINKED_OPTION, "overflow.options"), "confirm": CONFIRM}, ("options",)
    ),
    "radio_buttons": _element(
        {"options": Items(RICH_OPTION, "radio_buttons.options"), "initial_option": RICH_OPTION, **CHOOSING},
        ("options",),
        (initial_is_offered,),
    ),
    "checkboxes": _element(
        {"options": CHECKS, "initial_options": CHECKS, **CHOOSING}, ("options",), (initial_is_offered,)
    ),
    "datepicker": _element({"initial_date": PLAIN, "confirm": CONFIRM, **FACE}),
    "timepicker": _element({"initial_time": PLAIN, "timezone": PLAIN, "confirm": CONFIRM, **FACE}),
    "datetimepicker": _element({"initial_date_time": Number(), **CHOOSING}),
    "plain_text_input": _element(
        {"multiline": FLAG, "min_length": TEXT_LENGTH, "max_length": TEXT_LENGTH, **TYPING},
        (),
        (_lengths_in_order,),
    ),
    "email_text_input": _element(TYPING),
    "url_text_input": _element(TYPING),
    "number_input": _element(
        {"is_decimal_allowed": FLAG, "min_value": PLAIN, "max_value": PLAIN, **TYPING},
        ("is_decimal_allowed",),
    ),
    "rich_text_input": _element(
        {
            "dispatch_action_config": DISPATCH,
            "initial_value": RICH_TEXT,
            "min_lines": Number("rich_text_input.lines"),
            "max_lines": Number("rich_text_input.lines"),
            **FACE,
        }
    ),
    "file_input": _element({"filetypes": Items(PLAIN), "max_files": Number("file_input.max_files")}),
    "feedback_buttons": _element(
        {"positive_button": THUMB, "negative_button": THUMB}, ("positive_button", "negative_button")
    ),
    "icon_button": _element(
        {
            "icon": PLAIN,
            "text": Words("button.text"),
            "value": String("button.value"),
            "confirm": CONFIRM,
            "accessibility_label": String("button.accessibility_label"),
            "visible_to_user_ids": Items(PLAIN),
        },
        ("icon", "text"),
    ),
    "plain_text": Words("context.text", ANY_TEXT),
    "mrkdwn": Words("context.text", ANY_TEXT),
}

MENUS = frozenset(SELECTS) | frozenset(MULTI_SELECTS)
CHOICES = frozenset({"radio_buttons", "checkboxes", "datepicker", "timepicker"})
TYPED = frozenset({"plain_text_input", "email_text_input", "url_text_input", "number_input", "file_input"})
IN_SECTION = MENUS | CHOICES | {"button", "image", "overflow"}
IN_ACTIONS = MENUS | CHOICES | {"button", "overflow", "datetimepicker", "rich_text_input"}
IN_INPUT = MENUS | CHOICES | TYPED | {"datetimepicker", "rich_text_input"}
IN_CONTEXT = frozenset({"image", "plain_text", "mrkdwn"})
IN_CONTEXT_ACTIONS = frozenset({"feedback_buttons", "icon_button"})
IN_CARD = frozenset({"button"})
