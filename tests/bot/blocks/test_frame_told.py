import pytest

from bot.blocks.frame_told import frame_told_blocks, frame_told_text
from tests.bot.blocks.payloads import check_message, shown
from tests.bot.blocks.worst import small_workshop, workshop
from tests.bot.blocks.writings import WRITINGS, filled
from workshop.objections import FrameObjection


@pytest.mark.parametrize("writing", WRITINGS)
def test_slack_takes_many_long_objections(writing: str) -> None:
    said = tuple(filled(writing, 300, place) for place in range(1, 40))
    given = workshop(writing, objections=tuple(FrameObjection(text=one) for one in said))
    check_message(frame_told_blocks(given), frame_told_text(given))


def test_every_objection_is_shown() -> None:
    given = small_workshop(
        objections=tuple(FrameObjection(text=one) for one in ("She never books alone", "Too early"))
    )
    assert "*Frame: 2 objections*\n•  She never books alone\n•  Too early" in shown(frame_told_blocks(given))
