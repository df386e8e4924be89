import pytest

from playground.client import Posted
from playground.config import Fault
from tests.scenarios.conftest import SmallWorkshop

IDEA = "cell:stage-1:opportunity"


@pytest.fixture
async def read_back(workshop: SmallWorkshop) -> SmallWorkshop:
    """The workshop at its read-back, with an opportunity that nobody took."""
    await to_owners(workshop)
    await _go_on(workshop, "· Read-back")
    return workshop


async def to_owners(workshop: SmallWorkshop) -> None:
    """Go to the owners' step with one opportunity."""
    await _go_on(workshop, "· After")
    await _go_on(workshop, "· Opportunities")
    card = await workshop.card("· Opportunities")
    await workshop.bo.click(card, "Add your view")
    await workshop.bo.modal("One idea per line")
    await workshop.bo.submit({IDEA: "a sign outside"})
    await workshop.bo.modal("saved")
    await _go_on(workshop, "· Group and check")
    await workshop.room.message("“Opportunities” is over", thread_ts=card.ts)
    for title in ("· Dot vote", "· Owners and proof"):
        await _go_on(workshop, title)


async def test_closing_without_owners_asks_and_is_recorded_on_result_and_exports(
    read_back: SmallWorkshop,
) -> None:
    question = await _ask(read_back)
    assert "a sign outside" in question.words
    for _ in range(2):
        await read_back.robin.click(question, "Close without owners")
    result = await read_back.room.message("Journey map:")
    assert "a sign outside: _closed without owner_" in result.words
    data = await read_back.exported()
    assert [(one["owner"], one["closed_without_owner"]) for one in data["opportunities"]] == [("", True)]
    assert len([one for one in await read_back.room.messages() if "Journey map:" in one.words]) == 1
    assert not await read_back.stage.slack.violations()


async def test_owners_can_be_set_first_and_then_nothing_is_asked(read_back: SmallWorkshop) -> None:
    question = await _ask(read_back)
    await read_back.robin.click(question, "Set owners first")
    form = await read_back.robin.modal("Who takes it?")
    (option,) = next(
        block["element"]["options"] for block in form.blocks if block["block_id"] == "opportunity"
    )
    await read_back.robin.submit({"opportunity": option["value"], "owner": "Web Team"})
    await read_back.robin.modal("owns it now")
    await read_back.robin.close(everything=True)
    await read_back.robin.command("/journey close", read_back.room)
    question = await read_back.robin.ephemeral("Close and post the map")
    await read_back.robin.click(question, "Close and post the map")
    result = await read_back.room.message("Journey map:")
    assert "*Web Team*" in result.words
    assert "closed without owner" not in result.words


async def test_only_the_facilitator_is_asked(read_back: SmallWorkshop) -> None:
    await read_back.anna.click(await read_back.card("· Read-back"), "Close and post the map")
    assert await read_back.anna.ephemeral("Only the facilitator")


async def _ask(workshop: SmallWorkshop) -> Posted:
    await workshop.robin.click(await workshop.card("· Read-back"), "Close and post the map")
    return await workshop.robin.ephemeral("1 opportunity has no owner yet")


async def _go_on(workshop: SmallWorkshop, to: str) -> None:
    await workshop.robin.click(await workshop.card("· "), "Next step")
    await workshop.card(to)


async def test_people_weigh_and_take_opportunities_and_nobody_takes_one_away(workshop: SmallWorkshop) -> None:
    await to_owners(workshop)
    await workshop.stage.slack.set_faults(Fault(kind="duplicate", methods=("view_submission",)))
    card = await workshop.card("· Owners and proof")
    for person, value in ((workshop.anna, "5 · very much"), (workshop.bo, "2"), (workshop.robin, "4")):
        await person.click(card, "Value and effort")
        form = await person.modal("Value for the customer")
        names = [block["block_id"] for block in form.blocks if block["type"] == "input"]
        await person.submit({names[0]: value, names[1]: "1 · a day"})
        await person.modal("You can change it until the step closes")
        await person.close(everything=True)
    await workshop.anna.click(card, "I'll take it")
    form = await workshop.anna.modal("Your name will stand on the map")
    await workshop.bo.click(card, "I'll take it")
    await workshop.bo.modal("Your name will stand on the map")
    (option,) = next(
        block["element"]["options"] for block in form.blocks if block["block_id"] == "opportunity"
    )
    await workshop.anna.submit({"opportunity": option["value"], "metric": "fewer questions"})
    await workshop.anna.modal("owns it now")
    await workshop.bo.submit({"opportunity": option["value"]})
    await workshop.bo.modal("has taken that already")
    await workshop.bo.close(everything=True)
    await workshop.bo.click(card, "I'll take it")
    await workshop.bo.modal("Every opportunity has an owner")
    (plan,) = (await workshop.exported())["opportunities"]
    assert (plan["value"], plan["value_spread"], plan["effort"]) == (4, [2, 5], 1)
    assert plan["owner"].casefold() == "anna"
    assert plan["metric"] == "fewer questions"
    assert not await workshop.stage.slack.violations()
