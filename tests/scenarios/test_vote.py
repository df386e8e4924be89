import pytest

from playground.client import Modal, Person
from playground.config import Fault
from tests.scenarios.conftest import SmallWorkshop

PAIN = "cell:stage-1:pain_point"
IDEA = "cell:stage-1:opportunity"


@pytest.fixture
async def voting(workshop: SmallWorkshop) -> SmallWorkshop:
    """The workshop at its vote, with a pain point and two opportunities."""
    await _write(workshop, workshop.anna, {PAIN: "no table by the window"})
    await _go_on(workshop, "· After")
    await _go_on(workshop, "· Opportunities")
    await _write(workshop, workshop.anna, {IDEA: "reserve by phone"}, "· Opportunities")
    await _write(workshop, workshop.bo, {IDEA: "a sign outside"}, "· Opportunities")
    card = await workshop.card("· Opportunities")
    await _go_on(workshop, "· Group and check")
    await _go_on(workshop, "· Dot vote")
    await workshop.room.message("“Opportunities” is over", thread_ts=card.ts)
    return workshop


async def test_dots_are_private_until_the_vote_is_over_and_then_rank_the_map(voting: SmallWorkshop) -> None:
    await _vote(voting, voting.anna, "no table by the window", "no table by the window", "reserve by phone")
    await _vote(voting, voting.bo, "reserve by phone")
    for person in (voting.bo, voting.robin):
        await person.command("/journey status", voting.room)
        told = await person.ephemeral("2 people voted so far")
        assert "2 dots" not in told.words
    assert await _exported_votes(voting) == {}
    card = await voting.card("· Dot vote")
    await _go_on(voting, "· Owners and proof")
    ranking = await voting.room.message("“Dot vote” is over", thread_ts=card.ts)
    assert "4 dots given" in ranking.words
    assert "2 dots, a tie of 2" in ranking.words
    for person in (voting.anna, voting.bo):
        assert person.id not in str(ranking.raw["blocks"])
    assert await _exported_votes(voting) == {"no table by the window": 2, "reserve by phone": 2}
    await voting.robin.click(await voting.card("· Owners and proof"), "Set an owner")
    form = await voting.robin.modal("Who takes it?")
    assert "2 votes · Before" in str(form.blocks)
    assert not await voting.stage.slack.violations()


async def test_dots_can_be_moved_and_a_form_delivered_twice_counts_once(voting: SmallWorkshop) -> None:
    await voting.stage.slack.set_faults(Fault(kind="duplicate", methods=("view_submission",)))
    await _vote(voting, voting.anna, "reserve by phone", "reserve by phone")
    await voting.stage.slack.set_faults()
    saved = await voting.anna.modal("2 dots given")
    await voting.anna.click(saved, "Move my dots")
    form = await voting.anna.modal("You have 3 dots")
    menus = [block["element"] for block in form.blocks if block["type"] == "input"]
    assert [one.get("initial_option", {}).get("text", {}).get("text", "")[-16:] for one in menus] == [
        "reserve by phone",
        "reserve by phone",
        "",
    ]
    await voting.anna.submit({"dot:1": _option(form, "a sign outside"), "dot:2": "none"})
    await voting.anna.modal("1 dot given")
    await _go_on(voting, "· Owners and proof")
    assert await _exported_votes(voting) == {"a sign outside": 1}


async def test_a_third_dot_on_one_theme_is_refused_at_its_field(voting: SmallWorkshop) -> None:
    await voting.bo.command("/journey vote", voting.room)
    form = await voting.bo.modal("You have 3 dots")
    chosen = _option(form, "a sign outside")
    outcome = await voting.bo.submit({f"dot:{number}": chosen for number in (1, 2, 3)})
    assert list(outcome.errors) == ["dot:3"]
    assert "At most 2 of your dots" in outcome.errors["dot:3"]


async def test_dots_sent_after_the_vote_are_refused_and_stay_in_the_form(voting: SmallWorkshop) -> None:
    await voting.bo.click(await voting.card("· Dot vote"), "Vote")
    form = await voting.bo.modal("You have 3 dots")
    await _go_on(voting, "· Owners and proof")
    await voting.bo.submit({"dot:1": _option(form, "a sign outside")})
    assert await voting.bo.modal("“Dot vote” is already closed")


