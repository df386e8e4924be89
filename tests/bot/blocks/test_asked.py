import pytest

from bot.blocks.asked import frame_asked, lanes_asked, nothing_asked
from bot.texts.lanes import spoken_lane
from tests.bot.blocks.payloads import check_blocks, shown
from tests.bot.blocks.worst import small_workshop, workshop
from tests.bot.blocks.writings import WRITINGS


@pytest.mark.parametrize("writing", WRITINGS)
def test_slack_takes_what_a_step_asks_about(writing: str) -> None:
    check_blocks([*frame_asked(workshop(writing)), *lanes_asked(workshop(writing))])


def test_the_person_stands_with_their_situation() -> None:
    given = small_workshop()
    told = shown(frame_asked(given))
    assert f"We follow *{given.persona.name}*" in told
    assert given.scenario.title in told


def test_every_lane_of_the_step_stands_with_its_question() -> None:
    given = small_workshop()
    told = shown(lanes_asked(given))
    assert all(spoken_lane(lane).question in told for lane in given.current.lanes)


def test_some_questions_say_it_all() -> None:
    assert nothing_asked(small_workshop()) == []
