from playground.client import Posted
from tests.scenarios.conftest import SmallWorkshop, Stage, set_up

FEELING = "cell:stage-1:emotion"
REASON = "reason:stage-1"
ACTION = "cell:stage-1:action"
THOUGHT = "cell:stage-1:thought"


def _warns(card: Posted) -> bool:
    """Whether the question behind a card's button says that something is missing."""
    return "Little is said in places" in str(card)


async def test_the_facilitator_reads_what_is_missing_and_has_the_group_asked(workshop: SmallWorkshop) -> None:
    await workshop.open_form(workshop.anna)
    await workshop.anna.submit({ACTION: "looks at photos", FEELING: "+1"})
    await workshop.anna.modal("2 notes saved")
    assert await workshop.room.message(matching=_warns, seconds=20)
    await workshop.robin.command("/journey next", workshop.room)
    question = await workshop.robin.ephemeral("Thoughts at Before")
    assert "nothing so far. Who has watched or heard a customer there?" in question.words
    assert "looks at photos" not in question.words
    await workshop.robin.click(question, "Ask the group first")
    card = await workshop.card()
    asked = await workshop.room.message("A question about “Before”", thread_ts=card.ts)
    await workshop.bo.click(asked, "Add your view")
    await workshop.bo.modal("One idea per line")
    await workshop.bo.submit({THOUGHT: "Is there a table outside?"})
    await workshop.bo.modal("1 note saved")
    await workshop.robin.command("/journey next", workshop.room)
    again = await workshop.robin.ephemeral("Close “Before” and go on")
    assert "Thoughts at Before" not in again.words
    await workshop.stage.bot.idle()
    thread = await workshop.room.messages(thread_ts=card.ts)
    assert sum("A question about" in one.words for one in thread) == 1
    assert not await workshop.stage.slack.violations()


async def test_only_the_facilitator_finds_what_is_missing_in_the_menu(workshop: SmallWorkshop) -> None:
    await workshop.open_form(workshop.anna)
    await workshop.anna.submit({ACTION: "looks at photos"})
    await workshop.anna.modal("1 note saved")
    await workshop.bo.click(await workshop.card(), "lead", "See what is missing so far")
    assert await workshop.bo.ephemeral("Only the facilitator")
    await workshop.robin.click(await workshop.card(), "lead", "See what is missing so far")
    assert await workshop.robin.ephemeral("Emotion at Before")


async def test_two_camps_are_put_to_the_group_in_the_reveal_with_both_quotes(workshop: SmallWorkshop) -> None:
    await workshop.open_form(workshop.anna)
    await workshop.anna.submit(
        {FEELING: "-2", REASON: "no free table", ACTION: "waits", THOUGHT: "How long?"}
    )
    await workshop.anna.modal("3 notes saved")
    await workshop.open_form(workshop.bo)
    await workshop.bo.submit({FEELING: "+2", REASON: "a seat by the window"})
    await workshop.bo.modal("1 note saved")
    await workshop.robin.click(await workshop.card(), "Next step")
    card = await workshop.card("· After")
    reveal = await workshop.room.message("To talk about", thread_ts=card.ts)
    assert "opinions pull apart" in reveal.words
    assert "no free table" in reveal.words
    assert "a seat by the window" in reveal.words
    assert not await workshop.stage.slack.violations()


async def test_what_hurts_one_and_pleases_another_is_quoted_in_the_thread_and_before_the_close(
    stage: Stage,
) -> None:
    slack = stage.slack
    robin, anna, bo, cy = [await slack.person(name) for name in ("Robin", "Anna", "Bo", "Cy")]
    room = await slack.channel("cx", members=[robin, anna, bo, cy])
    await set_up(robin, room, lanes=["action", "pain_point", "bright_spot"])
    await robin.click(await room.message("Start the workshop"), "Start the workshop")
    pain, bright = "cell:stage-1:pain_point", "cell:stage-1:bright_spot"
    for person, answer in (
        (anna, {pain: "The waiter was rude", ACTION: "waits"}),
        (bo, {bright: "The waiter remembered me", ACTION: "sits down"}),
        (cy, {pain: "No table", bright: "Fresh bread", ACTION: "leaves"}),
    ):
        await person.click(await room.message("· Before"), "Add your view")
        await person.modal("One idea per line")
        await person.submit(answer)
        await person.modal("saved")
    card = await room.message("· Before")
    assert "The waiter" not in card.words
    await robin.click(card, "Next step")
    reveal = await room.message("To talk about", thread_ts=card.ts)
    told = "One note says ⚡ “The waiter was rude”, another ✨ “The waiter remembered me”."
    assert told in reveal.words
    assert reveal.words.count("said both ways") == 1
    for step in ("· After", "· Group and check"):
        await robin.click(await room.message(step), "Next step")
    read_back = await room.message("· Read-back")
    assert told in read_back.words
    for shown in (reveal, read_back):
        assert not [one for one in (anna, bo, cy) if one.id in str(shown.raw["blocks"])]
    assert not await slack.violations()
