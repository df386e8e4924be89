from typing import Any

import pytest

from bot.blocks.vote_form import MOMENT, NO_DOT, dot_block, vote_form, vote_saved
from bot.gateway import View
from bot.references import StepReference
from bot.views.vote import vote_of
from journey.lanes import ACTION, LANES, OPPORTUNITY, PAIN_POINT
from tests.bot.blocks.payloads import check_form, element, elements, shown
from tests.bot.blocks.sent import submission
from tests.bot.blocks.worst import full_map, small_workshop, steps_of, workshop
from tests.bot.blocks.writings import WRITINGS
from workshop.agenda import StepKind
from workshop.read_ballot import Ballot, Candidate
from workshop.vote_rules import MOST_DOTS, VoteRules
from workshop.workshop import Workshop


@pytest.mark.parametrize("writing", WRITINGS)
def test_slack_takes_the_ballot_with_more_themes_than_it_lists(writing: str) -> None:
    most = VoteRules(dots=MOST_DOTS)
    for times in (1, 6):
        ballot = _ballot(workshop(writing, vote_rules=most), writing, times=times)
        check_form(vote_form(_with_actions(ballot, writing)))
        check_form(vote_form(ballot.model_copy(update={"dots": (ballot.candidates[0].theme.id,) * 2})))


def test_the_thanks_say_that_a_step_is_marked() -> None:
    told = shown(vote_saved(_voting(), 0, marks=True)["blocks"])
    assert "*No dots given, and one step marked.*" in told
    assert "step marked" not in shown(vote_saved(_voting(), 0)["blocks"])


@pytest.mark.parametrize("count", range(4))
def test_slack_takes_the_thanks_which_say_what_is_left(count: int) -> None:
    view = vote_saved(_voting(), count)
    check_form(view)
    assert (f"You have {3 - count} left" in shown(view["blocks"])) == (count < 3)


@pytest.mark.parametrize(
    ("dots", "cap", "said"),
    [
        (3, 2, "You have 3 dots, and at most 2 of them can be on the same theme."),
        (5, 1, "You have 5 dots, and at most one of them can be on the same theme."),
        (4, 6, "You have 4 dots. They can all be on the same theme."),
        (1, 1, "You have 1 dot."),
        (MOST_DOTS, MOST_DOTS, f"You have {MOST_DOTS} dots."),
    ],
)
def test_budget_and_cap_stand_on_the_form_and_there_is_a_menu_for_each_dot(
    dots: int, cap: int, said: str
) -> None:
    rules = VoteRules(dots=dots, most_on_one=cap)
    view = vote_form(_ballot(small_workshop(vote_rules=rules)))
    assert said in shown(view["blocks"])
    names = [block["block_id"] for block in view["blocks"] if block["type"] == "input"]
    assert names == [dot_block(number) for number in range(1, dots + 1)]
    assert all(block["optional"] for block in view["blocks"] if block["type"] == "input")


def test_it_is_said_that_nobody_sees_the_dots() -> None:
    for view in (vote_form(_ballot()), vote_saved(_voting(), 1)):
        assert "Nobody sees a dot before the vote is over" in shown(view["blocks"])


def test_themes_stand_under_their_stage_in_the_order_of_the_ballot() -> None:
    ballot = _ballot(workshop("latin"))
    _, *groups = _menus(vote_form(ballot))[0]["option_groups"]
    names = {stage.key: stage.name for stage in ballot.workshop.stages}
    assert [one["label"]["text"] for one in groups] == [names[stage.key] for stage in ballot.workshop.stages]
    for group, stage in zip(groups, ballot.workshop.stages, strict=True):
        expected = [one.theme.id for one in ballot.candidates if one.stage.key == stage.key]
        assert [one["value"] for one in group["options"]] == expected


def test_an_option_begins_with_the_sign_of_its_lane() -> None:
    ballot = _ballot(workshop("latin"))
    signs = {one.theme.id: LANES[one.lane].emoji for one in ballot.candidates}
    for one in _options(_menus(vote_form(ballot))[0]):
        if one["value"] != NO_DOT:
            assert one["text"]["text"].startswith(signs[one["value"]])


def test_what_is_left_out_is_counted_and_the_most_shared_stay() -> None:
    ballot = _ballot(workshop("latin"), times=6)
    view = vote_form(ballot)
    listed = [one["value"] for one in _options(_menus(view)[0]) if one["value"] != NO_DOT]
    assert sorted(listed) == sorted(one.theme.id for one in ballot.candidates[: len(listed)])
    left = len(ballot.candidates) - len(listed)
    assert left > 0
    assert f"{left} more stand on the map" in shown(view["blocks"])


