import pytest

from bot.blocks.missing import asked_blocks, asked_text, missing_blocks
from journey.gaps import ThinCell, Thinness
from tests.bot.blocks.payloads import check_message, elements, shown
from tests.bot.blocks.worst import small_workshop, workshop
from tests.bot.blocks.writings import WRITINGS
from workshop.workshop import Workshop


def thin(given: Workshop) -> list[ThinCell]:
    return [ThinCell(stage=stage, lane="thought", thinness=Thinness.EMPTY) for stage in given.current.stages]


@pytest.mark.parametrize("writing", WRITINGS)
def test_slack_takes_both_messages(writing: str) -> None:
    given = workshop(writing)
    check_message(missing_blocks(given, thin(given)), "What is missing so far")
    check_message(asked_blocks(given, thin(given)), asked_text(given))


def test_the_facilitator_may_have_the_group_asked() -> None:
    given = small_workshop()
    assert [one["action_id"] for one in elements(missing_blocks(given, thin(given)))] == ["ask_group"]


def test_where_nothing_is_missing_there_is_nothing_to_ask() -> None:
    blocks = missing_blocks(small_workshop(), ())
    assert "Nothing stands out" in shown(blocks)
    assert not list(elements(blocks))
    waiting = missing_blocks(small_workshop(), (), waits=True)
    assert shown(waiting) == "Nobody has answered at “Compare” yet."


def test_the_question_to_the_group_leads_to_the_form() -> None:
    given = small_workshop()
    blocks = asked_blocks(given, thin(given))
    assert "Who has watched or heard a customer there?" in shown(blocks)
    assert [one["action_id"] for one in elements(blocks)] == ["add_view"]
