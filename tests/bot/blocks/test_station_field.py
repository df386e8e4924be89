import pytest

from bot.blocks.elements import modal
from bot.blocks.station_field import station_field
from playground.limits import violations
from tests.bot.blocks.payloads import element
from tests.bot.blocks.worst import workshop
from tests.bot.blocks.writings import WRITINGS, filled
from workshop.stations import Station


@pytest.mark.parametrize("writing", WRITINGS)
def test_slack_takes_any_number_of_actions(writing: str) -> None:
    given = workshop(writing)
    stations = [
        Station(key=f"{at:024}", stage=given.stages[at % 12].key, text=filled(writing, 500, at + 1))
        for at in range(300)
    ]
    view = modal("answer", "Add", station_field(given, stations), metadata="{}", submit="Save")
    assert violations(view, "modal") == []
    groups = element(view["blocks"], "station")["option_groups"]
    assert sum(len(one["options"]) for one in groups) == 100


def test_without_an_action_there_is_no_field() -> None:
    assert station_field(workshop(), ()) == []
