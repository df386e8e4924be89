from playground.client import Person, Playground, Room
from tests.scenarios.conftest import SmallWorkshop, Stage


async def _room(slack: Playground) -> tuple[Person, Room]:
    anna = await slack.person("Anna")
    return anna, await slack.channel("general-talk", members=[anna])


async def test_an_unknown_command_gets_help_and_the_nearest_one(stage: Stage) -> None:
    anna, room = await _room(stage.slack)
    await anna.command("/journey exprot", room)
    answer = await anna.ephemeral("I don't know")
    assert "/journey export" in answer.words
    assert "set up a workshop" in answer.words


async def test_help_explains_a_topic_a_subcommand_and_guesses_what_was_meant(stage: Stage) -> None:
    anna, room = await _room(stage.slack)
    await anna.command("/journey help anonymity", room)
    assert "Silent first" in (await anna.ephemeral("Who sees what")).words
    await anna.command("/journey help extend", room)
    assert await anna.ephemeral("`/journey extend 10`")
    await anna.command("/journey help anonimity", room)
    assert "Did you mean `/journey help anonymity`?" in (await anna.ephemeral("I don't know")).words
    await anna.command("/journey privcy", room)
    assert await anna.ephemeral("Did you mean `/journey help privacy`?")
    assert not await stage.slack.violations()


async def test_an_unknown_format_names_the_nearest_one(workshop: SmallWorkshop) -> None:
    await workshop.anna.command("/journey export pgn", workshop.room)
    answer = await workshop.anna.ephemeral("I can't export")
    assert "Did you mean “png”?" in answer.words


async def test_a_channel_without_a_workshop_says_how_to_start_one(stage: Stage) -> None:
    anna, room = await _room(stage.slack)
    for line in ("/journey next", "/journey export png", "/journey close", "/journey status"):
        await anna.command(line, room)
        assert await anna.ephemeral("/journey new")


async def test_next_says_what_will_happen_and_asks(workshop: SmallWorkshop) -> None:
    await workshop.robin.command("/journey next", workshop.room)
    question = await workshop.robin.ephemeral("go on to “After”")
    assert "shown in the thread" in question.words
    assert await workshop.card("Step 1 of 7")
    await workshop.robin.click(question, "Go on")
    assert await workshop.card("Step 2 of 7")


async def test_a_list_or_question_gives_way_to_what_was_chosen_from_it(workshop: SmallWorkshop) -> None:
    robin = workshop.robin
    for choice, then in (("Remind people", "reminded now"), ("Leave this step out", "Leave it out")):
        await robin.click(await workshop.card(), "More …")
        await robin.click(await robin.ephemeral("Ask those who have not answered"), choice)
        await robin.ephemeral(then)
        assert not await _still_there(workshop, "Ask those who have not answered")
    await robin.click(await robin.ephemeral("Leave it out"), "Leave it out")
    await robin.ephemeral("is left out")
    assert not await _still_there(workshop, "Leave it out")
    await robin.click(await workshop.card("· After"), "More …")
    await robin.click(await robin.ephemeral("Change the settings"), "Change the settings")
    await robin.modal("What is this journey about?")
    await robin.close(everything=True)
    assert not await _still_there(workshop, "Change the settings")


async def test_after_the_close_status_says_where_the_map_is(workshop: SmallWorkshop) -> None:
    await workshop.robin.command("/journey close", workshop.room)
    question = await workshop.robin.ephemeral("Close the workshop?")
    await workshop.robin.click(question, "Close and post the map")
    await workshop.card("The workshop is closed")
    await workshop.bo.command("/journey status", workshop.room)
    told = await workshop.bo.ephemeral("The workshop is closed")
    assert "in the workshop's thread" in told.words
    assert "below" not in told.words


async def _still_there(workshop: SmallWorkshop, words: str) -> bool:
    seen = await workshop.room.messages(seen_by=workshop.robin)
    return any(words in one.words for one in seen if one.ephemeral_to)


async def test_add_and_done_do_what_the_buttons_do_and_say_when_nothing_is_asked(
    workshop: SmallWorkshop,
) -> None:
    await workshop.anna.command("/journey add", workshop.room)
    await workshop.anna.modal("One idea per line")
    await workshop.anna.submit({"cell:stage-1:thought": "Is there a table left?"})
    await workshop.anna.modal("1 note saved")
    await workshop.anna.close(everything=True)
    await workshop.anna.command("/journey done", workshop.room)
    assert await workshop.anna.ephemeral("You are done with “Before”")
    await workshop.room.message("1 done")
    for title in ("· Before", "· After", "· Opportunities"):
        await workshop.robin.click(await workshop.card(title), "Next step")
    await workshop.card("· Group and check")
    await workshop.anna.command("/journey add", workshop.room)
    assert await workshop.anna.ephemeral("This step does not collect notes")
    assert not await workshop.stage.slack.violations()
