"""What a person can put into each element, and the shapes Slack gives it in state and actions."""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date, datetime
from math import isfinite
from typing import Any

from playground.blocks import interactive, options_of
from playground.records import Json


class CannotDoError(Exception):
    """What a person tried is impossible in Slack's client; the message says why."""


@dataclass(frozen=True)
class Element:
    """How one type of element keeps its value: `key` in its state, `initial` in its definition."""

    key: str
    initial: str
    read: Callable[[Json, Any], Any]
    empty: Any = None


def _text(_element: Json, value: Any) -> str:
    return str(value)


def _date(_element: Json, value: Any) -> str:
    return date.fromisoformat(str(value)).isoformat()


def _time(_element: Json, value: Any) -> str:
    return datetime.strptime(str(value), "%H:%M").strftime("%H:%M")  # noqa: DTZ007 - a wall-clock time


def _instant(_element: Json, value: Any) -> int:
    return int(value)


def _option(element: Json, value: Any) -> Json:
    for option in options_of(element):
        if value in (option, option.get("value"), option["text"]["text"]):
            return option
    if element.get("type") in ("external_select", "multi_external_select") and isinstance(value, dict):
        return value
    offered = [option["text"]["text"] for option in options_of(element)]
    raise CannotDoError(f"{value!r} is not among the options: {offered}")


def _several(read: Callable[[Json, Any], Any]) -> Callable[[Json, Any], list[Any]]:
    def read_all(element: Json, value: Any) -> list[Any]:
        chosen = [read(element, item) for item in (value if isinstance(value, list | tuple) else [value])]
        most = element.get("max_selected_items") or element.get("max_files")
        if most is not None and len(chosen) > most:
            raise CannotDoError(f"at most {most} can be chosen")
        return chosen

    return read_all


def _file(_element: Json, value: Any) -> Json:
    return value if isinstance(value, dict) else {"id": str(value)}


def _rich_text(_element: Json, value: Any) -> Json:
    if isinstance(value, dict):
        return value
    section = {"type": "rich_text_section", "elements": [{"type": "text", "text": str(value)}]}
    return {"type": "rich_text", "elements": [section]}


ELEMENTS: dict[str, Element] = {
    "plain_text_input": Element("value", "initial_value", _text),
    "email_text_input": Element("value", "initial_value", _text),
    "url_text_input": Element("value", "initial_value", _text),
    "number_input": Element("value", "initial_value", _text),
    "rich_text_input": Element("rich_text_value", "initial_value", _rich_text),
    "static_select": Element("selected_option", "initial_option", _option),
    "external_select": Element("selected_option", "initial_option", _option),
    "radio_buttons": Element("selected_option", "initial_option", _option),
    "checkboxes": Element("selected_options", "initial_options", _several(_option), []),
    "multi_static_select": Element("selected_options", "initial_options", _several(_option), []),
    "multi_external_select": Element("selected_options", "initial_options", _several(_option), []),
    "users_select": Element("selected_user", "initial_user", _text),
    "multi_users_select": Element("selected_users", "initial_users", _several(_text), []),
    "conversations_select": Element("selected_conversation", "initial_conversation", _text),
    "multi_conversations_select": Element(
        "selected_conversations", "initial_conversations", _several(_text), []
    ),
    "channels_select": Element("selected_channel", "initial_channel", _text),
    "multi_channels_select": Element("selected_channels", "initial_channels", _several(_text), []),
    "datepicker": Element("selected_date", "initial_date", _date),
    "timepicker": Element("selected_time", "initial_time", _time),
    "datetimepicker": Element("selected_date_time", "initial_date_time", _instant),
    "file_input": Element("files", "", _several(_file), []),
}


def state_of(element: Json, value: Any) -> Json:
    """The state entry of an element that holds this value; None and "" empty it.

    Raises:
        CannotDoError: Slack's client would not let a person give this value.
    """
    kind = ELEMENTS[element["type"]]
    if value is None or value in ("", []):
        return {"type": element["type"], kind.key: kind.empty}
    try:
        return {"type": element["type"], kind.key: kind.read(element, value)}
    except ValueError:
        raise CannotDoError(f"{value!r} does not fit a {element['type']}") from None


def initial_values(blocks: Iterable[Json]) -> Json:
    """The state of a fresh view or message: block_id, then action_id, then the entry."""
    values: Json = {}
    for block, element in interactive(blocks):
        kind = ELEMENTS.get(element["type"])
        if kind is not None:
            start = element.get(kind.initial, kind.empty) if kind.initial else kind.empty
            entry = {"type": element["type"], kind.key: start}
            values.setdefault(block["block_id"], {})[element["action_id"]] = entry
    return values


def action_of(block: Json, element: Json, value: Any, action_ts: str) -> Json:
    """The entry of `actions` in a block_actions payload."""
    action: Json = {"type": element["type"], "action_id": element["action_id"], "block_id": block["block_id"]}
    kind = ELEMENTS.get(element["type"])
    if kind is not None:
        action |= state_of(element, value)
    elif element["type"] == "overflow":
        action["selected_option"] = _option(element, value)
    elif element["type"] == "feedback_buttons":
        action |= _feedback(element, value)
    else:
        action |= {key: element[key] for key in ("text", "value", "style", "url") if key in element}
    return action | {"action_ts": action_ts}


def _feedback(element: Json, value: Any) -> Json:
    for key in ("positive_button", "negative_button"):
        button = element[key]
        if value in (key, button.get("value"), button["text"]["text"]):
            return {"text": button["text"], "value": button["value"]}
    raise CannotDoError(f"{value!r} is neither of the two feedback buttons")


FORMATS = {
    "email_text_input": re.compile(r"[^@\s]+@[^@\s]+\.[^@\s]+"),
    "url_text_input": re.compile(r"https?://\S+"),
}


def is_empty(entry: Json) -> bool:
    """Whether a state entry holds nothing."""
    return all(value in (None, "", []) for key, value in entry.items() if key != "type")


def problem_with(block: Json, entry: Json) -> str | None:
    """The sentence Slack's client shows below an input it will not submit, if any."""
    element = block["element"]
    if is_empty(entry):
        return None if block.get("optional") else "Please complete this required field."
    text = entry.get("value")
    if not isinstance(text, str):
        return None
    if element["type"] == "number_input":
        return _number_problem(element, text)
    if element["type"] in FORMATS and not FORMATS[element["type"]].fullmatch(text):
        return "Please enter a valid value."
    return _length_problem(element, text)


def _number_problem(element: Json, text: str) -> str | None:
    try:
        number = float(text)
    except ValueError:
        return "Please enter a number."
    if not isfinite(number) or not (element.get("is_decimal_allowed") or number.is_integer()):
        return "Please enter a whole number."
    if "min_value" in element and number < float(element["min_value"]):
        return f"Please enter {element['min_value']} or more."
    if "max_value" in element and number > float(element["max_value"]):
        return f"Please enter {element['max_value']} or less."
    return None


def _length_problem(element: Json, text: str) -> str | None:
    if "min_length" in element and len(text) < element["min_length"]:
        return f"Please enter at least {element['min_length']} characters."
    most = element.get("max_length", 3000)
    if len(text) > most:
        return f"Please enter at most {most} characters."
    return None
