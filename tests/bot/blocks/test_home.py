import pytest

from bot.blocks.home import home_view
from playground.limits import violations
from tests.bot.blocks.payloads import elements, shown
from tests.bot.blocks.worst import WRITINGS, small_workshop, workshop
from workshop.read_home import Home
from workshop.workshop import WorkshopState


@pytest.mark.parametrize("writing", WRITINGS)
def test_a_full_home_stays_within_slacks_limits(writing: str) -> None:
    many = tuple(workshop(writing) for _ in range(10))
    closed = tuple(one.model_copy(update={"state": WorkshopState.CLOSED}) for one in many)
    view = home_view(Home(waiting=many, led=many, closed=closed), "/journey")
    assert violations(view, "home") == []


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
    assert [one["action_id"] for one in elements(view["blocks"])] == ["add_view"]
