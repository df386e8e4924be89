"""The versioned JSON file of a map: writing, reading, and the published JSON Schema."""

import json
from typing import Any, Final

import yaml
from pydantic import ValidationError

from journey.map import FORMAT, JourneyMap

_SCHEMA_ID: Final = "https://journeyline.example/schema/journey-map-1.json"


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
    try:
        data = json.loads(text)
    except ValueError as error:
        line = getattr(error, "lineno", 1)
        raise MapRefusedError(f"line {line}: this is not JSON ({getattr(error, 'msg', error)}).") from None
    except RecursionError:
        raise MapRefusedError("line 1: this is nested too deeply to be a journey map.") from None
    if not isinstance(data, dict) or data.get("format") != FORMAT:
        raise MapRefusedError(f'line 1: this is not a journey map (it needs "format": "{FORMAT}").')
    try:
        return JourneyMap.model_validate_json(json.dumps(data))
    except ValidationError as error:
        first = error.errors(include_url=False)[0]
        path = first["loc"]
        reason = str(first["msg"]).removeprefix("Value error, ")
        where = f"line {_line_of(text, path)}, {_dotted(path)}"
        raise MapRefusedError(f"{where}: {reason[:1].lower()}{reason[1:]}.") from None


def map_schema() -> dict[str, Any]:
    """The JSON Schema (draft 2020-12) of the map file."""
    schema = JourneyMap.model_json_schema(mode="serialization")
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", "$id": _SCHEMA_ID, **schema}


def _dotted(path: tuple[int | str, ...]) -> str:
    return "$" + "".join(f"[{step}]" if isinstance(step, int) else f".{step}" for step in path)


def _line_of(text: str, path: tuple[int | str, ...]) -> int:
    """The line of the deepest node of `path` that exists (JSON is YAML, whose parser keeps marks)."""
    try:
        node: Any = yaml.compose(text, Loader=yaml.SafeLoader)
    except yaml.YAMLError:
        return 1
    for step in path:
        inner = _child(node, step)
        if inner is None:
            break
        node = inner
    return int(node.start_mark.line) + 1


def _child(node: Any, step: int | str) -> Any:
    if isinstance(node, yaml.MappingNode):
        return next((value for key, value in node.value if key.value == step), None)
    if isinstance(node, yaml.SequenceNode) and isinstance(step, int) and step < len(node.value):
        return node.value[step]
    return None
