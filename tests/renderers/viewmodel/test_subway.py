import pytest

from journey.build import build_map
from journey.lanes import ACTION, PAIN_POINT
from renderers.viewmodel.build import view_model
from renderers.viewmodel.subway import Subway, Zone
from tests.journey.facts import by, facts, note, theme
from tests.renderers.example_maps import EXAMPLES


@pytest.mark.parametrize("name", EXAMPLES)
def test_every_stage_is_a_zone_in_order_and_every_theme_is_shown_or_counted(name: str) -> None:
    example = EXAMPLES[name]()
    zones = _zones(view_model(example).subway)
    assert [zone.head.number for zone in zones] == list(range(1, len(example.stages) + 1))
    for stage, zone in zip(example.stages, zones, strict=True):
        told = len(zone.stations) + len(zone.alerts) + zone.more
        assert told == len(stage.themes(ACTION)) + len(stage.themes(PAIN_POINT))


def test_stations_run_from_left_to_right_in_the_order_of_the_map() -> None:
    example = EXAMPLES["night_train"]()
    for row in view_model(example).subway.rows:
        places = [station.x for zone in row.zones for station in zone.stations]
        assert places == sorted(set(places))
        assert all(0 < place < row.units for place in places)
    first = _zones(view_model(example).subway)[0]
    labels = [theme.label for theme in example.stages[0].themes(ACTION)]
    assert [station.card.words.text for station in first.stations] == labels


def test_an_alert_stands_at_a_station_only_when_somebody_said_which() -> None:
    book = _zones(view_model(EXAMPLES["night_train"]()).subway)[2]
    assert [alert.at for alert in book.alerts] == ["", "Pays; the bank app times out, tries again", ""]
    assert [station.alerts for station in book.stations] == [0, 1, 0]


def test_an_alert_stands_at_the_theme_of_the_action_it_was_hung_on() -> None:
    pays, waits, hurts = (
        note("c1", "Pays twice"),
        note("c2", "Waits"),
        note("c3", "Charged twice", lane=PAIN_POINT, station="c1"),
    )
    told = facts(*by("ana", pays, waits, hurts), themes=(theme("t1", "c1", label="Paying"),))
    zone = _zones(view_model(build_map(told)).subway)[0]
    assert [alert.at for alert in zone.alerts] == ["Paying"]


@pytest.mark.parametrize("name", EXAMPLES)
def test_whole_stages_wrap_into_rows_that_are_not_too_long(name: str) -> None:
    subway = view_model(EXAMPLES[name]()).subway
    assert all(row.units <= 10 or len(row.zones) == 1 for row in subway.rows)
    assert [row.is_first for row in subway.rows] == [True] + [False] * (len(subway.rows) - 1)
    assert subway.rows[-1].is_last


@pytest.mark.parametrize("name", EXAMPLES)
def test_the_wide_line_is_all_rows_end_to_end(name: str) -> None:
    subway = view_model(EXAMPLES[name]()).subway
    assert [zone.head.number for zone in subway.wide.zones] == [zone.head.number for zone in _zones(subway)]
    assert subway.wide.units == sum(row.units for row in subway.rows)
    assert subway.wide.is_first
    assert subway.wide.is_last


def _zones(subway: Subway) -> list[Zone]:
    return [zone for row in subway.rows for zone in row.zones]
