from playground.config import Fault
from tests.scenarios.conftest import SmallWorkshop

STEPS = ("· After", "· Opportunities", "· Group and check", "· Dot vote", "· Owners and proof", "· Read-back")


async def test_what_is_wrong_is_said_by_anybody_seen_by_all_and_answered_by_the_facilitator(
    workshop: SmallWorkshop,
) -> None:
    await _read_back(workshop)
    card = await workshop.card("· Read-back")
    await workshop.stage.slack.set_faults(Fault(kind="duplicate", methods=("view_submission",)))
    for person, kind, text in (
        (workshop.anna, "A quote is wrong", "I said two days"),
        (workshop.bo, "A voice is missing", "nobody asked the waiters"),
    ):
        await person.click(card, "Something is wrong")
        await person.modal("What on the map is wrong")
        await person.submit({"kind": kind, "text": text, "stage": "After"})
        await person.modal("Everybody sees it in the thread")
    listed = await workshop.room.message("2 flags on the map", thread_ts=card.ts)
    assert "I said two days" in listed.words
    assert "nobody asked the waiters" in listed.words
    for person in (workshop.anna, workshop.bo):
        assert person.id not in str(listed.raw["blocks"])
        assert person.real_name not in str(listed.raw["blocks"])
    await workshop.room.message("2 flags in the thread, 2 open")
    (asked,) = (one for one in listed.raw["blocks"] if "two days" in str(one))
    await workshop.anna.click(listed, "Answer", block_id=asked["block_id"])
    assert await workshop.anna.ephemeral("Only the facilitator")
    await workshop.robin.click(listed, "Answer", block_id=asked["block_id"])
    form = await workshop.robin.modal("What becomes of it?")
    assert "`/journey themes`" in form.words
    await workshop.robin.submit({"state": "It is mended", "answer": "two days it is"})
    answered = await workshop.room.message(
        "2 flags on the map of “Trying a new café”, 1 open", thread_ts=card.ts
    )
    assert "_mended_: two days it is" in answered.words
    assert answered.ts == listed.ts
    await workshop.room.message("2 flags in the thread, 1 open")
    await workshop.robin.click(await workshop.card("· Read-back"), "Close and post the map")
    question = await workshop.robin.ephemeral("1 flag is open")
    for _ in range(2):
        await workshop.robin.click(question, "Close with open flags")
    result = await workshop.room.message("Journey map:")
    assert "Closed with 1 open flag" in result.words
    data = await workshop.exported()
    assert sorted(flag["state"] for flag in data["flags"]) == ["mended", "open"]
    assert {flag["author"] for flag in data["flags"]} == {""}
    assert not await workshop.stage.slack.violations()


async def test_a_flag_sent_after_the_close_is_refused_and_its_words_stay(workshop: SmallWorkshop) -> None:
    await _read_back(workshop)
    await workshop.anna.click(await workshop.card("· Read-back"), "Something is wrong")
    await workshop.anna.modal("What on the map is wrong")
    await workshop.robin.click(await workshop.card("· Read-back"), "Close and post the map")
    await workshop.room.message("Journey map:")
    await workshop.anna.submit({"text": "too late"})
    assert await workshop.anna.modal("What you typed is still in the form")


async def _read_back(workshop: SmallWorkshop) -> None:
    for title in STEPS:
        await workshop.robin.click(await workshop.card("· "), "Next step")
        await workshop.card(title)
