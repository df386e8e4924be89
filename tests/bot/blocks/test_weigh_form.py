from typing import Any

import pytest

from bot.blocks.weigh_form import effort_block, value_block, weigh_form, weigh_saved
from bot.references import StepReference
from bot.views.weigh import weighings_of
from journey.lanes import OPPORTUNITY
from tests.bot.blocks.payloads import check_form, elements, shown
from tests.bot.blocks.sent import submission
from tests.bot.blocks.worst import full_map, small_workshop, workshop
from tests.bot.blocks.writings import WRITINGS
from workshop.read_weighings import Weighings
from workshop.weigh_opportunities import Weighing


@pytest.mark.parametrize("writing", WRITINGS)
def test_slack_takes_the_form_and_its_thanks(writing: str) -> None:
    check_form(weigh_form(_weighings(writing)))
    check_form(weigh_form(_weighings(writing).model_copy(update={"ranked": ()})))
    check_form(weigh_saved(workshop(writing)))


def test_the_most_wanted_are_listed_and_the_rest_is_counted() -> None:
    told = shown(weigh_form(_weighings())["blocks"])
    assert told.count("Value for the customer") == 8
    assert "Listed are the 8 most wanted of 12." in told


def test_what_a_person_said_before_is_in_the_form() -> None:
    given = _weighings()
    first = given.ranked[0][1].id
    view = weigh_form(given.model_copy(update={"values": {first: 4}, "efforts": {first: 1}}))
    initial = [one["initial_option"]["value"] for one in elements(view["blocks"]) if "initial_option" in one]
    assert initial == ["4", "1"]


def test_a_sent_form_gives_what_was_chosen() -> None:
    def chosen(value: str | None) -> dict[str, Any]:
        return {"weight": {"selected_option": {"value": value} if value else None}}

    values = {
        value_block("a"): chosen("5"),
        effort_block("a"): chosen(None),
        value_block("b"): chosen(None),
        effort_block("b"): chosen("1"),
    }
    assert weighings_of(submission(values, "")) == (
        Weighing(theme_id="a", value=5),
        Weighing(theme_id="b", effort=1),
    )


def test_the_reference_survives_the_way_through_slack() -> None:
    given = small_workshop(step=1)
    read = _weighings().model_copy(update={"workshop": given})
    for view in (weigh_form(read), weigh_saved(given)):
        assert StepReference.unpacked(view["private_metadata"]) == StepReference(workshop_id=given.id, step=1)


def _weighings(writing: str = "latin") -> Weighings:
    ranked = tuple(full_map(writing).themes(OPPORTUNITY))
    return Weighings(workshop=workshop(writing), ranked=ranked, values={}, efforts={})
