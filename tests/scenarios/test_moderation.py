"""A note is hidden, before or after its reveal, and its author stays unknown on every surface."""

import asyncio
import sqlite3
from contextlib import closing
from typing import Any

import pytest

from playground.client import Modal, Person, Posted
from playground.config import Fault
from tests.scenarios.conftest import SmallWorkshop

PAIN = "cell:stage-1:pain_point"
RUDE = "our colleague is an idiot"
FAIR = "the queue is long"


async def test_a_note_is_hidden_before_the_reveal_and_is_on_no_surface(workshop: SmallWorkshop) -> None:
    anna, bo, robin, room = workshop.anna, workshop.bo, workshop.robin, workshop.room
    await robin.command("/journey moderate on", room)
    await robin.ephemeral("Moderation is on")
    card = await workshop.card("Moderated: the facilitator can read notes before they are shown")
    await _write(workshop, anna, RUDE)
    await _write(workshop, bo, FAIR)
    page = await _moderate(workshop)
    assert RUDE in page.words
    await _press(robin, page, RUDE, "Hide")
    page = await robin.modal("2 notes, 1 of them hidden")
    await robin.close(everything=True)
    for person in (anna, bo, robin):
        assert person.id not in str(page.raw["blocks"])
        assert person.real_name not in page.words

    await anna.command("/journey mine", room)
    assert RUDE in (await anna.modal("1 note of yours hidden by the facilitator")).words
    await anna.close(everything=True)
    await bo.command("/journey mine", room)
    assert RUDE not in (await bo.modal("1 note of yours")).words
    await bo.close(everything=True)

    await workshop.card("1 note hidden by the facilitator")
    await robin.click(await workshop.card("· Before"), "Next step")
    reveal = await room.message("“Before” is over", thread_ts=card.ts)
    assert FAIR in reveal.words
    assert "1 note hidden by the facilitator" in reveal.words
    exported = await workshop.exported()
    assert exported["hidden"] == [{"stage": "stage-1", "lane": "pain_point", "count": 1}]
    assert RUDE not in await _everything_sent(workshop)
    assert _stored_notes(workshop) == 2
    assert not await workshop.stage.slack.violations()


async def test_a_note_hidden_after_the_reveal_leaves_the_thread_and_comes_back(
    workshop: SmallWorkshop,
) -> None:
    robin, room = workshop.robin, workshop.room
    await _write(workshop, workshop.anna, RUDE)
    await _write(workshop, workshop.bo, FAIR)
    page = await _moderate(workshop)
    assert "no notes, 0 of them hidden" in page.words
    assert RUDE not in page.words
    await robin.close(everything=True)
    card = await workshop.card("· Before")
    await robin.click(card, "Next step")
    await room.message(RUDE, thread_ts=card.ts)
    for _ in range(2):
        page = await _moderate(workshop)
        await _press(robin, page, RUDE, "Hide")
        await robin.modal("1 of them hidden")
        await robin.close(everything=True)
        gone = await _reveal(workshop, card.ts, "1 note hidden by the facilitator")
        assert RUDE not in gone.words
        assert FAIR in gone.words
        page = await _moderate(workshop)
        await _press(robin, page, RUDE, "Show it again")
        await robin.modal("0 of them hidden")
        await robin.close(everything=True)
        await _reveal(workshop, card.ts, RUDE)
    await workshop.anna.command("/journey moderate", room)
    assert await workshop.anna.ephemeral("Only the facilitator can do that")
    await robin.command("/journey moderate perhaps", room)
    assert await robin.ephemeral("Write `/journey moderate on`")


