import pytest

from bot.blocks.out_of_date import out_of_date_blocks, out_of_date_told
from tests.bot.blocks.payloads import check_blocks, element
from tests.bot.blocks.worst import everything_stale, small_workshop, workshop
from tests.bot.blocks.writings import WRITINGS
from workshop.staleness import Shown, ShownKind


@pytest.mark.parametrize("writing", WRITINGS)
def test_everything_out_of_date_is_one_short_line_with_a_button(writing: str) -> None:
    given = workshop(writing)
    blocks = out_of_date_blocks(given, everything_stale(given))
    check_blocks(blocks)
    (one,) = blocks
    assert len(one["text"]["text"]) < 1500
    assert element(blocks, "refresh_shown")["text"]["text"] == "Refresh"


def test_it_says_what_is_out_of_date() -> None:
    stale = (
        Shown(kind=ShownKind.REVEAL, step=0),
        Shown(kind=ShownKind.REVEAL, step=0, round=1, notes=("n",)),
        Shown(kind=ShownKind.REVEAL, step=1),
        Shown(kind=ShownKind.PICTURE),
        Shown(kind=ShownKind.DRAFTS),
    )
    told = out_of_date_told(small_workshop(), stale)
    assert told == "what was shown of “Compare” and “Book”, the picture of the map, the AI drafts"


def test_nothing_out_of_date_is_not_mentioned() -> None:
    assert out_of_date_blocks(small_workshop(), ()) == []
