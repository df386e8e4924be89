import asyncio

import pytest

from journey.contributions import LONGEST_CONTRIBUTION, EvidenceLevel, Severity, Vantage
from journey.lanes import EMOTION
from tests.workshop.fake_summarisers import CarelessSummariser
from tests.workshop.room import BOOK, COMPARE, OWNERS, READ_BACK, TEAM, Room
from workshop.add_contributions import LONGEST_LINK, MOST_IDEAS, CellAnswer, EmotionAnswer
from workshop.errors import WorkshopError
from workshop.errors.notes import (
    ContributionTooLongError,
    FeelingWithoutFaceError,
    NotALinkError,
    NotAskedError,
    NothingWrittenError,
    TooManyIdeasError,
)
from workshop.errors.steps import NotACollectStepError, StepIsOverError
from workshop.errors.workshops import NotRunningError

ACTION = ("stage-1", "action")
PAIN = ("stage-1", "pain_point")


async def test_each_line_becomes_an_idea_kept_as_it_was_written() -> None:
    room = await Room().running()
    added = await room.write("- Opens *nine* tabs\n\n  Asks <!channel> & a friend  \n", cell=ACTION)
    assert added.count == 2
    assert _texts(room) == ["Opens *nine* tabs", "Asks <!channel> & a friend"]


async def test_ideas_of_one_author_keep_their_order_across_answers() -> None:
    room = await Room().running()
    await room.write("first\nsecond", cell=ACTION)
    await room.write("hurts", cell=PAIN)
    await room.write("by somebody else", cell=ACTION, person="U-ben")
    await room.write("third", cell=ACTION)
    assert [(one.contribution.text, one.place) for one in room.written()] == [
        ("first", 0),
        ("second", 1),
        ("hurts", 0),
        ("by somebody else", 0),
        ("third", 2),
    ]


async def test_a_feeling_is_stored_with_its_reason() -> None:
    room = await Room().running()
    await room.feel(-2, "Paid\ntwice")
    (stored,) = room.written()
    assert (stored.contribution.lane, stored.contribution.emotion) == (EMOTION, -2)
    assert stored.contribution.text == "Paid twice"


async def test_every_note_of_an_answer_keeps_how_its_author_knows_it() -> None:
    room = await Room().running()
    link = "https://example.org/ticket/1"
    await room.write("first\nsecond", cell=ACTION, vantage=Vantage.SUPPORT, evidence_link=f" {link} ")
    assert [(one.contribution.vantage, one.contribution.evidence_link) for one in room.written()] == [
        (Vantage.SUPPORT, link),
        (Vantage.SUPPORT, link),
    ]


@pytest.mark.parametrize(
    "link",
    ["example.org", "javascript:alert(1)", "https://", "https://a b", f"https://{'x' * LONGEST_LINK}"],
)
async def test_what_is_no_web_address_is_refused_and_nothing_is_stored(link: str) -> None:
    room = await Room().running()
    with pytest.raises(NotALinkError):
        await room.write("first", cell=ACTION, evidence_link=link)
    assert room.written() == []


async def test_a_feeling_needs_no_reason() -> None:
    room = await Room().running()
    assert (await room.feel(0)).count == 1


async def test_a_reason_without_a_face_is_refused_and_not_lost_in_silence() -> None:
    room = await Room().running()
    reason = EmotionAnswer(stage="stage-1", score=None, reason="Paid twice")
    cells = (CellAnswer(stage="stage-1", lane="action", text="pays"),)
    with pytest.raises(FeelingWithoutFaceError) as refusal:
        await room.answer(cells=cells, emotions=(reason,))
    assert refusal.value.fields == {"stage": "stage-1", "lane": EMOTION}
    assert room.written() == []


async def test_neither_face_nor_reason_is_simply_no_feeling() -> None:
    room = await Room().running()
    untouched = EmotionAnswer(stage="stage-1", score=None)
    cells = (CellAnswer(stage="stage-1", lane="action", text="pays"),)
    assert (await room.answer(cells=cells, emotions=(untouched,))).count == 1


