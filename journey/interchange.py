"""The versioned JSON file of a map: writing, reading, and the published JSON Schema."""

import json
import re
from typing import Any, Final

from pydantic import ValidationError

from journey.json_places import Path, dotted, line_of
from journey.map import FORMAT, JourneyMap

_SCHEMA_ID: Final = "https://journeyline.example/schema/journey-map-1.json"
_TOLD_PLACE: Final = re.compile(r" at line (\d+) column \d+$")
_LONGEST_ECHO: Final = 40
_TOO_DEEP: Final = "this is nested too deeply to be a journey map"


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
            raise _not_json(reason.removeprefix("Invalid JSON: ")) from None
        raise _refused(text, first["loc"], reason[:1].lower() + reason[1:]) from None


def map_schema() -> dict[str, Any]:
    """The JSON Schema (draft 2020-12) of the map file."""
    schema = JourneyMap.model_json_schema(mode="serialization")
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", "$id": _SCHEMA_ID, **schema}


def _json_of(text: str) -> object:
    try:
        return json.loads(text)
    except json.JSONDecodeError as error:
        raise _not_json(f"{error.msg} at line {error.lineno} column {error.colno}") from None
    except ValueError:
        raise MapRefusedError("line 1: this holds a number far too long for a journey map.") from None
    except RecursionError:
        raise MapRefusedError(f"line 1: {_TOO_DEEP}.") from None


def _check_format(text: str, data: object) -> None:
    given = data.get("format") if isinstance(data, dict) else None
    if given is None:
        raise MapRefusedError(f'line 1, $: this is not a journey map (it needs "format": "{FORMAT}").')
    if given != FORMAT:
        shown = json.dumps(given, ensure_ascii=False)[:_LONGEST_ECHO]
        raise _refused(text, ("format",), f'the map is in format {shown}, and only "{FORMAT}" can be read')


def _not_json(reason: str) -> MapRefusedError:
    told = _TOLD_PLACE.search(reason)
    line = told[1] if told else 1
    if reason.startswith("recursion limit"):
        return MapRefusedError(f"line {line}: {_TOO_DEEP}.")
    what = _TOLD_PLACE.sub("", reason)
    return MapRefusedError(f"line {line}: this is not JSON ({what[:1].lower()}{what[1:]}).")


def _refused(text: str, path: Path, reason: str) -> MapRefusedError:
    return MapRefusedError(f"line {line_of(text, path)}, {dotted(path)}: {reason}.")
