import pytest

from bot.blocks.objection_form import OBJECTION, objection_form, objection_kept
from bot.references import StepReference
from tests.bot.blocks.payloads import check_form, shown
from tests.bot.blocks.worst import WRITINGS, small_workshop, workshop


@pytest.mark.parametrize("writing", WRITINGS)
def test_slack_takes_the_form(writing: str) -> None:
    check_form(objection_form(workshop(writing)))


def test_the_form_knows_its_step_and_promises_no_name() -> None:
    form = objection_form(small_workshop())
    assert StepReference.unpacked(form["private_metadata"]).step == 0
    assert [block["block_id"] for block in form["blocks"] if block["type"] == "input"] == [OBJECTION]
    assert "without your name" in shown(form["blocks"])


def test_whoever_objected_reads_when_it_is_shown_and_that_no_name_is() -> None:
    check_form(objection_kept())
    assert "when this step closes, without your name" in shown(objection_kept()["blocks"])