async def test_severity_belongs_to_what_hurts_and_evidence_to_everything() -> None:
    room = await Room().running()
    cells = (
        CellAnswer(stage="stage-1", lane="action", text="pays"),
        CellAnswer(stage="stage-1", lane="pain_point", text="pays twice"),
    )
    await room.answer(cells=cells, severity=Severity.ABANDONS, evidence=EvidenceLevel.OBSERVED)
    assert [(one.contribution.severity, one.contribution.evidence) for one in room.written()] == [
        (None, EvidenceLevel.OBSERVED),
        (Severity.ABANDONS, EvidenceLevel.OBSERVED),
    ]


async def test_the_same_delivery_is_stored_once() -> None:
    room = await Room().running()
    assert (await room.write("pays", cell=ACTION, delivery="d")).count == 1
    assert (await room.write("pays", cell=ACTION, delivery="d")).count == 0
    assert _texts(room) == ["pays"]


async def test_the_same_delivery_twice_at_once_is_stored_once() -> None:
    room = await Room().running()
    results = await asyncio.gather(*(room.write("pays", cell=ACTION, delivery="d") for _ in range(5)))
    assert sorted(one.count for one in results) == [0, 0, 0, 0, 1]


@pytest.mark.parametrize("closed", [False, True])
async def test_a_redelivery_after_the_step_says_that_nothing_is_wrong(*, closed: bool) -> None:
    room = await Room().running()
    await room.write("pays", cell=ACTION, delivery="d")
    await (room.close() if closed else room.next(COMPARE))
    assert (await room.write("pays", cell=ACTION, delivery="d")).count == 0


async def test_equal_ideas_of_several_deliveries_all_count() -> None:
    room = await Room().running()
    await room.write("pays\npays", cell=ACTION)
    await room.write("pays", cell=ACTION)
    assert _texts(room) == ["pays"] * 3


@pytest.mark.parametrize("text", ["", "\n\n", "  \t ", "-\n*\n•", "\u200b\u3164", "\u202e", "\x00\x07"])
async def test_an_answer_with_nothing_to_read_is_refused(text: str) -> None:
    await _refused(NothingWrittenError, text)


async def test_a_line_of_the_longest_length_is_taken() -> None:
    room = await Room().running()
    assert (await room.write("x" * LONGEST_CONTRIBUTION, cell=ACTION)).count == 1


@pytest.mark.parametrize("length", [LONGEST_CONTRIBUTION + 1, 4000])
async def test_a_longer_line_is_refused_with_its_number_and_its_field(length: int) -> None:
    refusal = await _refused(ContributionTooLongError, "short\n\n" + "x" * length)
    assert str(refusal).startswith(f"Idea 2 has {length} characters and the limit is 500")
    assert (refusal.fields["stage"], refusal.fields["lane"]) == ACTION


async def test_a_reason_that_is_too_long_is_refused_at_its_field() -> None:
    room = await Room().running()
    with pytest.raises(ContributionTooLongError) as refusal:
        await room.feel(1, "x" * 501)
    assert refusal.value.fields["lane"] == EMOTION


@pytest.mark.parametrize("lines", [MOST_IDEAS + 1, 400])
async def test_more_ideas_than_one_answer_takes_are_refused_at_the_fullest_field(lines: int) -> None:
    room = await Room().running()
    cells = (
        CellAnswer(stage="stage-1", lane="action", text="\n".join(f"step {one}" for one in range(lines))),
        CellAnswer(stage="stage-1", lane="pain_point", text="one more"),
    )
    feeling = EmotionAnswer(stage="stage-1", score=1)
    with pytest.raises(TooManyIdeasError, match=f"That is {lines + 2} ideas") as refusal:
        await room.answer(cells=cells, emotions=(feeling,))
    assert (refusal.value.fields["stage"], refusal.value.fields["lane"]) == ACTION
    assert room.written() == []


