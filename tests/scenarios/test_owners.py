import pytest

from playground.client import Posted
from tests.scenarios.conftest import SmallWorkshop

IDEA = "cell:stage-1:opportunity"


@pytest.fixture
async def read_back(workshop: SmallWorkshop) -> SmallWorkshop:
    """The workshop at its read-back, with an opportunity that nobody took."""
    await _go_on(workshop, "· After")
    await _go_on(workshop, "· Opportunities")
    card = await workshop.card("· Opportunities")
    await workshop.bo.click(card, "Add your view")
    await workshop.bo.modal("One idea per line")
    await workshop.bo.submit({IDEA: "a sign outside"})
    await workshop.bo.modal("saved")
    await _go_on(workshop, "· Group and check")
    await workshop.room.message("“Opportunities” is over", thread_ts=card.ts)
    for title in ("· Dot vote", "· Owners and proof", "· Read-back"):
        await _go_on(workshop, title)
    return workshop


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