async def test_a_note_hidden_after_the_close_leaves_the_thread_the_result_and_every_file(
    workshop: SmallWorkshop,
) -> None:
    robin, room, slack = workshop.robin, workshop.room, workshop.stage.slack
    await _write(workshop, workshop.anna, RUDE)
    await _write(workshop, workshop.bo, FAIR)
    await robin.command("/journey close", room)
    await robin.click(await robin.ephemeral("Close and post the map"), "Close and post the map")
    card = await workshop.card("The workshop is closed")
    result = await room.message("Journey map: ", thread_ts=card.ts)
    assert RUDE in result.words
    full = await room.message("The full map", thread_ts=card.ts)
    exported = await workshop.exported()
    assert RUDE in str(exported)
    old = {file["id"] for file in await slack.files()}
    assert len(old) == 4, "the digest, the map as picture and PDF, and the export"

    await workshop.anna.click(card, "Hide a note")
    await workshop.anna.ephemeral("Only the facilitator can do that")
    await robin.click(card, "Hide a note")
    page = await robin.modal("The workshop is closed. A note that you hide now")
    for person in (workshop.anna, workshop.bo):
        assert person.id not in str(page.raw["blocks"])
    await _press(robin, page, RUDE, "Hide")
    await robin.modal("1 of them hidden")
    await robin.close(everything=True)

    new = await room.message("these files take the place of the earlier ones", thread_ts=card.ts, seconds=40)
    assert sorted(one["name"].rpartition(".")[2] for one in new.files) == ["json", "pdf", "png"]
    await _gone(workshop, old)
    assert (await room.message("The full map", thread_ts=card.ts)).ts == full.ts
    assert not (await room.message("The full map", thread_ts=card.ts)).files
    result = await room.message("Journey map: ", thread_ts=card.ts)
    assert FAIR in result.words
    picture = next(block for block in result.blocks if block["type"] == "image")
    assert picture["slack_file"]["id"] in {file["id"] for file in await slack.files()}
    await _reveal(workshop, card.ts, "1 note hidden by the facilitator")
    assert RUDE not in await _everything_sent(workshop, "The workshop is closed")
    for file in await slack.files():
        assert RUDE.encode() not in await slack.file_bytes(file["id"])
    assert not await slack.violations()


@pytest.mark.parametrize("method", ["", "files.delete", "files.completeUploadExternal"])
async def test_a_picture_is_replaced_once_when_what_it_shows_is_hidden_whatever_answer_is_lost(
    workshop: SmallWorkshop, method: str
) -> None:
    robin, room, slack = workshop.robin, workshop.room, workshop.stage.slack
    await _write(workshop, workshop.anna, RUDE)
    await _write(workshop, workshop.bo, FAIR)
    card = await workshop.card()
    await robin.click(card, "Next step")
    await room.message(RUDE, thread_ts=card.ts)
    await robin.command("/journey export png", room)
    await room.message("Exported: ", thread_ts=card.ts, seconds=20)
    (old,) = await slack.files()
    await slack.set_faults(*[Fault(kind="lost_answer", methods=(method,), times=1)] * bool(method))
    await _press(robin, await _moderate(workshop), RUDE, "Hide")
    await robin.modal("1 of them hidden")
    await room.message("these files take the place of the earlier ones", thread_ts=card.ts, seconds=20)
    await _gone(workshop, {old["id"]})
    await workshop.stage.bot.idle()
    (new,) = await slack.files()
    assert new["name"] == old["name"]
    assert "Out of date" not in (await workshop.card("· After")).words


async def _gone(workshop: SmallWorkshop, files: set[str]) -> None:
    for _ in range(200):
        if not files & {file["id"] for file in await workshop.stage.slack.files()}:
            return
        await asyncio.sleep(0.1)
    raise AssertionError("the old files are still there")


async def _reveal(workshop: SmallWorkshop, thread: str, words: str) -> Posted:
    """The reveal in the thread, as soon as it says these words."""

    def says(message: Posted) -> bool:
        return "“Before” is over" in message.words and words in message.words

    return await workshop.room.message(thread_ts=thread, matching=says, seconds=20)


async def _write(workshop: SmallWorkshop, person: Person, text: str) -> None:
    await workshop.open_form(person)
    await person.submit({PAIN: text})
    await person.modal("saved")
    await person.close(everything=True)


async def _moderate(workshop: SmallWorkshop) -> Modal:
    await workshop.robin.command("/journey moderate", workshop.room)
    return await workshop.robin.modal("of them hidden")


async def _press(person: Person, page: Modal, words: str, button: str) -> None:
    rows = (one for one in page.blocks if one.get("accessory", {}).get("action_id") == "hide_note")
    (block,) = (one for one in rows if words in one["text"]["text"])
    await person.click(page, button, block_id=block["block_id"])


async def _everything_sent(workshop: SmallWorkshop, on_card: str = "· ") -> str:
    """Whatever everybody can read: channel, thread and the exported map."""
    said: list[Any] = [one.raw for one in await workshop.room.messages(seen_by=workshop.bo)]
    card = await workshop.card(on_card)
    said += [one.raw for one in await workshop.room.messages(thread_ts=card.ts)]
    return str([*said, await workshop.exported()])


def _stored_notes(workshop: SmallWorkshop) -> int:
    path = workshop.stage.directory / "journeyline.sqlite3"
    with closing(sqlite3.connect(f"file:{path}?mode=ro", uri=True)) as connection:
        ((count,),) = connection.execute("SELECT count(*) FROM contributions").fetchall()
    return int(count)
