import pytest

from bot.blocks.elements import modal
from bot.blocks.running_fields import anonymity_field, auto_advance_field, leaders_field
from journey.anonymity import Anonymity
from tests.bot.blocks.payloads import check_form


@pytest.mark.parametrize("mode", Anonymity)
def test_the_promise_that_stands_is_chosen_among_those_that_are_left(mode: Anonymity) -> None:
    field = anonymity_field([Anonymity.ANONYMOUS, mode], mode)
    assert field["element"]["initial_option"]["value"] == mode


def test_more_leaders_than_slack_takes_are_cut() -> None:
    people = [f"U{number:010}" for number in range(30)]
    field = leaders_field(people)
    assert field["element"]["initial_users"] == people[: field["element"]["max_selected_items"]]
    assert "initial_users" not in leaders_field(())["element"]


def test_slack_takes_the_fields_together() -> None:
    fields = [auto_advance_field(ticked=True), leaders_field(["U0000000001"])]
    check_form(modal("settings", "Settings", fields, metadata="{}", submit="Save"))
    assert "initial_options" not in auto_advance_field(ticked=False)["element"]
