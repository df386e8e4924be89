import json
from collections.abc import Iterator
from pathlib import Path
from typing import Final

import pytest

from journey.lanes import ACTION, LANES, OPPORTUNITY, PAIN_POINT
from journey.templates import load_templates
from journey.wording import tells_company_side, tells_solution
from tests.journey.facts import note

DATA: Final = Path(__file__).parents[2].parent / "shared" / "data"

COMPANY_SIDE: Final = (
    "The system sends a confirmation",
    "our CRM creates a ticket",
    "Support team calls back within two days",
    "Marketing sends a newsletter",
    "We send an invoice by e-mail",
    "Our website lists all the fares",
    "Das System verschickt eine Bestätigung",
    "Wir schicken eine Rechnung",
    "Le système envoie un courriel",
    "Nuestro equipo llama al cliente",
    "Onze klantenservice belt terug",
)
SOLUTIONS: Final = (
    "We should add a price calendar",
    "the checkout page should show the total price",
    "they could offer a refund at once",
    "Need to build a new checkout",
    "It would be better if there were a phone number",
    "How might we show the total price?",
    "Why not offer a callback?",
    "Let's add a chat",
    "Man sollte den Preis gleich anzeigen und Rabatte anbieten",
    "Wir könnten eine Hotline einführen",
    "On devrait ajouter un calendrier",
    "Deberíamos mostrar el precio total",
    "We zouden een kalender moeten toevoegen",
)
THEIRS: Final = (
    "Opens nine tabs to compare fares",
    "Should I book now or wait?",
    "We never know which platform it is",
    "We compare three offers at the kitchen table",
    "I should have booked earlier",
    "It should not take ten minutes",
    "What if they cancel the train?",
    "Adds two seats and pays",
    "Supports the child up the ladder",
    "Systematically refreshes the page",
    "They need to add their card again",
    "Our cabin was not made up",
    "Wir vergleichen drei Angebote",
    "Sollte ich lieber warten?",
    "Why should I create an account?",
)


@pytest.mark.parametrize("text", COMPANY_SIDE)
def test_a_note_that_begins_with_a_team_a_system_or_what_we_do_tells_the_companys_side(text: str) -> None:
    assert tells_company_side(note("c1", text, lane=ACTION))


@pytest.mark.parametrize("text", SOLUTIONS)
def test_a_note_that_says_what_to_build_tells_a_solution(text: str) -> None:
    assert tells_solution(note("c1", text, lane=PAIN_POINT))


@pytest.mark.parametrize("text", THEIRS)
def test_what_a_customer_would_say_earns_no_hint(text: str) -> None:
    for lane in LANES:
        assert not tells_company_side(note("c1", text, lane=lane))
        assert not tells_solution(note("c1", text, lane=lane))


@pytest.mark.parametrize("lane", ["touchpoint", "backstage", "metric", "emotion", OPPORTUNITY])
def test_systems_and_teams_may_be_named_where_they_are_asked_for(lane: str) -> None:
    assert not tells_company_side(note("c1", "The system sends a confirmation", lane=lane))


def test_a_solution_in_its_own_lane_is_where_it_belongs() -> None:
    assert not tells_solution(note("c1", "We should add a price calendar", lane=OPPORTUNITY))


def test_no_example_of_ours_earns_a_hint() -> None:
    for lane in LANES.values():
        assert not tells_company_side(note("c1", lane.example, lane=lane.key))
        assert not tells_solution(note("c1", lane.example, lane=lane.key))
    for template in load_templates().values():
        for stage in template.stages:
            assert not tells_solution(note("c1", stage.goal, lane=ACTION))


def test_hardly_any_customer_review_earns_a_hint() -> None:
    texts = list(_texts("uci_sentiment.jsonl"))
    wrong = [one for one in texts if _hinted(one)]
    assert len(texts) > 1900
    assert len(wrong) <= len(texts) / 500, wrong


def test_hardly_any_argument_about_something_else_earns_a_hint() -> None:
    texts = list(_texts("argkp_dev.jsonl"))
    wrong = [one for one in texts if _hinted(one)]
    assert len(texts) > 900
    assert len(wrong) <= len(texts) / 200, wrong


def _hinted(text: str) -> bool:
    written = note("c1", text, lane=ACTION)
    return tells_company_side(written) or tells_solution(written)


def _texts(name: str) -> Iterator[str]:
    path = DATA / name
    if not path.is_file():
        pytest.skip("the public texts are not beside this checkout")
    for line in path.read_text(encoding="utf-8").splitlines():
        yield json.loads(line)["text"]
