import re
from importlib import import_module
from pathlib import Path

import pytest
from pydantic import SecretStr

from bot.settings import Settings
from bot.texts import ENGLISH
from tests.docs.module_map import PACKAGES, PAGE, ROOT, modules_of, page_with_map, summary_of
from tests.docs.twins import twins


@pytest.mark.parametrize(
    "module",
    [path for package in PACKAGES for path in modules_of(package)],
    ids=lambda path: str(path.relative_to(ROOT)),
)
def test_every_module_says_in_one_line_what_it_is(module: Path) -> None:
    assert summary_of(module).endswith(".")


def test_the_module_map_is_up_to_date() -> None:
    page = PAGE.read_text(encoding="utf-8")
    assert page == page_with_map(page), "run `make docs` to bring the module map up to date"


@pytest.mark.parametrize("name", twins())
def test_texts_whose_words_stand_elsewhere_are_up_to_date(name: str) -> None:
    text = (ENGLISH / name).read_text(encoding="utf-8")
    assert text == twins()[name], "run `make docs` to bring the texts up to date"


def test_the_settings_example_names_every_setting_and_no_other() -> None:
    example = (ROOT / ".env.example").read_text(encoding="utf-8")
    named = re.findall(r"^([A-Z_]+)=", example, flags=re.MULTILINE)
    assert named == [name.upper() for name in Settings.model_fields]


def test_the_settings_example_gives_the_defaults() -> None:
    example = (ROOT / ".env.example").read_text(encoding="utf-8")
    given = dict(re.findall(r"^([A-Z_]+)=(.*)$", example, flags=re.MULTILINE))
    for name, field in Settings.model_fields.items():
        default = field.default
        assert given[name.upper()] == (
            "" if default is None or isinstance(default, SecretStr) else str(default)
        )


@pytest.mark.parametrize("package", PACKAGES)
def test_our_packages_are_the_ones_imported(package: str) -> None:
    location = import_module(package).__file__
    assert location is not None
    assert Path(location).parent == ROOT / package
