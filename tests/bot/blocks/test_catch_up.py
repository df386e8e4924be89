from typing import Any

import pytest

from bot.blocks.catch_up import catch_up_blocks, catch_up_page
from bot.references import StepReference
from tests.bot.blocks.payloads import check_blocks, check_form, element, elements, shown
from tests.bot.blocks.worst import small_workshop, workshop
from tests.bot.blocks.writings import WRITINGS, filled
from workshop.read_catch_up import CatchUp, SeenStep
from workshop.workshop import WorkshopState


def caught_up(**changes: Any) -> CatchUp:
    seen = (
        SeenStep(step=0, title="Compare", notes=12, themes=("Too many prices", "Nine tabs")),
        SeenStep(step=1, title="Book", notes=0),
    )
    return CatchUp(**{"workshop": small_workshop(step=2), "seen": seen, **changes})


def test_each_revealed_step_has_its_notes_and_its_largest_themes_the_newest_first() -> None:
    lines = shown(catch_up_blocks(caught_up())).splitlines()
    assert lines[1:3] == ["• *Book*, no notes", "• *Compare*, 12 notes: “Too many prices”; “Nine tabs”"]


def test_the_steps_that_still_take_notes_can_be_chosen() -> None:
    menu = element(catch_up_blocks(caught_up()), "add_earlier")
    chosen = [StepReference.unpacked(one["value"]).step for one in menu["options"]]
    assert chosen == [1, 0]


def test_a_closed_workshop_takes_no_more_notes() -> None:
    closed = caught_up(workshop=small_workshop(state=WorkshopState.CLOSED))
    assert not list(elements(catch_up_blocks(closed)))
    assert "nothing can be added" in shown(catch_up_page(closed)["blocks"])


def test_before_the_first_reveal_there_is_nothing_to_catch_up_with() -> None:
    fresh = CatchUp(workshop=small_workshop())
    assert catch_up_blocks(fresh) == []
    assert "Nothing has been revealed yet" in shown(catch_up_page(fresh)["blocks"])


def test_the_page_says_what_is_open_now() -> None:
    assert "*Now open: Opportunities* (Step 3 of" in shown(catch_up_page(caught_up())["blocks"])


@pytest.mark.parametrize("writing", WRITINGS)
def test_slack_takes_the_page_of_the_longest_workshop(writing: str) -> None:
    given = workshop(writing, step=12)
    seen = tuple(
        SeenStep(
            step=place,
            title=given.agenda[place].title,
            notes=300,
            themes=tuple(filled(writing, 500, number) for number in (1, 2, 3)),
        )
        for place in range(12)
    )
    caught = CatchUp(workshop=given, seen=seen)
    check_form(catch_up_page(caught))
    blocks = catch_up_blocks(caught)
    check_blocks(blocks)
    assert len(shown(blocks)) <= 4000
