"""The versioned JSON file of a map: writing, reading, and the published JSON Schema."""

import json
import re
from collections.abc import Iterator
from typing import Any, Final

from pydantic import ValidationError

from journey.map import FORMAT, JourneyMap

_SCHEMA_ID: Final = "https://journeyline.example/schema/journey-map-1.json"
_DECODER: Final = json.JSONDecoder()
_SPACE: Final = re.compile(r"[ \t\r\n]*")
_LONGEST_ECHO: Final = 40

_Path = tuple[int | str, ...]


class MapRefusedError(ValueError):
    """A map file that cannot be read; the text is one sentence that names the place."""


def write_map(journey_map: JourneyMap) -> str:
    """The map as indented UTF-8 JSON ending in a newline; equal maps give equal text."""
    return json.dumps(journey_map.model_dump(mode="json"), ensure_ascii=False, indent=2) + "\n"


def read_map(text: str) -> JourneyMap:
    """The map in a JSON text written by `write_map`.

    Raises:
        MapRefusedError: when it is not JSON, of another version, or not a sound map; the sentence
            gives the line and, inside the file, the path of the first fault.
    """
    text = text.removeprefix("\ufeff")
    _check_format(text, _json_of(text))
    try:
        return JourneyMap.model_validate_json(text)
    except ValidationError as error:
        first = error.errors(include_url=False)[0]
        reason = str(first["msg"]).removeprefix("Value error, ")
        if first["type"] == "json_invalid":
            raise _not_json(reason.removeprefix("Invalid JSON: "), _line_told(reason)) from None
        raise _refused(text, first["loc"], reason[:1].lower() + reason[1:]) from None


def map_schema() -> dict[str, Any]:
    """The JSON Schema (draft 2020-12) of the map file."""
    schema = JourneyMap.model_json_schema(mode="serialization")
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", "$id": _SCHEMA_ID, **schema}


def _json_of(text: str) -> object:
    try:
        return json.loads(text)
    except json.JSONDecodeError as error:
        raise _not_json(error.msg, error.lineno) from None
    except ValueError:
        raise MapRefusedError("line 1: this holds a number far too long for a journey map.") from None
    except RecursionError:
        raise MapRefusedError("line 1: this is nested too deeply to be a journey map.") from None


def _check_format(text: str, data: object) -> None:
    given = data.get("format") if isinstance(data, dict) else None
    if given is None:
        raise MapRefusedError(f'line 1, $: this is not a journey map (it needs "format": "{FORMAT}").')
    if given != FORMAT:
        written = json.dumps(given, ensure_ascii=False)[:_LONGEST_ECHO]
        raise _refused(
            text, ("format",), f'the map is in format {written}, and only "{FORMAT}" is understood'
        )


def _not_json(reason: str, line: int) -> MapRefusedError:
    return MapRefusedError(f"line {line}: this is not JSON ({reason[:1].lower()}{reason[1:]}).")


def _line_told(reason: str) -> int:
    told = re.search(r" at line (\d+)", reason)
    return int(told[1]) if told else 1


def _refused(text: str, path: _Path, reason: str) -> MapRefusedError:
    return MapRefusedError(f"line {_line_of(text, path)}, {_dotted(path)}: {reason}.")


def _dotted(path: _Path) -> str:
    """The path as JSONPath writes it: `$.stages[0].name`, and `$["odd key"]`."""
    return "$" + "".join(
        f".{step}"
        if isinstance(step, str) and step.isidentifier()
        else f"[{json.dumps(step)[:_LONGEST_ECHO]}]"
        for step in path
    )


def _line_of(text: str, path: _Path) -> int:
    """The line, counted from 1, of the deepest value of `path` that exists in a sound JSON text."""
    place = _SPACE.match(text).end()
    for step in path:
        inner = _place_within(text, place, step)
        if inner is None:
            break
        place = inner
    return text.count("\n", 0, place) + 1


def _place_within(text: str, place: int, step: int | str) -> int | None:
    """Where the value of a key (the last one of that name) or of an index begins, None if it is not there."""
    found = None
    for name, start in _members(text, place):
        if name == step:
            found = start
    return found


def _members(text: str, place: int) -> Iterator[tuple[int | str, int]]:
    """The members of the object or list that begins at `place`: key or index, and where the value begins."""
    opening = text[place]
    place += 1
    count = 0
    while opening in "{[" and text[place := _SPACE.match(text, place).end()] not in "}]":
        name: int | str = count
        if opening == "{":
            name, place = _DECODER.raw_decode(text, place)
            place = _SPACE.match(text, text.index(":", place) + 1).end()
        yield name, place
        count += 1
        _, place = _DECODER.raw_decode(text, place)
        place = _SPACE.match(text, place).end()
        place += text[place] == ","
