import json
import subprocess
import sys
from typing import Any

import pytest
from hypothesis import given
from jsonschema import Draft202012Validator

from journey.build import MapFacts, build_map
from journey.interchange import write_map
from journey.map import FORMAT
from journey.schema import SCHEMA_FILE, published_schema, schema_text
from tests.journey.facts import all_facts, by, facts, note, rating

VALIDATOR = Draft202012Validator(json.loads(published_schema()))


def faults(data: dict[str, Any]) -> list[str]:
    return [fault.message for fault in VALIDATOR.iter_errors(data)]


def test_the_published_schema_is_that_of_the_model() -> None:
    assert published_schema() == schema_text(), "bring it up to date: python -m journey.schema --write"


def test_the_command_prints_the_schema() -> None:
    printed = subprocess.run([sys.executable, "-m", "journey.schema"], capture_output=True, check=True)
    assert printed.stdout.decode() == schema_text()


def test_the_published_schema_is_a_sound_schema_named_after_the_format() -> None:
    schema = json.loads(published_schema())
    Draft202012Validator.check_schema(schema)
    assert schema["$id"].endswith(f"/{SCHEMA_FILE}")
    assert SCHEMA_FILE.removesuffix(".json").rpartition("-")[2] == FORMAT.rpartition("/")[2]


@given(all_facts())
def test_every_exported_map_keeps_to_the_schema(made: MapFacts) -> None:
    assert faults(json.loads(write_map(build_map(made)))) == []


@pytest.mark.parametrize(
    ("field", "value"),
    [("format", "journeyline/2"), ("stages", []), ("lanes", "action"), ("surplus", 1), ("status", "done")],
)
def test_a_file_that_is_no_map_does_not_keep_to_the_schema(field: str, value: object) -> None:
    sound = json.loads(write_map(build_map(facts(*by("ana", note("a"), rating("b", 1))))))
    assert faults(sound) == []
    assert faults({**sound, field: value})
