import pytest

from bot.blocks.evidence_form import evidence_form, evidence_saved
from bot.references import MessageReference
from tests.bot.blocks.payloads import check_form, element, shown
from tests.bot.blocks.worst import small_workshop, workshop
from tests.bot.blocks.writings import WRITINGS, filled
from workshop.workshop import WorkshopState

LINK = "https://playground.slack.com/archives/C1/p1700000000000000"


@pytest.mark.parametrize("writing", WRITINGS)
def test_the_form_stays_within_slacks_limits_with_any_message(writing: str) -> None:
    given = workshop(writing)
    last = given.model_copy(update={"step": len(given.agenda) - 1, "state": WorkshopState.RUNNING})
    check_form(evidence_form(last, filled(writing, 4000), LINK))
    check_form(evidence_saved(last))


def test_only_places_that_were_asked_for_so_far_are_offered() -> None:
    first = evidence_form(small_workshop(), "the checkout expired", LINK)
    later = evidence_form(small_workshop(step=1), "the checkout expired", LINK)
    few, more = (element(form["blocks"], "place")["options"] for form in (first, later))
    assert len(few) < len(more)


def test_the_link_and_the_words_travel_in_the_form() -> None:
    form = evidence_form(small_workshop(), "the checkout\nexpired", LINK)
    assert MessageReference.unpacked(form["private_metadata"]).link == LINK
    assert element(form["blocks"], "text")["initial_value"] == "the checkout expired"


def test_before_anything_was_collected_the_form_says_so() -> None:
    given = small_workshop()
    nothing = given.model_copy(update={"agenda": given.agenda[-1:], "step": 0})
    assert "No step has collected notes yet" in shown(evidence_form(nothing, "words", LINK)["blocks"])
