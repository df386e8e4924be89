"""A summariser's desk: what it answered stays with the workshop, and the card says what it is doing."""

from tests.workshop.room import COMPARE, Room
from workshop.desk import Spending, WorkshopDesk, spending_of
from workshop.jobs import RefreshCard
from workshop.proposal import GroupingReport, SetAside
from workshop.workshop import changed


async def test_an_answer_is_remembered_and_the_newest_one_stands() -> None:
    room = await Room().running()
    desk = WorkshopDesk(await room.workshop(), room.store)
    assert await desk.recalled("k") == ""
    await desk.remember("k", "one")
    await desk.remember("k", "two")
    assert await WorkshopDesk(await room.workshop(), room.store).recalled("k") == "two"


async def test_another_workshop_remembers_nothing_of_it() -> None:
    room = await Room().running()
    await WorkshopDesk(await room.workshop(), room.store).remember("k", "one")
    await room.open(channel="C2")
    assert await WorkshopDesk(await room.workshop(), room.store).recalled("k") == ""


async def test_what_is_being_done_stands_on_the_card_until_it_is_done() -> None:
    room = await Room().running()
    await room.write("pays", cell=("stage-1", "action"))
    desk = WorkshopDesk(await room.workshop(), room.store)
    before = len(room.store.jobs(room.team, RefreshCard))
    await desk.tell("Grouping 143 notes …")
    assert (await room.progress()).activity == "Grouping 143 notes …"
    assert len(room.store.jobs(room.team, RefreshCard)) == before + 1
    await room.group(COMPARE)
    assert (await room.progress()).activity == ""


async def test_a_desk_holds_what_was_spent_and_what_was_let_through() -> None:
    room = await Room().running()
    aside = (
        SetAside(contribution_id="a", reason="r", released=True),
        SetAside(contribution_id="b", reason="r"),
    )
    reports = (GroupingReport(step=0, tokens=70, set_aside=aside), GroupingReport(step=1, tokens=30))
    workshop = changed(await room.workshop(), reports=reports, summary_tokens=5, language="de")
    desk = WorkshopDesk(workshop, room.store)
    assert (desk.spent, desk.released, desk.language) == (105, frozenset({"a"}), "de")
    assert spending_of(workshop) == Spending(grouping=100, summary=5)
