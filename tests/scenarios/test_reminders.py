import asyncio

import pytest

from playground.client import Person
from playground.elements import CannotDoError
from tests.scenarios.conftest import SmallWorkshop, direct

ACTION = "cell:stage-1:action"


async def invite(workshop: SmallWorkshop, *people: Person) -> None:
    mentions = " ".join(f"@{one.name}" for one in people)
    await workshop.robin.command(f"/journey invite {mentions}", workshop.room)


async def count_direct(workshop: SmallWorkshop, person: Person) -> int:
    await workshop.stage.bot.idle()
    room = await workshop.stage.slack.direct_message(person)
    return len(await room.messages()) if room else 0


async def test_who_is_invited_is_told_once_and_answers_from_the_message(workshop: SmallWorkshop) -> None:
    slack, anna, bo = workshop.stage.slack, workshop.anna, workshop.bo
    await invite(workshop, anna, bo)
    assert await workshop.robin.ephemeral("2 people are invited")
    await invite(workshop, anna)
    assert await workshop.robin.ephemeral("They were all invited before")
    told = await direct(slack, anna, "You are invited to “Trying a new café”")
    assert f"<#{workshop.room.id}>" in str(told.blocks)
    assert "/archives/" in str(told.blocks)
    await anna.click(told, "Add your view")
    await anna.modal("One idea per line")
    await anna.submit({ACTION: "asks a friend"})
    assert await anna.modal("1 note saved")
    assert await count_direct(workshop, anna) == 1
    assert not await slack.violations()


async def test_a_facilitator_reminds_those_who_have_not_answered_and_hears_how_many(
    workshop: SmallWorkshop, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("workshop.remind_now.are_working_hours", lambda _moment, _zone: True)
    slack, robin, anna, bo = workshop.stage.slack, workshop.robin, workshop.anna, workshop.bo
    await invite(workshop, anna, bo)
    await direct(slack, bo, "You are invited")
    await workshop.open_form(anna)
    await anna.submit({ACTION: "asks a friend"})
    await anna.modal("1 note saved")
    await robin.command("/journey remind", workshop.room)
    said = await robin.ephemeral("1 person is reminded now")
    assert bo.name not in said.words
    await robin.click(await workshop.card(), "lead", "More …")
    await robin.click(await robin.ephemeral("in private"), "Remind people")
    assert await robin.ephemeral("less than an hour ago")
    reminder = await direct(slack, bo, "is still open, and your view is missing")
    assert await count_direct(workshop, bo) == 2
    assert await count_direct(workshop, anna) == 1
    await bo.click(reminder, "No more reminders for this workshop")
    assert await direct(slack, bo, "No more reminders of “Trying a new café”")
    with pytest.raises(CannotDoError):
        await bo.click(reminder, "No more reminders for this workshop")
    await anna.command("/journey remind", workshop.room)
    assert await anna.ephemeral("Only the facilitator")
    assert not await slack.violations()


async def test_both_reminders_of_one_person_can_be_stopped_and_pressed_twice(workshop: SmallWorkshop) -> None:
    await invite(workshop, workshop.bo)
    told = await direct(workshop.stage.slack, workshop.bo, "You are invited")
    presses = (workshop.bo.click(told, "No more reminders for this workshop") for _ in range(2))
    await asyncio.gather(*presses, return_exceptions=True)
    assert await direct(workshop.stage.slack, workshop.bo, "No more reminders of")
    await workshop.robin.command("/journey remind", workshop.room)
    assert await workshop.robin.ephemeral("Nobody is reminded now")


async def test_an_invitation_needs_people_and_the_facilitator(workshop: SmallWorkshop) -> None:
    await workshop.robin.command("/journey invite", workshop.room)
    assert await workshop.robin.ephemeral("Please add whom you invite")
    await workshop.anna.command(f"/journey invite @{workshop.bo.name}", workshop.room)
    assert await workshop.anna.ephemeral("Only the facilitator")
