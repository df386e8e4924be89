import time
from datetime import timedelta

import pytest

from playground.elements import CannotDoError
from tests.scenarios.conftest import SmallWorkshop

ACTION = "cell:stage-1:action"


async def _go_on(workshop: SmallWorkshop, title: str, containing: str) -> None:
    await workshop.robin.click(await workshop.card(title), "Next step")
    await workshop.card(containing)


async def test_time_that_is_up_moves_nothing_and_ten_more_minutes_are_ten(workshop: SmallWorkshop) -> None:
    robin, room = workshop.robin, workshop.room
    await robin.command("/journey extend", room)
    await robin.modal("Until when is “Before” open?")
    await robin.submit({"ends": int(time.time()) + 3})
    await workshop.card("⏳ until")
    question = await robin.ephemeral("The time for “Before” is up")
    assert "Nothing has closed" in question.words
    await robin.click(question, "10 more minutes")
    assert "“Before” is open until" in (await robin.ephemeral("is open until")).words
    with pytest.raises(CannotDoError, match="no element called '10 more minutes'"):
        await robin.click(question, "10 more minutes")
    assert await workshop.card("Step 1 of")
    assert not await workshop.stage.slack.violations()


async def test_the_card_warns_of_the_end_without_a_new_message(
    workshop: SmallWorkshop, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("workshop.transitions._SHORTEST_LEAD", timedelta(seconds=600))
    messages = len(await workshop.room.messages())
    await workshop.robin.command("/journey extend", workshop.room)
    await workshop.robin.modal("Until when is “Before” open?")
    await workshop.robin.submit({"ends": int(time.time()) + 603})
    assert await workshop.card("last call")
    assert len(await workshop.room.messages()) == messages


async def test_minutes_are_added_and_taken_away(workshop: SmallWorkshop) -> None:
    robin, room = workshop.robin, workshop.room
    await robin.command("/journey extend -5", room)
    assert await robin.ephemeral("has no clock")
    await robin.command("/journey extend 10", room)
    assert await robin.ephemeral("“Before” is open until")
    await robin.command("/journey extend soon", room)
    assert await robin.ephemeral("“soon” is not a number of minutes")
    await robin.command("/journey extend -99", room)
    assert await robin.ephemeral("No time would be left")
    await workshop.anna.command("/journey extend 10", room)
    assert await workshop.anna.ephemeral("Only the facilitator")


async def test_an_end_that_is_over_leaves_the_form_open(workshop: SmallWorkshop) -> None:
    await workshop.robin.command("/journey extend", workshop.room)
    await workshop.robin.modal("Until when")
    await workshop.robin.submit({"ends": int(time.time()) - 60})
    assert await workshop.robin.modal("No time would be left")
    await workshop.robin.close()
    assert await workshop.robin.modal("Until when")


async def test_a_paused_workshop_takes_answers_and_goes_on(workshop: SmallWorkshop) -> None:
    robin, room = workshop.robin, workshop.room
    await robin.command("/journey extend 10", room)
    await workshop.card("⏳ until")
    await robin.command("/journey pause", room)
    assert await robin.ephemeral("stands still with 10 minutes left")
    card = await workshop.card("Paused.")
    await workshop.open_form(workshop.anna)
    await workshop.anna.submit({ACTION: "typed while paused"})
    assert await workshop.anna.modal("1 note saved")
    await robin.click(card, "Resume")
    assert await workshop.card("⏳ until")
    await robin.command("/journey resume", room)
    assert await robin.ephemeral("is not paused")


async def test_an_earlier_step_is_opened_again_and_the_workshop_comes_back(workshop: SmallWorkshop) -> None:
    robin, anna, room = workshop.robin, workshop.anna, workshop.room
    await workshop.open_form(anna)
    await anna.submit({ACTION: "looks at photos"})
    await anna.modal("1 note saved")
    await anna.close()
    await _go_on(workshop, "· Before", "· After")
    await _go_on(workshop, "· After", "· Opportunities")

    await robin.command("/journey back", room)
    assert await robin.ephemeral("Open “After” again?")
    await robin.command("/journey reopen 1", room)
    question = await robin.ephemeral("Open “Before” again?")
    assert "“Opportunities” waits meanwhile" in question.words
    await robin.click(question, "Open it again")
    card = await workshop.card("· Before · open again")
    assert "“Opportunities” waits and keeps what it has" in card.words

    await workshop.open_form(anna)
    await anna.submit({ACTION: "asks a friend first"})
    await anna.modal("1 note saved")
    await workshop.stage.bot.idle()
    told = str([one.words for one in await room.messages(thread_ts=card.ts)])
    assert "looks at photos" in told
    assert "asks a friend first" not in told

    await robin.click(await workshop.card("· Before"), "Next step")
    assert await workshop.card("· Opportunities")
    again = await room.message("“Before” was open again: 1 more note", thread_ts=card.ts)
    assert "asks a friend first" in again.words
    assert "looks at photos" not in again.words
    assert not await workshop.stage.slack.violations()


async def test_the_facilitators_menu_does_without_commands(workshop: SmallWorkshop) -> None:
    robin, anna = workshop.robin, workshop.anna
    card = await workshop.card()
    await anna.click(card, "lead", "Pause the clock")
    assert await anna.ephemeral("Only the facilitator")
    await robin.click(card, "lead", "Open the step before again")
    assert await robin.ephemeral("This is the first step")
    await robin.click(card, "lead", "Set when this step ends")
    assert await robin.modal("Until when is “Before” open?")
    await robin.close()
    await robin.click(card, "lead", "Pause the clock")
    assert await workshop.card("Paused.")
    await _go_on(workshop, "· Before", "· After")
    await robin.click(await workshop.card("· After"), "lead", "Open the step before again")
    assert await robin.ephemeral("Open “Before” again?")
