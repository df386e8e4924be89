import pytest

from bot.blocks.objection_form import OBJECTION, objection_form, objection_kept
from bot.references import StepReference
from tests.bot.blocks.payloads import check_form, shown
from tests.bot.blocks.worst import small_workshop, workshop
from tests.bot.blocks.writings import WRITINGS, filled
from workshop.read_objection import OwnObjection


@pytest.mark.parametrize("writing", WRITINGS)
def test_slack_takes_the_form(writing: str) -> None:
    check_form(objection_form(OwnObjection(workshop=workshop(writing))))
    check_form(objection_form(OwnObjection(workshop=workshop(writing), text=filled(writing, 300))))


def test_the_form_knows_its_step_and_promises_no_name() -> None:
    form = objection_form(OwnObjection(workshop=small_workshop()))
    assert StepReference.unpacked(form["private_metadata"]).step == 0
    assert [block["block_id"] for block in form["blocks"] if block["type"] == "input"] == [OBJECTION]
    assert "without your name" in shown(form["blocks"])


def test_whoever_objected_reads_when_it_is_shown_and_that_no_name_is() -> None:
    check_form(objection_kept("Too young"))
    assert "when this step closes, without your name" in shown(objection_kept("Too young")["blocks"])


def test_whoever_objected_finds_the_sentence_and_may_empty_the_field() -> None:
    form = objection_form(OwnObjection(workshop=small_workshop(), text="Too young"))
    (field,) = [block for block in form["blocks"] if block["type"] == "input"]
    assert (field["element"]["initial_value"], field["optional"]) == ("Too young", True)
    assert "empty the field to take it back" in field["hint"]["text"]


def test_whoever_took_it_back_reads_that_nothing_is_shown() -> None:
    check_form(objection_kept(" "))
    assert "Taken back" in shown(objection_kept(" ")["blocks"])
