"""Where a value stands in a JSON text: the line of a path, for refusals a person can follow."""

import json
import re
from collections.abc import Iterator
from typing import Final

Path = tuple[int | str, ...]
"""Keys and indices from the outermost value inwards."""

_DECODER: Final = json.JSONDecoder()
_NOT_SPACE: Final = re.compile(r"[^ \t\r\n]")
_LONGEST_ECHO: Final = 40


def dotted(path: Path) -> str:
    """The path as JSONPath writes it: `$.stages[0].name`, or `$["odd key"]`."""
    return "$" + "".join(_step(step) for step in path)


def line_of(text: str, path: Path) -> int:
    """The line, counted from 1, of the innermost value of `path` that exists in a sound JSON text."""
    place = _past_space(text, 0)
    for step in path:
        inner = _place_within(text, place, step)
        if inner is None:
            break
        place = inner
    return text.count("\n", 0, place) + 1


def _step(step: int | str) -> str:
    if isinstance(step, str) and step.isidentifier():
        return f".{step[:_LONGEST_ECHO]}"
    return f"[{json.dumps(step)[:_LONGEST_ECHO]}]"


def _place_within(text: str, place: int, step: int | str) -> int | None:
    """Where the member begins, None if there is none; of members with one key the last counts."""
    found = None
    for name, start in _members(text, place):
        if name == step:
            found = start
    return found


def _members(text: str, place: int) -> Iterator[tuple[int | str, int]]:
    """Key or index of each member of the value that begins at `place`, and where the member begins."""
    opening = text[place]
    if opening not in "{[":
        return
    place = _past_space(text, place + 1)
    count = 0
    while text[place] not in "}]":
        name: int | str = count
        if opening == "{":
            name, place = _DECODER.raw_decode(text, place)
            place = _past_space(text, _past_space(text, place) + len(":"))
        yield name, place
        count += 1
        place = _past_space(text, _DECODER.raw_decode(text, place)[1])
        if text[place] == ",":
            place = _past_space(text, place + 1)


def _past_space(text: str, place: int) -> int:
    found = _NOT_SPACE.search(text, place)
    return found.start() if found else len(text)
