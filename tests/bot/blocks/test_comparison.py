import pytest

from bot.blocks.comparison import comparison_blocks
from journey.compare import ComparedStage, compare_maps
from tests.bot.blocks.payloads import check_message, shown
from tests.bot.blocks.worst import empty_map, full_map
from tests.bot.blocks.writings import WRITINGS


@pytest.mark.parametrize("writing", WRITINGS)
def test_slack_takes_the_fullest_maps_side_by_side(writing: str) -> None:
    first, second = full_map(writing), full_map("latin")
    check_message(comparison_blocks(first, second, compare_maps(first, second)), "Two journeys side by side")


def test_medians_and_changes_stand_in_columns_and_a_gap_is_a_dash() -> None:
    stages = (
        ComparedStage(name="Book", first=-1.0, second=1.5, first_notes=12, second_notes=7),
        ComparedStage(name="Pay `now`", first=0.0),
    )
    told = shown(comparison_blocks(empty_map(), empty_map(), stages))
    assert f"{'Stage':<20}     A     B  change  notes A    B" in told
    assert f"{'Book':<20}  −1.0  +1.5    +2.5       12    7" in told
    assert f"Pay 'now'{' ' * 11}   0.0     –       –        –    –" in told
    assert "*A* First night train, with Amara: no contributions" in told
