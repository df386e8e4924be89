"""What the language model has cost a workshop, beside its budget."""

from bot.blocks.text import context
from bot.gateway import Block
from bot.texts import say
from workshop.desk import Spending


def spending_blocks(spending: Spending, budget: int | None) -> list[Block]:
    """One line of small print with the tokens used, nothing where no model takes part."""
    if budget is None:
        return []
    used = spending.grouping + spending.summary
    told = say(
        "spending-spent",
        used=used,
        budget=budget,
        grouping=spending.grouping,
        summary=spending.summary,
    )
    over = [say("spending-used-up")] if used >= budget else []
    return [context(" ".join([told, *over]))]
