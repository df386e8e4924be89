import pytest

from bot.blocks.set_aside import set_aside_blocks, set_aside_text
from tests.bot.blocks.payloads import check_message, shown
from tests.bot.blocks.worst import WRITINGS, small_workshop, workshop
from workshop.proposal import GroupingReport, SetAside


def _report(*reasons: str) -> GroupingReport:
    aside = (SetAside(contribution_id=f"secret-{place}", reason=one) for place, one in enumerate(reasons))
    return GroupingReport(step=0, set_aside=tuple(aside))


@pytest.mark.parametrize("writing", WRITINGS)
def test_slack_takes_the_message(writing: str) -> None:
    step, report = workshop(writing).agenda[0], _report(*(f"reason {number}" for number in range(12)))
    check_message(set_aside_blocks(step, report), set_aside_text(step, report))


def test_reasons_are_counted_and_no_note_is_pointed_at() -> None:
    step = small_workshop().agenda[0]
    told = shown(set_aside_blocks(step, _report("looks odd", "looks odd", "looks hidden")))
    assert f"3 notes of “{step.title}” were kept from the language model." in told
    assert "• 2 notes: looks odd" in told
    assert "• 1 note: looks hidden" in told
    assert "secret" not in told


def test_one_note_is_told_as_one() -> None:
    step = small_workshop().agenda[0]
    assert set_aside_text(step, _report("x")).startswith("1 note of")
    assert " was kept" in set_aside_text(step, _report("x"))
