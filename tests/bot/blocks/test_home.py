from typing import Any, Final

import pytest

from bot.blocks.home import home_view
from playground.limits import violations
from tests.bot.blocks.payloads import check_blocks, element, elements, shown
from tests.bot.blocks.worst import small_workshop, steps_of, workshop
from tests.bot.blocks.writings import WRITINGS
from workshop.agenda import StepKind
from workshop.read_home import Home
from workshop.workshop import WorkshopState

LINK: Final = "https://playground.slack.com/archives/C1/p1700000000000000"


@pytest.mark.parametrize("writing", WRITINGS)
def test_a_full_home_stays_within_slacks_limits(writing: str) -> None:
    many = tuple(workshop(writing) for _ in range(10))
    closed = tuple(one.model_copy(update={"state": WorkshopState.CLOSED}) for one in many)
    links = {many[0].id: LINK}
    view = home_view(Home(waiting=many, led=many, closed=closed), "/journey", "Says so.", links)
    assert violations(view, "home") == []
    check_blocks(view["blocks"])


def test_a_first_visitor_reads_what_it_is_and_how_to_begin() -> None:
    told = shown(home_view(Home(), "/journey")["blocks"])
    assert "/journey new" in told
    assert "What is stored" in told


def test_home_says_which_language_model_takes_part() -> None:
    told = shown(home_view(Home(), "/journey", "The model X helps.")["blocks"])
    assert "as they arrive. The model X helps." in told
    assert "language model" not in shown(home_view(Home(), "/journey")["blocks"])


def test_a_waiting_step_can_be_answered_from_home() -> None:
    view = home_view(Home(waiting=(small_workshop(),)), "/journey")
    assert [one["action_id"] for one in elements(view["blocks"])] == ["add_view", "forget_me"]


def test_a_vote_waits_with_its_own_button_and_what_happened_so_far() -> None:
    given = small_workshop()
    (step,) = steps_of(StepKind.VOTE, given)
    view = home_view(Home(waiting=(given.model_copy(update={"step": step}),)), "/journey")
    assert [one["action_id"] for one in elements(view["blocks"])] == ["vote", "catch_up", "forget_me"]


def test_what_waits_and_what_one_leads_link_to_their_cards() -> None:
    given = small_workshop()
    view = home_view(Home(waiting=(given,), led=(given,)), "/journey", "", {given.id: LINK})
    assert shown(view["blocks"]).count(f"<{LINK}|to the card>") == 2
    assert "to the card" not in shown(home_view(Home(waiting=(given,)), "/journey")["blocks"])


@pytest.mark.parametrize(
    ("changes", "action"),
    [
        ({"state": WorkshopState.DRAFT}, "start_workshop"),
        ({}, "next_step"),
    ],
)
def test_a_workshop_one_leads_can_be_led_from_home_after_a_question(
    changes: dict[str, Any], action: str
) -> None:
    view = home_view(Home(led=(small_workshop(**changes),)), "/journey")
    assert element(view["blocks"], action)["confirm"]


def test_a_workshop_at_its_last_step_is_closed_where_its_card_is() -> None:
    last = small_workshop(step=len(small_workshop().agenda) - 1)
    shown_elements = elements(home_view(Home(led=(last,)), "/journey")["blocks"])
    assert [one["action_id"] for one in shown_elements] == ["forget_me"]


def test_home_leads_to_help_by_the_commands_own_name() -> None:
    assert "`/cx help` explains the rest" in shown(home_view(Home(), "/cx")["blocks"])
