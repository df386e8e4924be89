"""From the set-up's words to a plan and back."""

import pytest

from bot.planning.plan import FIRST_WORDS, own_stages, plan_of, words_of_template, words_of_workshop
from journey.anonymity import Anonymity
from journey.lanes import DEFAULT_LANES
from journey.personas import MapState
from journey.templates import BLANK, load_templates
from tests.bot.blocks.worst import small_workshop
from workshop.errors.plans import ChoiceUnknownError
from workshop.plan import laid_out

TYPED = {"title": "A train", "persona": "Amara, parent", "scenario": "To Vienna"}


def test_what_is_left_as_it_is_makes_a_plan() -> None:
    template = load_templates()[BLANK]
    plan = plan_of({**FIRST_WORDS, **words_of_template(template), **TYPED})
    assert (plan.title, plan.persona.name, plan.persona.role) == ("A train", "Amara", "parent")
    assert plan.stages == template.stages
    assert (plan.lanes, plan.anonymity) == (DEFAULT_LANES, Anonymity.ANONYMOUS)
    assert (plan.minutes, plan.scenario.state) == (10, MapState.CURRENT)


@pytest.mark.parametrize("key", [key for key in load_templates() if key != BLANK])
def test_a_template_gives_its_persona_scenario_and_stages(key: str) -> None:
    template = load_templates()[key]
    plan = plan_of({**FIRST_WORDS, **words_of_template(template), "title": "Any"})
    assert (plan.persona, plan.scenario, plan.stages) == (
        template.persona,
        template.scenario,
        template.stages,
    )


def test_an_earlier_workshop_is_described_by_words_that_give_it_again() -> None:
    workshop = small_workshop(language="German")
    plan = plan_of({**FIRST_WORDS, **words_of_workshop(workshop), "title": workshop.title})
    assert (plan.persona, plan.scenario) == (workshop.persona, workshop.scenario)
    assert [stage.name for stage in plan.stages] == [stage.name for stage in workshop.stages]
    assert (plan.lanes, plan.anonymity) == (workshop.lanes, workshop.anonymity)
    assert laid_out(plan, "U-fay")["language"] == "German"


def test_a_stage_may_have_a_goal_and_a_duration() -> None:
    pay, after = own_stages("Book & pay | One ticket | 25 minutes\nAfter")
    assert (pay.name, pay.goal, pay.duration) == ("Book & pay", "One ticket", "25 minutes")
    assert (after.name, after.goal, after.duration) == ("After", "", "")


def test_several_things_are_written_one_per_line() -> None:
    plan = plan_of({**FIRST_WORDS, **TYPED, "goals": "Sleep\nArrive", "expectations": "Quiet\n\nA bed"})
    assert plan.persona.goals == ("Sleep", "Arrive")
    assert plan.scenario.expectations == ("Quiet", "A bed")


@pytest.mark.parametrize(
    "forged",
    [
        {"minutes": "soon"},
        {"minutes": "-5"},
        {"minutes": "99999999999999"},
        {"minutes": "9999d"},
        {"votes": "a:b"},
        {"votes": "0:0"},
        {"votes": "3:99"},
        {"anonymity": "x"},
        {"state": "x"},
        {"agenda": "nope"},
    ],
)
def test_choices_that_no_menu_offers_are_refused(forged: dict[str, str | tuple[str, ...]]) -> None:
    with pytest.raises(ChoiceUnknownError):
        laid_out(plan_of({**FIRST_WORDS, **TYPED, "stages": "Search\nBook", **forged}), "U-fay")
