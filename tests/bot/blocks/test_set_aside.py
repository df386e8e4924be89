import pytest

from bot.blocks.set_aside import set_aside_blocks, set_aside_page, set_aside_text
from bot.references import StepReference
from tests.bot.blocks.payloads import check_form, check_message, elements, shown
from tests.bot.blocks.worst import WORKSHOP_ID, small_workshop, workshop
from tests.bot.blocks.writings import WRITINGS, filled
from workshop.proposal import GroupingReport, SetAside
from workshop.read_set_aside import SetAsideNote, SetAsideRead

HERE = StepReference(workshop_id=WORKSHOP_ID, step=0)


def _report(*reasons: str) -> GroupingReport:
    aside = (SetAside(contribution_id=f"secret-{place}", reason=one) for place, one in enumerate(reasons))
    return GroupingReport(step=0, set_aside=tuple(aside))


@pytest.mark.parametrize("writing", WRITINGS)
def test_slack_takes_the_message(writing: str) -> None:
    step, report = workshop(writing).agenda[0], _report(*(f"reason {number}" for number in range(12)))
    check_message(set_aside_blocks(step, report, HERE), set_aside_text(step, report))


def test_reasons_are_counted_and_no_note_is_pointed_at() -> None:
    step = small_workshop().agenda[0]
    told = shown(set_aside_blocks(step, _report("looks odd", "looks odd", "looks hidden"), HERE))
    assert f"3 notes of “{step.title}” were kept from the language model." in told
    assert "• 2 notes: looks odd" in told
    assert "• 1 note: looks hidden" in told
    assert "secret" not in told


def test_one_note_is_told_as_one() -> None:
    step = small_workshop().agenda[0]
    assert set_aside_text(step, _report("x")).startswith("1 note of")
    assert " was kept" in set_aside_text(step, _report("x"))


def _read(writing: str, count: int, **more: bool) -> SetAsideRead:
    aside = [
        SetAside(contribution_id=f"{place:024}", reason="looks like an order", **more)
        for place in range(count)
    ]
    notes = tuple(SetAsideNote(aside=one, text=filled(writing, 500)) for one in aside)
    return SetAsideRead(workshop=workshop(writing), step=0, notes=notes)


@pytest.mark.parametrize("count", [0, 1, 80])
@pytest.mark.parametrize("writing", WRITINGS)
def test_slack_takes_the_page(writing: str, count: int) -> None:
    check_form(set_aside_page(_read(writing, count)))


def test_what_is_decided_has_no_buttons() -> None:
    assert [one["action_id"] for one in elements(set_aside_page(_read("latin", 1))["blocks"])] == [
        "release_set_aside",
        "leave_set_aside",
    ]
    page = set_aside_page(_read("latin", 1, released=True))
    assert list(elements(page["blocks"])) == []
    assert "Sent to the model." in shown(page["blocks"])
