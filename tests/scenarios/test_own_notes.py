from playground.client import Modal
from tests.scenarios.conftest import SmallWorkshop

ACTION = "cell:stage-1:action"
FEELING = "cell:stage-1:emotion"
REASON = "reason:stage-1"


async def test_own_notes_are_edited_and_deleted_and_nobody_sees_the_old_words(
    workshop: SmallWorkshop,
) -> None:
    await workshop.open_form(workshop.anna)
    await workshop.anna.submit({ACTION: "looks at phtos\nan embarrassing slip"})
    saved = await workshop.anna.modal("2 notes saved")
    await workshop.anna.click(saved, "My notes")
    page = await workshop.anna.modal("2 notes of yours")
    await workshop.anna.click(page, "Edit", block_id=_buttons(page)[0])
    await workshop.anna.modal("How do you know this customer?")
    await workshop.anna.submit({ACTION: "looks at photos"})
    page = await workshop.anna.modal("looks at photos")
    await workshop.anna.click(page, "Delete", block_id=_buttons(page)[1])
    page = await workshop.anna.modal("1 note of yours")
    assert "embarrassing" not in page.words
    await workshop.robin.click(await workshop.card(), "Next step")
    card = await workshop.card("· After")
    reveal = await workshop.room.message("“Before” is over", thread_ts=card.ts)
    assert "looks at photos" in reveal.words
    messages = str([one.raw for one in await workshop.room.messages(seen_by=workshop.bo)])
    assert "phtos" not in messages
    assert "embarrassing" not in messages
    assert not await workshop.stage.slack.violations()


async def test_nobody_finds_somebody_elses_notes(workshop: SmallWorkshop) -> None:
    await workshop.open_form(workshop.anna)
    await workshop.anna.submit({ACTION: "looks at photos"})
    await workshop.anna.modal("1 note saved")
    for person in (workshop.bo, workshop.robin):
        await person.command("/journey mine", workshop.room)
        page = await person.modal("There is nothing of yours")
        assert "photos" not in page.words


async def test_a_feeling_is_changed_and_an_empty_note_refused_at_its_field(workshop: SmallWorkshop) -> None:
    await workshop.open_form(workshop.anna)
    await workshop.anna.submit({ACTION: "looks at photos", FEELING: "-2", REASON: "cold feet"})
    await workshop.anna.modal("2 notes saved")
    await workshop.anna.close(everything=True)
    await workshop.anna.click(await workshop.card(), "My notes")
    page = await workshop.anna.modal("Awful (−2): cold feet")
    await workshop.anna.click(page, "Edit", block_id=_buttons(page)[1])
    await workshop.anna.modal("What makes them feel that way?")
    await workshop.anna.submit({FEELING: "+1", REASON: "warm seats"})
    page = await workshop.anna.modal("Good (+1): warm seats")
    await workshop.anna.click(page, "Edit", block_id=_buttons(page)[0])
    await workshop.anna.modal("How do you know this customer?")
    outcome = await workshop.anna.submit({ACTION: "   "})
    assert "A note needs a few words" in outcome.errors[ACTION]


async def test_when_the_step_closed_meanwhile_nothing_changes_and_the_reason_is_said(
    workshop: SmallWorkshop,
) -> None:
    await workshop.open_form(workshop.anna)
    await workshop.anna.submit({ACTION: "looks at photos"})
    saved = await workshop.anna.modal("1 note saved")
    await workshop.anna.click(saved, "My notes")
    await workshop.anna.click(await workshop.anna.modal("1 note of yours"), "Edit")
    await workshop.anna.modal("How do you know this customer?")
    await workshop.robin.click(await workshop.card(), "Next step")
    await workshop.card("· After")
    await workshop.anna.submit({ACTION: "too late"})
    assert await workshop.anna.modal("“Before” is already closed")


async def test_after_the_close_mine_says_why_nothing_can_be_changed(workshop: SmallWorkshop) -> None:
    await workshop.open_form(workshop.anna)
    await workshop.anna.submit({ACTION: "looks at photos"})
    await workshop.anna.modal("1 note saved")
    await workshop.anna.close(everything=True)
    await workshop.robin.command("/journey close", workshop.room)
    question = await workshop.robin.ephemeral("post its map")
    await workshop.robin.click(question, "Close and post the map")
    await workshop.room.message("The workshop is closed")
    await workshop.anna.command("/journey mine", workshop.room)
    page = await workshop.anna.modal("the link between you and your notes was cut")
    assert "photos" not in page.words


def _buttons(page: Modal) -> list[str]:
    """The blocks with a note's buttons, in the order of the notes."""
    return [block["block_id"] for block in page.blocks if block["type"] == "actions"]