async def test_a_hundred_ideas_in_one_answer_are_taken() -> None:
    room = await Room().running()
    lines = [f"step {one}" for one in range(MOST_IDEAS)]
    assert (await room.write("\n".join(lines), cell=ACTION)).count == MOST_IDEAS
    assert _texts(room) == lines


async def test_nobody_can_turn_a_neighbours_text_around_or_smuggle_control_characters() -> None:
    room = await Room().running()
    await room.write("pay\u202eevil\u2069\x1b[31m red\x00", cell=ACTION)
    assert _texts(room) == ["payevil[31m red"]


async def test_an_answer_that_comes_after_its_step_counts_and_is_marked_late() -> None:
    room = await Room().running()
    await room.write("in time", cell=ACTION)
    await room.go_to(BOOK)
    added = await room.write("still typing", cell=ACTION, step=COMPARE)
    assert (added.count, added.late) == (1, True)
    assert {one.contribution.text: one.contribution.late for one in room.written()} == {
        "in time": False,
        "still typing": True,
    }
    assert "still typing" in await room.texts()


async def test_late_answers_are_grouped_beside_themes_that_people_confirmed() -> None:
    room = await Room().running()
    await room.write("in time", cell=ACTION)
    await room.go_to(BOOK)
    await room.group(COMPARE)
    await room.confirm()
    before = await _themes(room)
    await room.write("still typing", cell=ACTION, step=COMPARE)
    await room.group(COMPARE, CarelessSummariser())
    after = await _themes(room)
    assert before < after
    assert len(after) == len(before) + 1


async def test_an_answer_to_a_step_that_is_not_open_yet_is_refused() -> None:
    room = await Room().running()
    with pytest.raises(StepIsOverError):
        await room.write("too early", step=BOOK)
    assert room.written() == []


@pytest.mark.parametrize("step", [OWNERS, READ_BACK])
async def test_owners_and_read_back_collect_no_ideas(step: int) -> None:
    room = await Room().running()
    await room.go_to(step)
    with pytest.raises(NotACollectStepError):
        await room.write("a late idea", step=step, cell=ACTION)


async def test_a_closed_workshop_takes_no_answer() -> None:
    room = await Room().running()
    await room.close()
    with pytest.raises(NotRunningError):
        await room.write("too late", cell=ACTION)


@pytest.mark.parametrize(
    "cell", [("stage-2", "action"), ("stage-1", "opportunity"), ("stage-9", "action"), ("stage-1", "mood")]
)
async def test_a_cell_that_the_open_step_does_not_ask_for_is_refused(cell: tuple[str, str]) -> None:
    room = await Room().running()
    with pytest.raises(NotAskedError):
        await room.write("elsewhere", cell=cell)
    assert room.written() == []


async def test_a_refused_answer_can_be_sent_again_under_its_delivery() -> None:
    room = await Room().running()
    with pytest.raises(ContributionTooLongError):
        await room.write("x" * 501, cell=ACTION, delivery="form")
    assert (await room.write("x", cell=ACTION, delivery="form")).count == 1


async def test_writing_is_taking_part_and_not_yet_being_done() -> None:
    room = await Room().running()
    await room.write("pays", cell=ACTION)
    progress = await room.progress()
    assert (progress.people, progress.done, progress.notes) == (1, 0, 1)


def _texts(room: Room) -> list[str]:
    return [one.contribution.text for one in room.written()]


async def _refused(kind: type[WorkshopError], text: str) -> WorkshopError:
    room = await Room().running()
    before = room.store.rows(TEAM)
    with pytest.raises(kind) as caught:
        await room.write(text, cell=ACTION)
    assert room.store.rows(TEAM) == before
    return caught.value


async def _themes(room: Room) -> set[tuple[str, tuple[str, ...]]]:
    async with room.store.transaction(room.team) as session:
        return {(one.id, one.contribution_ids) for one in await session.themes(room.id)}
