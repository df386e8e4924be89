from bot.rehearsal.exports import next_file
from tests.scenarios.conftest import SmallWorkshop, Stage

ACTION = "cell:stage-1:action"


async def test_a_first_visitor_reads_how_to_begin(stage: Stage) -> None:
    anna = await stage.slack.person("Anna")
    await anna.open_home()
    home = await anna.home("To begin")
    assert "/journey new" in home.words


async def test_what_waits_can_be_answered_from_home(workshop: SmallWorkshop) -> None:
    await workshop.open_form(workshop.anna)
    await workshop.anna.submit({ACTION: "looks at photos"})
    await workshop.anna.modal("saved")
    await workshop.anna.close(everything=True)
    await workshop.anna.open_home()
    home = await workshop.anna.home("Waiting for you")
    await workshop.anna.click(home, "Add your view")
    assert await workshop.anna.modal("One idea per line")


async def test_a_map_can_be_exported_from_home(workshop: SmallWorkshop) -> None:
    robin, slack = workshop.robin, workshop.stage.slack
    await robin.command("/journey close", workshop.room)
    await robin.click(await robin.ephemeral("Close the workshop?"), "Close and post the map")
    await workshop.room.message("The full map", thread_ts=(await workshop.room.message("is closed")).ts)
    await robin.open_home()
    before = {file["id"] for file in await slack.files()}
    await robin.click(await robin.home("Maps"), "Export the map …", "Text (Markdown)")
    assert await robin.modal("on its way")
    assert await next_file(slack, before, ".md")


async def test_home_links_to_the_card(workshop: SmallWorkshop) -> None:
    await workshop.robin.open_home()
    home = await workshop.robin.home("You lead")
    card = await workshop.card()
    link = f"archives/{workshop.room.id}/p{card.ts.replace('.', '')}|to the card>"
    assert link in str(home.blocks)


async def test_a_workshop_is_led_from_home_and_home_shows_where_it_stands(workshop: SmallWorkshop) -> None:
    await workshop.robin.open_home()
    home = await workshop.robin.home("step 1 of")
    await workshop.robin.click(home, "Next step")
    assert await workshop.robin.home("step 2 of")
    assert await workshop.card("· After")


async def test_who_comes_late_reads_what_happened_and_adds_to_an_earlier_step(
    workshop: SmallWorkshop,
) -> None:
    await workshop.open_form(workshop.anna)
    await workshop.anna.submit({ACTION: "looks at photos"})
    await workshop.anna.modal("1 note saved")
    await workshop.robin.click(await workshop.card(), "Next step")
    card = await workshop.card("· After")
    await workshop.room.message("“Before” is over", thread_ts=card.ts)
    await workshop.open_form_of(workshop.anna, card)
    await workshop.anna.submit({"cell:stage-2:action": "a secret idea"})
    saved = await workshop.anna.modal("1 note saved")
    await workshop.anna.click(saved, "What happened so far")
    assert "1 note: “looks at photos”" in (await workshop.anna.modal("Now open: After")).words
    cleo = await workshop.stage.slack.person("Cleo")
    await workshop.room.join(cleo)
    await cleo.command("/journey status", workshop.room)
    told = await cleo.ephemeral("Add to an earlier step")
    assert "looks at photos" in told.words
    assert "a secret idea" not in told.words
    await cleo.click(card, "So far")
    page = await cleo.modal("Now open: After")
    assert "a secret idea" not in page.words
    await cleo.click(page, "add_earlier", "Before")
    await cleo.modal("your notes count all the same, and are marked as late")
    await cleo.submit({ACTION: "reads the menu"})
    assert await cleo.modal("1 note saved, marked as late.")
    await cleo.open_home()
    assert "What happened so far" in (await cleo.home("Waiting for you")).words
    told_late = await workshop.exported()
    notes = [
        (one["text"], one["late"])
        for cell in told_late["stages"][0]["cells"]
        for theme in cell["themes"]
        for one in theme["contributions"]
    ]
    assert sorted(notes) == [("looks at photos", False), ("reads the menu", True)]
    assert not await workshop.stage.slack.violations()


async def test_a_message_becomes_evidence_with_its_link(workshop: SmallWorkshop) -> None:
    message = await workshop.bo.say("A guest told me: I gave up after ten minutes", workshop.room)
    await workshop.bo.shortcut("add_to_map", message)
    form = await workshop.bo.modal("In their words")
    assert "I gave up after ten minutes" in str(form.blocks)
    await workshop.bo.submit({"words": "I gave up after ten minutes", "place": "0:stage-1:pain_point"})
    await workshop.bo.modal("Added")
    await workshop.robin.click(await workshop.card(), "Next step")
    await workshop.card("· After")
    told = await workshop.exported()
    notes = [
        one
        for stage in told["stages"]
        for cell in stage["cells"]
        for theme in cell["themes"]
        for one in theme["contributions"]
    ]
    assert [(one["text"], one["evidence"]) for one in notes] == [("I gave up after ten minutes", "reported")]
    assert message.ts.replace(".", "") in notes[0]["evidence_link"]
