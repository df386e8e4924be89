from tests.scenarios.conftest import SmallWorkshop

FEELING = "cell:stage-1:emotion"
PAIN = "cell:stage-1:pain_point"
ACTION = "cell:stage-1:action"


async def test_an_answer_makes_no_call_to_slack(workshop: SmallWorkshop) -> None:
    await workshop.open_form(workshop.anna)
    await workshop.stage.bot.idle()
    before = len(await workshop.stage.slack.journal(kind="call"))
    outcome = await workshop.anna.submit({ACTION: "looks at photos\nreads the menu"})
    assert outcome.outcome == "updated"
    calls = (await workshop.stage.slack.journal(kind="call"))[before:]
    assert {one["name"] for one in calls} <= {"chat.update"}


async def test_what_cannot_be_taken_is_said_at_the_field_and_the_text_stays(workshop: SmallWorkshop) -> None:
    await workshop.open_form(workshop.anna)
    long_line = "x" * 800
    outcome = await workshop.anna.submit({ACTION: f"fine\n{long_line}"})
    assert outcome.errors == {
        ACTION: "Idea 2 has 800 characters and the limit is 500: "
        "please split it into shorter ideas, one per line."
    }
    form = await workshop.anna.modal("One idea per line")
    assert long_line in str(form.values)


async def test_an_empty_answer_is_refused_over_the_form(workshop: SmallWorkshop) -> None:
    await workshop.open_form(workshop.anna)
    await workshop.anna.submit({})
    page = await workshop.anna.modal("Nothing is written yet")
    assert "still in the form" in page.words
    await workshop.anna.close()
    assert await workshop.anna.modal("One idea per line")


async def test_more_details_keep_what_is_typed_and_hang_the_pain_on_the_action(
    workshop: SmallWorkshop,
) -> None:
    await workshop.open_form(workshop.anna)
    await workshop.anna.fill({ACTION: "queues outside\nreads the menu", PAIN: "the queue is in the rain"})
    await workshop.anna.click(await workshop.anna.modal("One idea per line"), "more_details")
    form = await workshop.anna.modal("How do you know this customer?")
    assert "queues outside" in str(form.values)
    field = next(one for one in form.blocks if one.get("block_id") == "station")
    offered = [one for group in field["element"]["option_groups"] for one in group["options"]]
    assert [one["text"]["text"] for one in offered] == ["queues outside", "reads the menu"]
    details = {"vantage": "saw_it", "station": offered[0]["value"]}
    refused = await workshop.anna.submit({**details, "link": "example.org"})
    assert refused.outcome != "updated"
    await workshop.anna.submit({**details, "link": "https://example.org/queue.jpg"})
    await workshop.anna.modal("3 notes saved")
    await workshop.robin.click(await workshop.card(), "Next step")
    await workshop.card("· After")
    told = await workshop.exported()
    notes = {
        one["text"]: one
        for cell in told["stages"][0]["cells"]
        for theme in cell["themes"]
        for one in theme["contributions"]
    }
    pain = notes["the queue is in the rain"]
    assert pain["station"] == notes["queues outside"]["id"]
    assert (pain["vantage"], pain["evidence_link"]) == ("saw_it", "https://example.org/queue.jpg")
    assert not await workshop.stage.slack.violations()


async def test_a_solution_is_parked_with_a_hint_and_taken_up_where_opportunities_are_asked(
    workshop: SmallWorkshop,
) -> None:
    await workshop.open_form(workshop.anna)
    await workshop.anna.submit({ACTION: "Our website lists the tables", PAIN: "We should offer a callback"})
    saved = await workshop.anna.modal("2 notes saved")
    assert "tells the company's side" in saved.words
    assert "comes back as a starting point at “Opportunities”" in saved.words
    await workshop.robin.click(await workshop.card(), "Next step")
    await workshop.robin.click(await workshop.card("· After"), "Next step")
    card = await workshop.card("· Opportunities")
    await workshop.bo.click(card, "Add your view")
    form = await workshop.bo.modal("Earlier ideas at Before")
    field = next(one for one in form.blocks if one.get("block_id") == "parked:stage-1")
    (offered,) = field["element"]["options"]
    assert offered["text"]["text"] == "We should offer a callback"
    await workshop.bo.submit({"parked:stage-1": [offered["value"]]})
    await workshop.bo.modal("1 note saved")
    assert not await workshop.stage.slack.violations()


async def test_hostile_text_reaches_the_reveal_as_text(workshop: SmallWorkshop) -> None:
    await workshop.open_form(workshop.anna)
    await workshop.anna.submit(
        {ACTION: "<!channel> look *here* \u202eevil\u202c \x07\n\n   \n<@U123> & friends"}
    )
    await workshop.anna.modal("2 notes saved")
    await workshop.robin.click(await workshop.card(), "Next step")
    card = await workshop.card("· After")
    reveal = await workshop.room.message("“Before” is over", thread_ts=card.ts)
    raw = str(reveal.blocks)
    assert "<!channel>" not in raw
    assert "<@U123>" not in raw
    assert "&lt;!channel&gt;" in raw
    assert "\u202e" not in raw
    assert not await workshop.stage.slack.violations()


async def test_nobody_sees_anything_before_the_reveal(workshop: SmallWorkshop) -> None:
    await workshop.open_form(workshop.anna)
    await workshop.anna.submit({ACTION: "a secret idea", FEELING: "-2"})
    await workshop.anna.modal("2 notes saved")
    await workshop.bo.command("/journey status", workshop.room)
    await workshop.bo.command("/journey export md", workshop.room)
    await workshop.bo.ephemeral("is on its way")
    await workshop.stage.bot.idle()
    messages = await workshop.room.messages(seen_by=workshop.bo)
    assert "a secret idea" not in str([message.raw for message in messages])
    for file in await workshop.stage.slack.files():
        assert b"a secret idea" not in await workshop.stage.slack.file_bytes(file["id"])


async def test_only_the_facilitator_moves_on(workshop: SmallWorkshop) -> None:
    await workshop.bo.click(await workshop.card(), "Next step")
    refusal = await workshop.bo.ephemeral("Only the facilitator")
    assert workshop.robin.id in refusal.words


async def test_a_second_press_on_next_does_not_skip_a_step(workshop: SmallWorkshop) -> None:
    card = await workshop.card()
    await workshop.robin.click(card, "Next step")
    await workshop.robin.click(card, "Next step")
    assert await workshop.robin.ephemeral("already closed")
    assert await workshop.card("Step 2 of 7 · After")
