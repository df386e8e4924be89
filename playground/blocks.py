"""Reading Block Kit: which elements stand in which block, what words a person sees, missing ids filled in."""

import copy
from collections.abc import Iterable, Iterator
from random import Random
from string import ascii_letters, digits
from typing import Any

from playground.records import Json

NOT_INTERACTIVE = frozenset({"image", "plain_text", "mrkdwn"})
WORD_KEYS = ("text", "title", "subtitle", "label", "hint", "placeholder", "description", "alt_text", "body")


def _dicts(value: Any) -> list[Json]:
    return [item for item in value if isinstance(item, dict)] if isinstance(value, list) else []


def nested_blocks(block: Json) -> list[Json]:
    """Blocks inside a block: the cards of a carousel, the children of a container."""
    key = {"carousel": "elements", "container": "child_blocks"}.get(str(block.get("type")), "")
    return _dicts(block.get(key))


def elements_in(block: Json) -> list[Json]:
    """The interactive elements that stand directly in this block."""
    kind = block.get("type")
    if kind in ("actions", "context_actions"):
        found = _dicts(block.get("elements"))
    elif kind == "card":
        found = _dicts(block.get("actions"))
    else:
        found = _dicts([block.get({"input": "element", "section": "accessory"}.get(str(kind), ""))])
    return [element for element in found if element.get("type") not in NOT_INTERACTIVE]


def interactive(blocks: Iterable[Json]) -> Iterator[tuple[Json, Json]]:
    """Every (block, element) a person can use, in reading order."""
    for block in blocks:
        for element in elements_in(block):
            yield block, element
        yield from interactive(nested_blocks(block))


def with_ids(blocks: Iterable[Json], random: Random) -> list[Json]:
    """A copy in which blocks and elements without an id have a made-up one, as Slack gives them."""
    copied = copy.deepcopy(list(blocks))
    for block in every_block(copied):
        block.setdefault("block_id", _made_up(random))
    for _, element in interactive(copied):
        element.setdefault("action_id", _made_up(random))
    return copied


def every_block(blocks: Iterable[Json]) -> Iterator[Json]:
    """The blocks and the blocks inside them."""
    for block in blocks:
        yield block
        yield from every_block(nested_blocks(block))


def _made_up(random: Random) -> str:
    return "".join(random.choices(ascii_letters + digits, k=5))


def words(value: Any) -> Iterator[str]:
    """Every string a reader sees in a block or a list of blocks, in order."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, list):
        for item in value:
            yield from words(item)
    elif isinstance(value, dict):
        yield from _words_of_object(value)


def _words_of_object(value: Json) -> Iterator[str]:
    for key, inner in value.items():
        if key in WORD_KEYS or isinstance(inner, dict | list):
            yield from words(inner)


def label(element: Json) -> str:
    """What a button says, or the placeholder of another element."""
    text = element.get("text") or element.get("placeholder") or {}
    return str(text.get("text", "")) if isinstance(text, dict) else str(text)


def options_of(element: Json) -> list[Json]:
    """The options of a select, overflow, radio or checkbox element, groups flattened."""
    groups = [element, *_dicts(element.get("option_groups"))]
    return [option for group in groups for option in _dicts(group.get("options"))]
