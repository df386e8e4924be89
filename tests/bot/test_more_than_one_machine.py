"""The how-to page names what there is: roles, variables and what the log says."""

import re
from pathlib import Path

import pytest
import yaml

from bot.settings import Role, Settings

ROOT = Path(__file__).parents[2]
PAGE = (ROOT / "docs/how-to/more-than-one-machine.md").read_text(encoding="utf-8")
COMPOSE = yaml.safe_load(PAGE.split("```yaml\n")[1].split("```")[0])
SOURCES = "\n".join(
    path.read_text(encoding="utf-8") for name in ("bot", "storage") for path in (ROOT / name).rglob("*.py")
)


@pytest.mark.parametrize("service", ["web", "worker-1", "worker-2"])
def test_every_service_has_a_role_and_variables_there_are(service: str) -> None:
    command = COMPOSE["services"][service]["command"]
    assert command.split()[-1] in set(Role)
    names = {name.lower() for name in COMPOSE["services"][service]["environment"]}
    assert names <= set(Settings.model_fields)


def test_no_two_services_share_a_name() -> None:
    names = [one["environment"].get("JOURNEYLINE_EXECUTOR") for one in COMPOSE["services"].values()]
    given = [one for one in names if one]
    assert len(given) == len(set(given)) == 2


@pytest.mark.parametrize(
    "sentence", re.findall(r"^\| `(.+?)` \|", PAGE.split("What to watch")[1], re.MULTILINE)
)
def test_every_sentence_to_watch_is_one_that_is_logged(sentence: str) -> None:
    assert f'"{sentence}"' in SOURCES
