import pytest

from bot.blocks.note_hints import note_hints
from journey.lanes import ACTION, PAIN_POINT
from tests.bot.blocks.payloads import check_blocks, shown
from tests.bot.blocks.worst import small_workshop, workshop
from tests.bot.blocks.writings import WRITINGS, filled
from tests.journey.facts import note

OURS = note("c1", "The system sends a confirmation", lane=ACTION)
EARLY = note("c2", "We should add a price calendar", lane=PAIN_POINT)
THEIRS = note("c3", "Opens nine tabs", lane=ACTION)


def test_the_companys_side_is_asked_about_and_a_solution_is_said_to_come_back() -> None:
    told = shown(note_hints(small_workshop(), 0, [OURS, EARLY, THEIRS]))
    assert "“The system sends a confirmation” tells the company's side" in told
    assert "“We should add a price calendar” sounds like a solution" in told
    assert "at “Opportunities”" in told
    assert "nine tabs" not in told


def test_where_no_later_step_asks_for_opportunities_nothing_is_promised() -> None:
    assert note_hints(small_workshop(lanes=("action", "pain_point")), 0, [EARLY]) == []
    last = len(small_workshop().agenda) - 1
    assert note_hints(small_workshop(), last, [EARLY]) == []


def test_there_are_three_hints_at_most() -> None:
    assert len(note_hints(small_workshop(), 0, [OURS] * 9)) == 3


@pytest.mark.parametrize("writing", WRITINGS)
def test_nobodys_words_come_out_as_markup(writing: str) -> None:
    early = note("c1", f"We should add {filled(writing, 480)}", lane=PAIN_POINT)
    blocks = note_hints(workshop(writing), 0, [early])
    check_blocks(blocks)
