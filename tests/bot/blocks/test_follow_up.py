from datetime import date

import pytest

from bot.blocks.follow_up import (
    follow_up_blocks,
    follow_up_summary_blocks,
    follow_up_summary_text,
    follow_up_text,
    reported_text,
)
from journey.opportunities import Opportunity, OpportunityStatus
from tests.bot.blocks import payloads, worst
from tests.bot.blocks.writings import WRITINGS, filled
from workshop.follow_ups import Owned
from workshop.report_status import StatusReported


def many(writing: str, count: int = 60) -> list[Owned]:
    return [
        Owned(
            theme_id=f"lone-{number:024}",
            label=filled(writing, 500, number + 1),
            owner=filled(writing, 150),
            status=list(OpportunityStatus)[number % 4],
            due=date(2027, 1, 31),
            metric=filled(writing, 300),
        )
        for number in range(count)
    ]


@pytest.mark.parametrize("writing", WRITINGS)
def test_follow_ups_keep_to_slacks_limits(writing: str) -> None:
    workshop, owned = worst.workshop(writing), many(writing)
    for for_others in (False, True):
        blocks = follow_up_blocks(workshop, owned, for_others=for_others)
        payloads.check_message(blocks, follow_up_text(workshop))
    payloads.check_message(
        follow_up_summary_blocks(workshop, owned, 2), follow_up_summary_text(workshop, owned)
    )


def test_the_summary_counts_and_the_answer_is_confirmed() -> None:
    workshop = worst.small_workshop()
    assert (
        "4 opportunities with an owner, 1 not started, 1 started, 1 done, 1 dropped"
        in follow_up_summary_text(workshop, many("latin", 4))
    )
    opportunity = Opportunity(theme_id="t", owner="Web Team", status=OpportunityStatus.DONE)
    reported = StatusReported(workshop=workshop, opportunity=opportunity, label="a sign")
    assert reported_text(reported).startswith("Noted: “a sign” is done.")
