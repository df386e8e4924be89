"""Rules about a payload as a whole: sums, unique ids, what a view must have."""

import json
from collections.abc import Iterator
from typing import Any

from playground.blocks import every_block, interactive, words
from playground.limits.rules import Violation, length
from playground.limits.table import LIMITS

Blocks = list[dict[str, Any]]


def _of_type(blocks: Blocks, kind: str) -> Blocks:
    return [block for block in every_block(blocks) if block.get("type") == kind]


def _characters(value: Any) -> int:
    return sum(len(text) for text in words(value))


def message_characters(blocks: Blocks) -> int:
    """How many characters a reader could see in all blocks together."""
    return _characters(blocks)


def markdown_in_all(blocks: Blocks) -> Iterator[Violation]:
    """The cumulative limit of markdown blocks."""
    size = sum(len(str(block.get("text", ""))) for block in _of_type(blocks, "markdown"))
    yield from length("message.markdown_characters", size, "/blocks")


def characters_in_all(blocks: Blocks) -> Iterator[Violation]:
    """The limit over all blocks of a message."""
    yield from length("message.characters", message_characters(blocks), "/blocks")


def tables(blocks: Blocks) -> Iterator[Violation]:
    """One table in a message, its text limited; two charts at most."""
    found = _of_type(blocks, "table")
    if len(found) > LIMITS["message.tables"].most:
        yield "/blocks", "only_one_table_allowed"
    size = sum(_characters(table.get("rows")) for table in found)
    yield from length("message.table_characters", size, "/blocks")
    most = LIMITS["message.data_visualizations"].most
    if len(_of_type(blocks, "data_visualization")) > most:
        yield "/blocks", f"no more than {most} data_visualization blocks allowed"


def unique_block_ids(blocks: Blocks) -> Iterator[Violation]:
    """No block_id twice in one payload."""
    seen: set[str] = set()
    for place, block in enumerate(blocks):
        for inner in every_block([block]):
            block_id = inner.get("block_id")
            if isinstance(block_id, str):
                if block_id in seen:
                    yield f"/blocks/{place}/block_id", f"`block_id` {block_id} already exists"
                seen.add(block_id)


def one_focus(blocks: Blocks) -> Iterator[Violation]:
    """Only one element of a view may take the focus when it opens."""
    if sum(element.get("focus_on_load") is True for _, element in interactive(blocks)) > 1:
        yield "/blocks", "only one element may have focus_on_load"


def no_file_input(blocks: Blocks) -> Iterator[Violation]:
    """file_input stands in modals only."""
    for place, block in enumerate(blocks):
        if any(element.get("type") == "file_input" for _, element in interactive([block])):
            yield f"/blocks/{place}/element/type", "unsupported type: file_input"


def submit_with_inputs(view: dict[str, Any], blocks: Blocks) -> Iterator[Violation]:
    """A modal with an input needs a submit button."""
    if view.get("submit") is None and _of_type(blocks, "input"):
        yield "", "missing required field: submit"


def view_bytes(view: dict[str, Any]) -> Iterator[Violation]:
    """The limit on the JSON of a view."""
    most = LIMITS["view.bytes"].most
    if len(json.dumps(view).encode()) > most:
        yield "", f"must be less than {most + 1} bytes"


def only_objects(blocks: Any) -> Blocks:
    """The blocks that are objects at all, for rules about several of them."""
    return [block for block in blocks if isinstance(block, dict)] if isinstance(blocks, list) else []
