from datetime import timedelta

import pytest

from bot.blocks.deadline_form import deadline_form
from bot.references import ClockReference
from tests.bot.blocks.payloads import check_form, element, shown
from tests.bot.blocks.worst import NOON, small_workshop, workshop
from tests.bot.blocks.writings import WRITINGS


@pytest.mark.parametrize("writing", WRITINGS)
def test_slack_takes_the_form(writing: str) -> None:
    check_form(deadline_form(workshop(writing), NOON))


def test_the_form_offers_the_present_end() -> None:
    form = deadline_form(small_workshop(), NOON)
    picker = element(form["blocks"], "moment")
    assert picker["initial_date_time"] == int((NOON + timedelta(minutes=45)).timestamp())
    assert "Until when is “Compare” open?" in shown(form["blocks"])


@pytest.mark.parametrize("ends", [None, NOON])
def test_where_there_is_no_end_to_come_it_offers_half_an_hour(ends: object) -> None:
    form = deadline_form(small_workshop(step_ends=ends), NOON)
    picker = element(form["blocks"], "moment")
    assert picker["initial_date_time"] == int((NOON + timedelta(minutes=30)).timestamp())


def test_the_form_carries_the_clock_the_person_saw() -> None:
    form = deadline_form(small_workshop(clock=7), NOON)
    assert ClockReference.unpacked(form["private_metadata"]).clock == 7
