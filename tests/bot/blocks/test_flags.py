import pytest

from bot.blocks.flags import flags_blocks, flags_text
from bot.references import FlagReference
from journey.flags import Flag, FlagKind, FlagState
from tests.bot.blocks.payloads import check_message, elements, shown
from tests.bot.blocks.worst import flags, small_workshop, workshop
from tests.bot.blocks.writings import WRITINGS
from workshop.workshop import WorkshopState


@pytest.mark.parametrize("writing", WRITINGS)
def test_slack_takes_the_longest_list_and_what_is_left_out_is_counted(writing: str) -> None:
    given = workshop(writing, flags=flags(writing))
    blocks = flags_blocks(given)
    check_message(blocks, flags_text(given))
    listed = sum(block["type"] == "section" for block in blocks)
    assert f"… and {50 - listed} more flag" in shown(blocks)


def test_open_flags_come_first_and_answers_stand_below_their_flag() -> None:
    given = small_workshop(
        flags=(
            Flag(id="a", kind=FlagKind.OTHER, text="Too long", state=FlagState.RECORDED, answer="It is."),
            Flag(id="b", kind=FlagKind.WRONG_QUOTE, text="*Not* <me>", stage="stage-2", author="Ana"),
        )
    )
    told = shown(flags_blocks(given))
    assert told.index("*A quote is wrong* at Book _(Ana)_\n*\u2060Not*\u2060 &lt;me&gt;") < told.index(
        "Too long"
    )
    assert "Too long\n→ _left as it is_: It is." in told
    assert flags_text(given) == "2 flags on the map of “First night train”, 1 open."


def test_each_flag_has_its_button_while_the_workshop_runs() -> None:
    given = small_workshop(flags=flags("latin", 3))
    pressed = [(one["text"]["text"], one["value"]) for one in elements(flags_blocks(given))]
    assert [label for label, _ in pressed] == ["Answer", "Change", "Change"]
    assert [FlagReference.unpacked(value).flag_id for _, value in pressed] == [one.id for one in given.flags]
    closed = given.model_copy(update={"state": WorkshopState.CLOSED})
    assert list(elements(flags_blocks(closed))) == []
