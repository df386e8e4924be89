"""The published JSON Schema of a map file; `python -m journey.schema --write` brings it up to date."""

import json
from importlib.resources import files
from typing import Final

from journey.interchange import map_schema

SCHEMA_FILE: Final = "journey-map-1.json"


def published_schema() -> str:
    """The schema file as it is published, JSON text."""
    return files(__name__).joinpath(SCHEMA_FILE).read_text(encoding="utf-8")


def schema_text() -> str:
    """The schema file as it should be, from the model as it is now."""
    return json.dumps(map_schema(), ensure_ascii=False, indent=2) + "\n"
