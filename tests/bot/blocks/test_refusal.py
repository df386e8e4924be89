from string import Formatter

import pytest

import bot.run  # noqa: F401 - brings every refusal with it, those of the store as well
from bot.blocks.refusal import page_over_form, refusal_blocks, refusal_page
from bot.blocks.text import escaped
from bot.texts.refusals import refusal_said
from tests.bot.blocks.payloads import check_form, check_message, shown
from tests.bot.blocks.worst import FACILITATOR
from tests.bot.blocks.writings import WRITINGS, filled
from tests.workshop.refusals import all_below
from workshop.errors import WorkshopError

REFUSALS = all_below()


@pytest.mark.parametrize("writing", WRITINGS)
@pytest.mark.parametrize("kind", REFUSALS)
def test_slack_takes_every_refusal_about_whatever_people_typed(
    kind: type[WorkshopError], writing: str
) -> None:
    names = {name for _, name, _, _ in Formatter().parse(kind.__doc__ or "") if name}
    fields = dict.fromkeys(names, filled(writing, 150)) | {"facilitator": FACILITATOR}
    sentence = kind(**fields).sentence(escaped)
    check_message(refusal_blocks(sentence), sentence)
    check_form(refusal_page(sentence))


@pytest.mark.parametrize("kind", REFUSALS)
def test_every_refusal_can_be_said(kind: type[WorkshopError]) -> None:
    names = {name for _, name, _, _ in Formatter().parse(kind.__doc__ or "") if name}
    assert refusal_said(kind(**dict.fromkeys(names, "1")))


def test_the_page_over_a_form_says_that_nothing_typed_is_lost() -> None:
    told = shown(page_over_form("Please write less.")["blocks"])
    assert told.startswith("Please write less.\n")
    assert "What you typed is still in the form" in told
