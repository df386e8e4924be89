from bot.blocks.remarks import remarks_blocks
from tests.bot.blocks.payloads import check_blocks, shown


def test_notes_stand_in_one_line_of_small_print() -> None:
    blocks = remarks_blocks(("The model was <slow>.", "Words were shared."))
    check_blocks(blocks)
    assert [one["type"] for one in blocks] == ["context"]
    assert shown(blocks) == "The model was &lt;slow&gt;. Words were shared."


def test_without_notes_nothing_is_said() -> None:
    assert remarks_blocks(()) == []
