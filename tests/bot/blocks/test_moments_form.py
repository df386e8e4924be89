import pytest

from bot.blocks.moments_form import moments_form, moments_saved
from bot.references import StepReference
from journey.lanes import ACTION
from journey.map import JourneyMap
from tests.bot.blocks.payloads import check_form, element, elements, shown
from tests.bot.blocks.worst import full_map, small_workshop, workshop
from tests.bot.blocks.writings import WRITINGS
from workshop.read_moments import Moments


@pytest.mark.parametrize("writing", WRITINGS)
def test_slack_takes_the_form_with_far_more_actions_than_it_lists(writing: str) -> None:
    for copies in (1, 30):
        check_form(moments_form(_moments(full_map(writing), writing, copies=copies)))


@pytest.mark.parametrize("count", [0, 1, 3])
def test_the_thanks_count_the_moments_in_plain_english(count: int) -> None:
    view = moments_saved(small_workshop(), count)
    check_form(view)
    said = {0: "*No moment of truth is marked now.*", 1: "*1 moment of truth.*", 3: "*3 moments of truth.*"}
    assert said[count] in shown(view["blocks"])


def test_the_chosen_ones_are_in_the_form_however_few_notes_they_have() -> None:
    given = _moments(full_map("latin"), copies=30)
    last = given.actions[29][1].id
    chosen = given.model_copy(update={"chosen": (last, "gone")})
    menu = element(moments_form(chosen)["blocks"], "moments")
    assert [one["value"] for one in menu["initial_options"]] == [last]
    assert "initial_options" not in element(moments_form(given)["blocks"], "moments")


def test_it_says_whether_they_are_suggestions() -> None:
    given = _moments(full_map("latin"))
    told = shown(moments_form(given.model_copy(update={"is_suggested": True}))["blocks"])
    assert "only suggestions" in told
    assert "only suggestions" not in shown(moments_form(given)["blocks"])


def test_marks_stand_beside_the_action() -> None:
    given = _moments(full_map("latin"))
    ((stage, theme), *rest) = given.actions
    marked = ((stage, theme.model_copy(update={"moment_marks": 2})), *rest)
    told = str(moments_form(given.model_copy(update={"actions": marked}))["blocks"])
    assert told.count("marked by 2 people") == 1


def test_without_actions_there_is_a_page_and_no_form() -> None:
    view = moments_form(Moments(workshop=small_workshop(), actions=(), chosen=(), is_suggested=False))
    check_form(view)
    assert list(elements(view["blocks"])) == []


def test_the_reference_survives_the_way_through_slack() -> None:
    given = small_workshop(step=1)
    expected = StepReference(workshop_id=given.id, step=1)
    for view in (
        moments_form(Moments(workshop=given, actions=(), chosen=(), is_suggested=False)),
        moments_saved(given, 1),
    ):
        assert StepReference.unpacked(view["private_metadata"]) == expected


def _moments(journey_map: JourneyMap, writing: str = "latin", *, copies: int = 1) -> Moments:
    actions = tuple(
        (stage, theme.model_copy(update={"id": f"{theme.id}-{copy}"}))
        for stage, theme in journey_map.themes(ACTION)
        for copy in range(copies)
    )
    return Moments(workshop=workshop(writing), actions=actions, chosen=(), is_suggested=False)
