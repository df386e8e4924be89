"""What the language model has cost a workshop, beside its budget."""

from bot.blocks.text import context
from bot.gateway import Block
from workshop.desk import Spending


def spending_blocks(spending: Spending, budget: int | None) -> list[Block]:
    """One line of small print with the tokens used, nothing where no model takes part."""
    if budget is None:
        return []
    used = spending.grouping + spending.summary
    over = " The budget is used up: the workshop goes on without the model." if used >= budget else ""
    return [
        context(
            f"Language model: {used:,} of {budget:,} tokens used "
            f"({spending.grouping:,} to group, {spending.summary:,} to sum up).{over}"
        )
    ]
