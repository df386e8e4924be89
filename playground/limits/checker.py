"""The checker: a message, modal or Home tab in, broken rules out."""

from collections.abc import Iterator
from typing import Any, Literal

from playground.limits import whole
from playground.limits.blocks import BLOCKS, SURFACES
from playground.limits.rules import (
    FLAG,
    Anything,
    Choice,
    Items,
    Kinds,
    Rule,
    Shape,
    String,
    Violation,
    Words,
)
from playground.limits.table import LIMITS

Surface = Literal["message", "modal", "home"]

VIEW_KEYS: dict[str, Rule] = {
    "private_metadata": String("view.private_metadata"),
    "callback_id": String("view.callback_id"),
    "external_id": String("view.external_id"),
}
MODAL_KEYS: dict[str, Rule] = {
    **VIEW_KEYS,
    "title": Words("view.title"),
    "submit": Words("view.submit"),
    "close": Words("view.close"),
    "clear_on_close": FLAG,
    "notify_on_close": FLAG,
    "submit_disabled": FLAG,
}


def _blocks(surface: Surface) -> Items:
    limit = "message.blocks" if surface == "message" else "view.blocks"
    return Items(Kinds(BLOCKS, SURFACES[surface]), limit)


VIEWS: dict[Surface, Shape] = {
    "modal": Shape({**MODAL_KEYS, "blocks": _blocks("modal")}, ("title", "blocks"), nullable=True),
    "home": Shape({**VIEW_KEYS, "blocks": _blocks("home")}, ("blocks",), nullable=True),
}
MESSAGE: dict[str, Rule] = {
    "text": String("message.text"),
    "markdown_text": String("message.markdown_text"),
    "blocks": _blocks("message"),
    "attachments": Items(Anything(), "message.attachments"),
}


def violations(payload: Any, surface: Surface) -> list[Violation]:
    """Every rule of Slack's that the payload breaks, as (JSON pointer, sentence); none means Slack takes it.

    A message is a dict of chat.postMessage's arguments, of which text, blocks, attachments and markdown_text
    are looked at; a modal or Home tab is the view.
    """
    if not isinstance(payload, dict):
        return [("", "must provide an object")]
    return list(_message(payload) if surface == "message" else _view(payload, surface))


def _message(payload: dict[str, Any]) -> Iterator[Violation]:
    for key, rule in MESSAGE.items():
        if payload.get(key) is not None:
            yield from rule.check(payload[key], f"/{key}")
    blocks = whole.only_objects(payload.get("blocks"))
    yield from whole.unique_block_ids(blocks)
    yield from whole.markdown_in_all(blocks)
    yield from whole.characters_in_all(blocks)
    yield from whole.tables(blocks)


def _view(view: dict[str, Any], surface: Surface) -> Iterator[Violation]:
    yield from Choice((surface,)).check(view.get("type"), "/type")
    yield from VIEWS[surface].check(view, "")
    blocks = whole.only_objects(view.get("blocks"))
    yield from whole.unique_block_ids(blocks)
    yield from whole.one_focus(blocks)
    yield from whole.view_bytes(view)
    if surface == "modal":
        yield from whole.submit_with_inputs(view, blocks)
    else:
        yield from whole.no_file_input(blocks)


def exceed_message(payload: dict[str, Any]) -> bool:
    """Whether the blocks together are too long for one message."""
    size = whole.message_characters(whole.only_objects(payload.get("blocks")))
    return size > LIMITS["message.characters"].most


def too_many_tables(payload: dict[str, Any]) -> bool:
    """Whether the message has more tables than Slack takes."""
    found = whole.tables(whole.only_objects(payload.get("blocks")))
    return any(sentence == "only_one_table_allowed" for _, sentence in found)
