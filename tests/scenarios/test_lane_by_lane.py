"""The 90-minute play over the wire: six people from the set-up to the posted map; steps left out."""

import asyncio
import time

from playground.client import Person, Posted, Room
from tests.scenarios.conftest import Stage, set_up

WALKS = {
    "Actions": {"cell:stage-1:action": "asks a friend", "cell:stage-2:action": "orders"},
    "Thoughts and feelings": {"cell:stage-1:thought": "Is it quiet there?", "cell:stage-2:emotion": "-1"},
    "Touchpoints": {"cell:stage-1:touchpoint": "the window"},
    "Pain points": {"cell:stage-2:pain_point": "nobody looks up"},
    "Opportunities": {"cell:stage-2:opportunity": "a bell on the table"},
}


async def _card(room: Room, title: str) -> Posted:
    return await room.message(f"· {title}", seconds=30.0)


async def _answers(person: Person, room: Room, title: str) -> None:
    await person.click(await _card(room, title), "Add your view")
    await person.modal("One idea per line", seconds=30.0)
    await person.submit(WALKS[title])
    await person.modal("saved", seconds=30.0)
    await person.close(everything=True)


async def test_six_people_play_the_ninety_minutes_from_the_set_up_to_the_posted_map(stage: Stage) -> None:
    people = [await stage.slack.person(f"Person {number}") for number in range(6)]
    robin = people[0]
    room = await stage.slack.channel("cx", members=people)
    lanes = ["action", "thought", "emotion", "touchpoint", "pain_point", "opportunity"]
    await set_up(robin, room, agenda="lane-by-lane", minutes="10", lanes=lanes)
    draft = await room.message("Start the workshop")
    assert "Thoughts and feelings (14 min)" in draft.words
    await robin.click(draft, "Start the workshop")
    card = await _card(room, "The person")
    assert "Sam" in card.words
    for person in people:
        await person.click(card, "This is right")
        await person.ephemeral("Thank you")
    assert await room.message("6 people looked at it, no objections")
    await people[1].click(await _card(room, "The person"), "I object")
    await people[1].modal("What does not fit?")
    await people[1].submit({"objection": "Nobody has breakfast alone"})
    await people[1].modal("Noted. It stands in the thread when this step closes")
    card = await room.message("6 people looked at it, 1 objection")
    await _takes_back_and_objects_anew(people[2], room)
    assert "Nobody has breakfast alone" not in str(
        [one.words for one in await room.messages(thread_ts=card.ts)]
    )
    await robin.click(await _card(room, "The person"), "Next step")
    told = await room.message("Nobody has breakfast alone", thread_ts=card.ts)
    assert "The café is too far" in told.words
    assert "Too old" not in told.words
    assert not [one for one in people if one.name in told.words or one.id in told.words]
    for title in WALKS:
        await asyncio.gather(*(_answers(person, room, title) for person in people))
        await robin.click(await _card(room, title), "Next step")
    await robin.click(await _card(room, "Group and check"), "Next step")
    await robin.click(await _card(room, "Dot vote"), "Next step")
    await robin.command("/journey skip", room)
    question = await robin.ephemeral("Leave “Owners and proof” out")
    await robin.click(question, "Leave it out")
    await robin.ephemeral("is left out")
    await _card(room, "Read-back")
    await robin.command("/journey close", room)
    asked = await robin.ephemeral("Close “Trying a new café” and post its map?")
    await robin.click(asked, next(one for one in asked.buttons if one.startswith("Close")))
    result = await room.message("a bell on the table", seconds=60.0)
    assert "nobody looks up" in result.words
    assert not await stage.slack.violations()


async def _takes_back_and_objects_anew(person: Person, room: Room) -> None:
    for before, said, answer in (
        ("", "Too old", "Noted"),
        ("Too old", "Much too old", "Noted"),
        ("Much too old", "", "Taken back: nothing of it will be shown"),
        ("", "The café is too far", "Noted"),
    ):
        await person.click(await _card(room, "The person"), "I object")
        form = await person.modal("What does not fit?")
        assert (form.values["objection"]["text"]["value"] or "") == before
        await person.submit({"objection": said})
        await person.modal(answer)
        await person.close(everything=True)
    assert await room.message("6 people looked at it, 2 objections")


async def test_a_step_is_left_out_from_the_menu_once_and_only_by_the_facilitator(stage: Stage) -> None:
    robin, anna = [await stage.slack.person(name) for name in ("Robin", "Anna")]
    room = await stage.slack.channel("cx", members=[robin, anna])
    await set_up(robin, room)
    await robin.click(await room.message("Start the workshop"), "Start the workshop")
    card = await _card(room, "Before")
    await anna.click(card, "lead", "More …")
    assert await anna.ephemeral("Only the facilitator")
    await robin.click(card, "lead", "More …")
    await robin.click(await robin.ephemeral("in private"), "Leave this step out")
    question = await robin.ephemeral("Leave “Before” out and go on to “After”?")
    await asyncio.gather(robin.click(question, "Leave it out"), robin.click(question, "Leave it out"))
    await _card(room, "After")
    await stage.bot.idle()
    assert "Step 2 of" in (await _card(room, "After")).words


async def test_the_clock_moves_a_workshop_on_where_that_was_chosen(stage: Stage) -> None:
    robin = await stage.slack.person("Robin", tz="Europe/Berlin")
    room = await stage.slack.channel("cx", members=[robin])
    await set_up(robin, room, minutes="1d", auto_advance=["yes"])
    draft = await room.message("Start the workshop")
    assert "Before (1 day)" in draft.words
    assert "I go on by myself" in draft.words
    await robin.click(draft, "Start the workshop")
    card = await _card(room, "Before")
    assert "⏳ until" in card.words


async def test_a_step_whose_time_is_up_gives_way_to_the_next_and_the_thread_says_so(
    stage: Stage,
) -> None:
    robin = await stage.slack.person("Robin")
    room = await stage.slack.channel("cx", members=[robin])
    await set_up(robin, room, auto_advance=["yes"])
    await robin.click(await room.message("Start the workshop"), "Start the workshop")
    card = await _card(room, "Before")
    await robin.command("/journey extend", room)
    await robin.modal("Until when is “Before” open?")
    await robin.submit({"ends": int(time.time()) + 3})
    await _card(room, "After")
    assert await room.message("The time for “Before” was up, so I went on to “After”", thread_ts=card.ts)
    await stage.bot.idle()
    told = [one for one in await room.messages(thread_ts=card.ts) if "I went on to" in one.words]
    assert len(told) == 1
    assert not await stage.slack.violations()
