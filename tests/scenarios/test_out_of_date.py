"""What people were shown is marked when it is out of date, and brought up to date by one button."""

from playground.client import Posted
from tests.scenarios.conftest import SmallWorkshop
from tests.scenarios.test_themes import choose, grouping, look

__all__ = ["grouping"]

PAIN = "cell:stage-1:pain_point"


async def test_decisions_mark_the_reveal_and_the_picture_until_they_are_refreshed(
    grouping: SmallWorkshop,
) -> None:
    robin, room = grouping.robin, grouping.room
    card = await grouping.card("· Group and check")
    assert "Out of date" not in card.words
    await robin.command("/journey map", room)
    await room.message(".png", thread_ts=card.ts, seconds=30)
    await grouping.stage.bot.idle()
    await choose(robin, await look(grouping, robin), "queue", "Rename")
    await robin.modal("What shall this theme be called?")
    await robin.submit({"label": "Waiting in line"})
    await robin.modal("is called “Waiting in line” now")
    await robin.close(everything=True)
    card = await grouping.card("Out of date:")
    assert "what was shown of “Before”, the picture of the map" in card.words
    assert "“After”" not in card.words.split("Out of date:")[1].split("\n")[0]

    await grouping.anna.click(card, "Refresh")
    assert await grouping.anna.ephemeral("Only the facilitator can do that")
    pictures = len(await grouping.stage.slack.files())
    for _ in range(2):
        await robin.click(card, "Refresh")
    assert await robin.ephemeral("Being brought up to date")
    assert await _reveal(grouping, card.ts, "Waiting in line")
    await grouping.stage.bot.idle()
    assert "Out of date" not in (await grouping.card("· Group and check")).words
    assert len(await grouping.stage.slack.files()) == pictures + 1
    assert not await grouping.stage.slack.violations()


async def test_a_step_that_was_open_again_marks_what_was_shown_and_a_refresh_keeps_decisions(
    grouping: SmallWorkshop,
) -> None:
    robin, room = grouping.robin, grouping.room
    await choose(robin, await look(grouping, robin), "queue", "Rename")
    await robin.modal("What shall this theme be called?")
    await robin.submit({"label": "Waiting in line"})
    await robin.modal("is called")
    await robin.close(everything=True)
    await robin.command("/journey reopen 1", room)
    await robin.click(await robin.ephemeral("Open “Before” again?"), "Open it again")
    await grouping.card("· Before · open again")
    await grouping.open_form(grouping.anna)
    await grouping.anna.submit({PAIN: "a new pain: the door is heavy"})
    await grouping.anna.modal("saved")
    await grouping.anna.close(everything=True)
    await robin.click(await grouping.card("· Before"), "Next step")
    card = await grouping.card("· Group and check")
    await room.message("“Before” was open again: 1 more note", thread_ts=card.ts)
    card = await grouping.card("Out of date:")
    await robin.click(card, "Refresh")
    told = await _reveal(grouping, card.ts, "the door is heavy")
    assert "Waiting in line" in told.words
    await grouping.stage.bot.idle()
    exported = str(await grouping.exported())
    assert "Waiting in line" in exported
    assert "the door is heavy" in exported
    assert "Out of date" not in (await grouping.card("· Group and check")).words


async def _reveal(workshop: SmallWorkshop, thread: str, words: str) -> Posted:
    def says(message: Posted) -> bool:
        return "“Before” is over" in message.words and words in message.words

    return await workshop.room.message(thread_ts=thread, matching=says, seconds=20)