def test_sixty_themes_are_all_listed() -> None:
    ballot = _ballot(workshop("latin"), times=3)
    sixty = ballot.model_copy(update={"candidates": ballot.candidates[:60]})
    assert len(_options(_menus(vote_form(sixty))[0])) == 61
    assert "left out" not in shown(vote_form(sixty)["blocks"])


def test_dots_given_before_are_in_the_form_and_can_be_taken_back() -> None:
    ballot = _ballot()
    first, second = (one.theme.id for one in ballot.candidates[:2])
    given = ballot.model_copy(update={"dots": (first, second, "gone")})
    chosen = [one.get("initial_option", {}).get("value", "") for one in _menus(vote_form(given))]
    assert chosen == [first, second, ""]
    assert all(NO_DOT in [one["value"] for one in _options(menu)] for menu in _menus(vote_form(given)))


def test_a_sent_form_gives_a_dot_for_each_choice() -> None:
    view = vote_form(_ballot())
    values: dict[str, Any] = {
        dot_block(number): {"dot": {"selected_option": {"value": value} if value else None}}
        for number, value in enumerate(("t-1", NO_DOT, "t-1"), 1)
    }
    assert vote_of(submission(values, view["private_metadata"])).dots == ("t-1", "t-1")
    values[dot_block(3)]["dot"]["selected_option"] = None
    vote = vote_of(submission(values, view["private_metadata"]))
    assert (vote.dots, vote.workshop_id) == (("t-1",), small_workshop().id)


def test_one_action_can_be_marked_as_a_moment_of_truth() -> None:
    given = _ballot(workshop("latin"))
    actions = tuple(
        Candidate(stage=stage, lane=ACTION, theme=theme) for stage, theme in full_map("latin").themes(ACTION)
    )
    ballot = given.model_copy(update={"actions": actions, "moment": actions[1].theme.id})
    view = vote_form(ballot)
    menu = element(view["blocks"], "moment")
    assert [one["value"] for one in _options(menu)] == [NO_DOT, *(one.theme.id for one in actions)]
    assert menu["initial_option"]["value"] == actions[1].theme.id
    assert "moment" not in str(vote_form(given)["blocks"])


def test_a_sent_form_gives_the_marked_action() -> None:
    metadata = vote_form(_ballot())["private_metadata"]
    for chosen, moment in (("none-of-these", "none-of-these"), (NO_DOT, ""), (None, "")):
        option = {"value": chosen} if chosen else None
        values = {MOMENT: {"moment": {"selected_option": option}}}
        assert vote_of(submission(values, metadata)).moment == moment


def test_with_nothing_to_vote_for_there_is_a_page_and_no_form() -> None:
    view = vote_form(Ballot(workshop=_voting(), candidates=()))
    check_form(view)
    assert "submit" not in view
    assert list(elements(view["blocks"])) == []


def test_the_reference_survives_the_way_through_slack() -> None:
    given = _voting()
    expected = StepReference(workshop_id=given.id, step=given.step)
    for view in (vote_form(_ballot()), vote_saved(given, 2)):
        assert StepReference.unpacked(view["private_metadata"]) == expected
    again = element(vote_saved(given, 2)["blocks"], "vote")
    assert StepReference.unpacked(again["value"]) == expected


def _voting(given: Workshop | None = None) -> Workshop:
    given = given or small_workshop()
    (step,) = steps_of(StepKind.VOTE, given)
    return given.model_copy(update={"step": step})


def _ballot(given: Workshop | None = None, writing: str = "latin", *, times: int = 1) -> Ballot:
    journey_map = full_map(writing)
    workshop_ = _voting(given)
    keys = {stage.key for stage in workshop_.stages}
    candidates = [
        Candidate(
            stage=stage,
            lane=lane,
            theme=theme.model_copy(update={"id": f"{theme.id}-{copy}"}),
        )
        for copy in range(times)
        for lane in (PAIN_POINT, OPPORTUNITY)
        for stage, theme in journey_map.themes(lane)
        if stage.key in keys
    ]
    return Ballot(workshop=workshop_, candidates=tuple(candidates))


def _with_actions(ballot: Ballot, writing: str) -> Ballot:
    actions = (
        Candidate(stage=stage, lane=ACTION, theme=theme.model_copy(update={"id": f"{theme.id}-{copy}"}))
        for stage, theme in full_map(writing).themes(ACTION)
        for copy in range(9)
    )
    return ballot.model_copy(update={"actions": tuple(actions)})


def _menus(view: View) -> list[dict[str, Any]]:
    return [one for one in elements(view["blocks"]) if one["action_id"] == "dot"]


def _options(menu: dict[str, Any]) -> list[dict[str, Any]]:
    return [one for group in menu["option_groups"] for one in group["options"]]