async def _vote(workshop: SmallWorkshop, person: Person, *texts: str) -> None:
    await person.click(await workshop.card("· Dot vote"), "Vote")
    form = await person.modal("You have 3 dots")
    await person.submit({f"dot:{place}": _option(form, text) for place, text in enumerate(texts, 1)})
    await person.modal("given")


def _option(form: Modal, text: str, block_id: str = "dot:1") -> str:
    menu = next(block["element"] for block in form.blocks if block["block_id"] == block_id)
    (found,) = {
        str(one["value"])
        for group in menu["option_groups"]
        for one in group["options"]
        if one["text"]["text"].endswith(text)
    }
    return found


async def _write(
    workshop: SmallWorkshop, person: Person, values: dict[str, str], where: str = "· Before"
) -> None:
    await person.click(await workshop.card(where), "Add your view")
    await person.modal("One idea per line")
    await person.submit(values)
    await person.modal("saved")


async def _go_on(workshop: SmallWorkshop, to: str) -> None:
    await workshop.robin.click(await workshop.card("· "), "Next step")
    await workshop.card(to)


async def _exported_votes(workshop: SmallWorkshop) -> dict[str, int]:
    data = await workshop.exported()
    return {
        theme["label"]: theme["votes"]
        for stage in data["stages"]
        for cell in stage["cells"]
        for theme in cell["themes"]
        if theme.get("votes")
    }


async def test_marked_steps_become_moments_of_truth_and_the_facilitator_may_change_them(
    workshop: SmallWorkshop,
) -> None:
    await _write(workshop, workshop.anna, {"cell:stage-1:action": "walks in\nlooks around"})
    await _go_on(workshop, "· After")
    await _write(workshop, workshop.bo, {"cell:stage-2:action": "pays"}, "· After")
    await _go_on(workshop, "· Opportunities")
    await _write(workshop, workshop.bo, {IDEA: "a sign outside"}, "· Opportunities")
    card = await workshop.card("· Opportunities")
    await _go_on(workshop, "· Group and check")
    await _go_on(workshop, "· Dot vote")
    await workshop.room.message("“Opportunities” is over", thread_ts=card.ts)
    await workshop.stage.slack.set_faults(Fault(kind="duplicate", methods=("view_submission",)))
    for person in (workshop.anna, workshop.bo):
        await person.click(await workshop.card("· Dot vote"), "Vote")
        form = await person.modal("You have 3 dots")
        await person.submit({"moment": _option(form, "pays", "moment")})
        await person.modal("No dots given, and one step marked")
    await _go_on(workshop, "· Owners and proof")
    told = await workshop.room.message("★ pays", thread_ts=card.ts)
    assert "★ pays _(After)_, 2 marks" in told.words
    assert await _exported_moments(workshop) == {"pays": 2}
    for _ in range(2):
        await workshop.robin.command("/journey moments", workshop.room)
        form = await workshop.robin.modal("A moment of truth is a step")
        await workshop.robin.submit(
            {"moments": [_option(form, text, "moments") for text in ("looks around", "walks in")]}
        )
        await workshop.robin.modal("2 moments of truth")
        await workshop.robin.close(everything=True)
    assert await _exported_moments(workshop) == {"looks around": 0, "walks in": 0}
    await _go_on(workshop, "· Read-back")
    card = await workshop.card("· Read-back")
    assert "Moment of truth: walks in · looks around" in card.words
    await workshop.bo.click(card, "Moments of truth")
    assert "Only the facilitator" in (await workshop.bo.ephemeral("Only the facilitator")).words
    assert not await workshop.stage.slack.violations()


async def _exported_moments(workshop: SmallWorkshop) -> dict[str, int]:
    data = await workshop.exported()
    return {
        theme["label"]: theme["moment_marks"]
        for stage in data["stages"]
        for cell in stage["cells"]
        for theme in cell["themes"]
        if theme["moment_of_truth"]
    }
