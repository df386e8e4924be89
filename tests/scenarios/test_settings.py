"""What can be changed of a workshop, before its start and after it."""

import sqlite3
from contextlib import closing

from bot.rehearsal.exports import next_file
from tests.scenarios.conftest import SmallWorkshop, Stage, set_up

ACTION = "cell:stage-1:action"


async def test_settings_of_a_draft_are_the_pages_its_card_opens(stage: Stage) -> None:
    robin, anna = await stage.slack.person("Robin"), await stage.slack.person("Anna")
    room = await stage.slack.channel("cx", members=[robin, anna])
    await set_up(robin, room)
    card = await room.message("Start the workshop")
    await anna.click(card, "Change the set-up")
    assert await anna.ephemeral("Only the facilitator")
    await robin.command("/journey settings", room)
    await robin.modal("1 of 3")
    await robin.submit({"title": "A quiet breakfast"})
    await robin.submit({"persona": "Kim, a nurse"})
    assert (await robin.submit({"minutes": "15"})).closed
    card = await room.message("A quiet breakfast")
    assert "Kim" in card.words
    await robin.click(card, "Start the workshop")
    assert "⏳ until" in (await room.message("· Before")).words
    await robin.command("/journey persona", room)
    assert "a nurse" in (await robin.ephemeral("Kim")).words
    assert len(await room.messages()) == 1
    assert not await stage.slack.violations()


async def test_a_stricter_promise_takes_names_off_the_thread_the_files_and_the_database(
    workshop: SmallWorkshop,
) -> None:
    robin, anna, room = workshop.robin, workshop.anna, workshop.room
    await robin.command("/journey settings", room)
    await robin.modal("Whose name is shown?")
    assert (await robin.submit({"anonymity": "named"})).closed
    await room.message("Named: your name")
    await workshop.open_form(anna)
    await anna.submit({ACTION: "looks at photos"})
    await anna.modal("1 note saved")
    await anna.close(everything=True)
    card = await workshop.card()
    await robin.click(card, "Next step")
    await workshop.card("· After")
    reveal = await room.message("looks at photos", thread_ts=card.ts)
    assert anna.name in reveal.words

    await robin.command("/journey settings", room)
    form = await robin.modal("Whose name is shown?")
    assert "can only become stricter" in form.words
    assert (await robin.submit({"anonymity": "anonymous"})).closed
    await room.message("Anonymous: nobody here can see")
    reveal = await room.message(
        thread_ts=card.ts,
        matching=lambda one: "looks at photos" in one.words and anna.name not in one.words,
        seconds=20,
    )
    assert anna.name not in str(await workshop.exported())
    with closing(sqlite3.connect(workshop.stage.directory / "journeyline.sqlite3")) as connection:
        dump = "\n".join(connection.iterdump())
    assert "looks at photos" in dump
    assert f'"author": "{anna.name}"' not in dump

    await robin.command("/journey settings", room)
    form = await robin.modal("Whose name is shown?")
    assert "Everybody's" not in form.words
    assert not await workshop.stage.slack.violations()


async def test_persona_and_situation_change_on_the_card_of_the_persona_and_the_map(
    workshop: SmallWorkshop,
) -> None:
    robin, room = workshop.robin, workshop.room
    await robin.command("/journey settings", room)
    await robin.modal("Language of the summary")
    refused = await robin.submit({"language": "42", "goals": "Sleep\nArrive"})
    assert "Please write one language" in refused.errors["language"]
    assert (
        await robin.submit({"language": "German", "end": "She is home", "quote": "One more night"})
    ).closed
    await robin.command("/journey persona", room)
    card = await robin.ephemeral("One more night")
    assert "Arrive" in card.words
    assert "She is home" in card.words
    assert not await workshop.stage.slack.violations()
    before = {file["id"] for file in await workshop.stage.slack.files()}
    await robin.click(card, "Post a picture in the thread")
    assert "persona" in (await next_file(workshop.stage.slack, before, ".png"))["name"]
    given = await workshop.exported()
    assert (given["persona"]["quote"], given["scenario"]["end"]) == ("One more night", "She is home")


async def test_only_who_leads_it_and_only_while_it_lasts(workshop: SmallWorkshop) -> None:
    await workshop.anna.command("/journey settings", workshop.room)
    assert await workshop.anna.ephemeral("Only the facilitator")
    await workshop.robin.command("/journey settings", workshop.room)
    await workshop.robin.modal("Time of the steps to come")
    await workshop.robin.command("/journey cancel", workshop.room)
    question = await workshop.robin.ephemeral("Cancel “")
    await workshop.robin.click(question, "Cancel the workshop")
    await workshop.room.message("was cancelled")
    await workshop.robin.submit({"title": "Too late"})
    assert await workshop.robin.modal("is over")
