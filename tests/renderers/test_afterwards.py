"""What is left to do about a map stands in every format that is read: questions to ask, and flags."""

import io
import re
import zipfile
from html import unescape

import pytest

from journey.anonymity import Anonymity
from journey.flags import Flag, FlagKind, FlagState
from journey.map import JourneyMap
from journey.research import MOST_ASKED, research_backlog
from renderers.format import View
from renderers.registry import FORMATS
from tests.renderers.night_train import night_train

READ = ("md", "html", "xlsx")


def _read(journey_map: JourneyMap, key: str) -> str:
    data = FORMATS[key].draw(journey_map, View.GRID)
    if key == "xlsx":
        book = zipfile.ZipFile(io.BytesIO(data))
        return unescape(book.read("xl/workbook.xml").decode() + book.read("xl/sharedStrings.xml").decode())
    if key == "html":
        return unescape(re.sub("<[^>]*>", "", data.decode().partition("</nav>")[0]))
    return re.sub(r"\\(.)", r"\1", data.decode())


def _flagged(mode: Anonymity) -> JourneyMap:
    stage = night_train().stages[0]
    flags = (
        Flag(id="a", kind=FlagKind.WRONG_QUOTE, text="*Two* <days>", stage=stage.key, author="Ana"),
        Flag(id="b", kind=FlagKind.OTHER, text="Too long", state=FlagState.MENDED, answer="Shorter now"),
    )
    return night_train().model_copy(update={"flags": flags, "anonymity": mode})


def _assumed() -> JourneyMap:
    assumed = night_train().model_dump_json()
    for level in ("reported", "observed"):
        assumed = assumed.replace(f'"evidence":"{level}"', '"evidence":"assumption"')
    return JourneyMap.model_validate_json(assumed)


@pytest.mark.parametrize("key", READ)
def test_what_to_ask_customers_first_is_told(key: str) -> None:
    asked = research_backlog(_assumed())
    told = _read(_assumed(), key)
    assert len(asked) == MOST_ASKED
    assert "Ask customers first" in told
    assert all(one.question in told for one in asked)


def test_the_score_of_a_question_stands_beside_it() -> None:
    asked, told = research_backlog(_assumed()), _read(_assumed(), "md")
    assert all(f"- {one.question} (score {one.score}, no evidence yet)\n" in told for one in asked)


@pytest.mark.parametrize("key", READ)
def test_flags_are_told_with_what_became_of_them(key: str) -> None:
    told = _read(_flagged(Anonymity.NAMED), key)
    for words in ("Flags", "A quote is wrong", "*Two* <days>", "Ana", "Too long", "Shorter now"):
        assert words in told
    assert "mended" in told.lower()


@pytest.mark.parametrize("key", READ)
def test_an_anonymous_map_names_nobody_who_flagged(key: str) -> None:
    told = _read(_flagged(Anonymity.ANONYMOUS), key)
    assert "*Two* <days>" in told
    assert not re.search(r"\bAna\b", told)


@pytest.mark.parametrize("key", READ)
def test_a_map_without_either_says_nothing_about_them(key: str) -> None:
    told = _read(night_train().model_copy(update={"flags": ()}), key)
    assert "Flags" not in told
