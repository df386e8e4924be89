"""Templates: a first persona, scenario and set of stages for a kind of journey, one TOML file each."""

import tomllib
from importlib.resources import files
from importlib.resources.abc import Traversable
from typing import Annotated, Any, Final

from pydantic import Field, ValidationError

from journey.personas import Persona, Scenario
from journey.records import Record
from journey.stages import FEWEST_STAGES, MOST_STAGES, Stage

BLANK: Final = "blank"
_SUFFIX: Final = ".toml"


class Template(Record):
    """A starting point for a workshop; `key` is the name of its file."""

    key: str
    title: str
    summary: str
    persona: Persona
    scenario: Scenario
    stages: Annotated[tuple[Stage, ...], Field(min_length=FEWEST_STAGES, max_length=MOST_STAGES)]


class BrokenTemplateError(ValueError):
    """A template file that cannot be used; the text is one sentence that names the file and the fault."""


def load_templates(folder: Traversable | None = None) -> dict[str, Template]:
    """Every template by key, the blank one first, then by title.

    Raises:
        BrokenTemplateError: when a file is not TOML or lacks something.
    """
    found = [
        read_template(entry.name.removesuffix(_SUFFIX), entry.read_bytes())
        for entry in (folder or files(__name__)).iterdir()
        if entry.name.endswith(_SUFFIX)
    ]
    found.sort(key=lambda one: (one.key != BLANK, one.title.casefold(), one.key))
    return {one.key: one for one in found}


def template(key: str) -> Template:
    """The template of that key.

    Raises:
        KeyError: when there is none.
    """
    return load_templates()[key]


def read_template(key: str, content: bytes) -> Template:
    """The template in the content of the file `<key>.toml`; its stages get keys by their place.

    Raises:
        BrokenTemplateError: when it is not TOML or lacks something.
    """
    try:
        data = tomllib.loads(content.decode())
    except ValueError as error:
        raise BrokenTemplateError(f"{key}{_SUFFIX}: this is not TOML ({error}).") from None
    try:
        return Template.model_validate({**data, "key": key, "stages": _keyed(data.get("stages"))})
    except ValidationError as error:
        first = error.errors(include_url=False)[0]
        where = ".".join(str(step) for step in first["loc"])
        reason = str(first["msg"])
        raise BrokenTemplateError(f"{key}{_SUFFIX}, {where}: {reason[:1].lower()}{reason[1:]}.") from None


def _keyed(stages: Any) -> Any:
    if not isinstance(stages, list):
        return stages
    return [
        {**stage, "key": f"stage-{place}"} if isinstance(stage, dict) else stage
        for place, stage in enumerate(stages, start=1)
    ]
