from bot.blocks.spending import spending_blocks
from tests.bot.blocks.payloads import check_blocks, shown
from workshop.desk import Spending


def test_the_tokens_used_stand_beside_the_budget() -> None:
    blocks = spending_blocks(Spending(grouping=12000, summary=345), 400_000)
    check_blocks(blocks)
    assert shown(blocks) == (
        "Language model: 12,345 of 400,000 tokens used (12,000 to group, 345 to sum up)."
    )


def test_a_used_up_budget_is_said() -> None:
    assert "goes on without the model" in shown(spending_blocks(Spending(grouping=500), 500))


def test_without_a_model_there_is_nothing_to_say() -> None:
    assert spending_blocks(Spending(), None) == []
