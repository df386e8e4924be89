from collections.abc import Callable
from typing import Any

import pytest
from pydantic import ValidationError

from journey.build import build_map
from journey.contributions import Severity
from journey.map import JourneyMap
from journey.opportunities import Opportunity
from journey.themes import ThemeOrigin
from tests.journey.facts import by, facts, note, rating, theme

Spoiling = Callable[[dict[str, Any]], None]


@pytest.fixture
def journey_map() -> JourneyMap:
    return build_map(
        facts(
            *by("ana", note("a1"), note("a2", stage="stage-2"), rating("a3", 2)),
            *by("ben", note("b1"), note("b2", lane="opportunity"), rating("b3", -1)),
            themes=(theme("t", "a1", "b1"), theme("hmw", "b2", lane="opportunity")),
            opportunities=(Opportunity(theme_id="hmw"),),
        )
    )


def test_contributions_come_stage_by_stage_in_lane_order(journey_map: JourneyMap) -> None:
    assert [one.id for one in journey_map.contributions()] == ["a1", "b1", "b2", "a3", "b3", "a2"]


def test_themes_of_a_lane_come_with_their_stage(journey_map: JourneyMap) -> None:
    found = [(stage.name, one.id) for stage, one in journey_map.themes("action")]
    assert found == [("Compare", "t"), ("Book", "lone-a2")]


def test_a_lane_nobody_wrote_in_has_no_themes(journey_map: JourneyMap) -> None:
    assert journey_map.stages[0].themes("metric") == ()
    assert journey_map.stages[0].themes("no such lane") == ()


def test_a_theme_is_as_bad_as_its_worst_pain() -> None:
    pains = by(
        "ana",
        note("a", lane="pain_point", severity=Severity.WORKAROUND),
        note("b", lane="pain_point", severity=Severity.ABANDONS),
        note("c", lane="pain_point"),
    )
    told = build_map(facts(*pains, themes=(theme("t", "a", "b", lane="pain_point"),)))
    assert [one.severity for _, one in told.themes("pain_point")] == [Severity.ABANDONS, None]


@pytest.mark.parametrize(
    ("origin", "confirmed", "draft"),
    [
        (ThemeOrigin.MODEL, False, True),
        (ThemeOrigin.MODEL, True, False),
        (ThemeOrigin.PERSON, False, False),
        (ThemeOrigin.OFFLINE, False, False),
    ],
)
def test_only_a_models_unconfirmed_words_are_a_draft(
    origin: ThemeOrigin, confirmed: bool, draft: bool
) -> None:
    worded = theme("t", "a", origin=origin, confirmed=confirmed)
    told = build_map(facts(*by("ana", note("a")), themes=(worded,)))
    assert told.stages[0].themes("action")[0].is_draft is draft


def _unknown_lane(data: dict[str, Any]) -> None:
    data["lanes"] = ["action", "nonsense"]


def _lane_twice(data: dict[str, Any]) -> None:
    data["lanes"] = [*data["lanes"], "action"]


def _cell_of_no_lane(data: dict[str, Any]) -> None:
    data["lanes"] = [lane for lane in data["lanes"] if lane != "metric"]


def _cell_twice(data: dict[str, Any]) -> None:
    data["stages"][0]["cells"].append(data["stages"][0]["cells"][0])


def _stage_twice(data: dict[str, Any]) -> None:
    data["stages"][1]["key"] = "stage-3"
    data["stages"][1]["cells"] = []


def _wrong_cell(data: dict[str, Any]) -> None:
    data["stages"][0]["cells"][1]["themes"][0]["contributions"][0]["stage"] = "stage-2"


def _contribution_twice(data: dict[str, Any]) -> None:
    both = data["stages"][0]["cells"][1]["themes"][0]["contributions"]
    both[1]["id"] = both[0]["id"]


def _theme_twice(data: dict[str, Any]) -> None:
    data["stages"][1]["cells"][1]["themes"][0]["id"] = "t"


def _opportunity_of_no_theme(data: dict[str, Any]) -> None:
    data["opportunities"][0]["theme_id"] = "gone"


def _prettier_emotion(data: dict[str, Any]) -> None:
    data["stages"][0]["emotion"]["mean"] = 2.0


@pytest.mark.parametrize(
    ("spoil", "sentence"),
    [
        (_unknown_lane, "there is no lane called 'nonsense'"),
        (_lane_twice, "lane 'action' stands more than once"),
        (_cell_of_no_lane, "stage 'stage-1' has a cell in lane 'metric', which the map has not"),
        (_cell_twice, "in stage 'stage-1', lane 'goal' stands more than once"),
        (_stage_twice, "stage 'stage-3' stands more than once"),
        (_wrong_cell, "contribution 'a1' stands in the wrong cell"),
        (_contribution_twice, "contribution 'a1' stands more than once"),
        (_theme_twice, "theme 't' stands more than once"),
        (_opportunity_of_no_theme, "opportunity 'gone' belongs to no theme of this map"),
        (_prettier_emotion, "the emotion numbers do not follow from the ratings"),
    ],
)
def test_a_map_that_contradicts_itself_is_refused(
    journey_map: JourneyMap, spoil: Spoiling, sentence: str
) -> None:
    data = journey_map.model_dump(mode="json")
    spoil(data)
    with pytest.raises(ValidationError, match=sentence):
        JourneyMap.model_validate(data)
