"""Changing the set-up before the start, on the pages it was made on."""

from tests.scenarios.conftest import Stage, set_up


async def test_a_draft_is_changed_on_the_same_pages_and_its_card_follows(stage: Stage) -> None:
    robin, anna = [await stage.slack.person(name) for name in ("Robin", "Anna")]
    room = await stage.slack.channel("cx", members=[robin, anna])
    await set_up(robin, room, minutes="15", co_facilitators=[anna.id])
    card = await room.message("Start the workshop")
    await robin.click(card, "Change the set-up")
    page = await robin.modal("1 of 3")
    assert "Trying a new café" in str(page.values)
    await robin.submit({"title": "Trying an old café"})
    assert "Sam, a regular" in str((await robin.modal("2 of 3")).values)
    await robin.submit()
    last = await robin.modal("3 of 3")
    assert "find a table" in str(last.values)
    assert anna.id in str(last.values)
    await robin.submit({"stages": "Before\nMeanwhile\nAfter", "agenda": "lane-by-lane"})
    changed = await room.message("Trying an old café")
    assert changed.ts == card.ts
    assert "Meanwhile" in changed.words
    assert "The person" in changed.words
    await anna.click(changed, "Start the workshop")
    assert await room.message("· The person")
    assert not await stage.slack.violations()
