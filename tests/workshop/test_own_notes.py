import pytest

from journey.build import WrittenContribution
from journey.contributions import LONGEST_CONTRIBUTION, EvidenceLevel, Severity, Vantage
from journey.lanes import EMOTION
from tests.workshop.room import BOOK, COMPARE, FACILITATOR, TEAM, VOTE, Room
from workshop.add_contributions import CellAnswer
from workshop.errors.notes import FeelingWithoutFaceError, NoteEmptyError, NoteNotYoursError, NoteTooLongError
from workshop.errors.steps import NotACollectStepError, StepIsOverError
from workshop.errors.workshops import NotRunningError, NotStartedError
from workshop.jobs import RefreshCard
from workshop.stations import typed_stations

ACTION = ("stage-1", "action")
THOUGHT = ("stage-1", "thought")
PAIN_POINT = ("stage-1", "pain_point")


async def test_a_person_finds_their_own_notes_in_the_order_of_the_form_and_nobody_elses() -> None:
    room = await _written()
    await room.feel(1, "warm seats")
    assert await room.mine() == ["opens nine tabs", "asks a friend", "too dear?", "warm seats"]
    assert await room.mine("U-ben") == ["reads a map"]
    assert await room.mine(FACILITATOR) == []


async def test_notes_of_earlier_steps_are_not_listed() -> None:
    room = await _written()
    await room.next(COMPARE)
    assert await room.mine() == []
    await room.write("pays", step=BOOK)
    assert await room.mine() == ["pays"]


async def test_a_draft_has_no_notes_to_read() -> None:
    room = Room()
    await room.open()
    with pytest.raises(NotStartedError):
        await room.mine()


async def test_after_the_close_nothing_is_found_and_no_new_key_is_made() -> None:
    room = await _written()
    await room.close()
    assert await room.mine() == []
    assert room.store.rows(TEAM).author_keys == {}


async def test_an_edited_note_keeps_its_id_place_and_author() -> None:
    room = await _written()
    before = _of(room, "asks a friend")
    own = await room.edit(
        before.contribution.id, text="  asks two\nfriends ", evidence=EvidenceLevel.OBSERVED
    )
    after = _of(room, "asks two friends")
    assert [one.text for one in own.notes][1] == "asks two friends"
    note = before.contribution.model_copy(
        update={"text": "asks two friends", "evidence": EvidenceLevel.OBSERVED}
    )
    assert after == before.model_copy(update={"contribution": note})


async def test_after_the_reveal_others_never_see_the_old_words() -> None:
    room = await _written()
    await room.edit(_of(room, "asks a friend").contribution.id, text="asks two friends")
    await room.next(COMPARE)
    await room.group(COMPARE)
    assert await room.texts() == ["asks two friends", "opens nine tabs", "reads a map", "too dear?"]
    assert "asks a friend" not in (await room.map()).model_dump_json()


async def test_a_feeling_gets_another_face_and_reason() -> None:
    room = await Room().running()
    await room.feel(-2, "cold feet")
    (stored,) = room.written()
    await room.edit(stored.contribution.id, emotion=2, text="")
    (after,) = room.written()
    assert (after.contribution.emotion, after.contribution.text) == (2, "")
    with pytest.raises(FeelingWithoutFaceError):
        await room.edit(stored.contribution.id, text="warm feet")


async def test_only_pain_points_take_a_severity_and_only_feelings_a_score() -> None:
    room = await Room().running()
    await room.write("waits", cell=PAIN_POINT, severity=Severity.TRIVIAL)
    await room.write("opens nine tabs", cell=ACTION)
    for text in ("waits", "opens nine tabs"):
        await room.edit(_of(room, text).contribution.id, text=text, severity=Severity.ABANDONS, emotion=1)
    told = {one.contribution.text: one.contribution for one in room.written()}
    assert (told["waits"].severity, told["waits"].emotion) == (Severity.ABANDONS, None)
    assert (told["opens nine tabs"].severity, told["opens nine tabs"].emotion) == (None, None)


@pytest.mark.parametrize(
    ("text", "refusal"),
    [
        (" \u200b ", NoteEmptyError),
        ("x" * (LONGEST_CONTRIBUTION + 1), NoteTooLongError),
    ],
)
async def test_a_note_without_words_or_with_too_many_stays_as_it_was(
    text: str, refusal: type[Exception]
) -> None:
    room = await _written()
    before = room.store.rows(TEAM)
    with pytest.raises(refusal):
        await room.edit(_of(room, "asks a friend").contribution.id, text=text)
    assert room.store.rows(TEAM) == before


async def test_nobody_edits_or_deletes_somebody_elses_note() -> None:
    room = await _written()
    before = room.written()
    theirs = _of(room, "asks a friend").contribution.id
    for person in ("U-ben", FACILITATOR):
        with pytest.raises(NoteNotYoursError):
            await room.edit(theirs, person=person, text="nonsense")
        await room.delete(theirs, person=person)
    assert room.written() == before


async def test_an_edit_delivered_again_does_not_undo_a_later_one() -> None:
    room = await _written()
    note = _of(room, "asks a friend").contribution.id
    await room.edit(note, text="first", delivery="form-1")
    await room.edit(note, text="second", delivery="form-2")
    own = await room.edit(note, text="first", delivery="form-1")
    assert "second" in [one.text for one in own.notes]


async def test_a_deleted_note_is_gone_and_the_later_ones_of_its_cell_move_up() -> None:
    room = await _written()
    await room.write("sleeps on it", cell=ACTION)
    own = await room.delete(_of(room, "opens nine tabs").contribution.id)
    assert [one.text for one in own.notes] == ["asks a friend", "sleeps on it", "too dear?"]
    assert [_of(room, text).place for text in ("asks a friend", "sleeps on it", "too dear?")] == [0, 1, 0]
    await room.write("books", cell=ACTION)
    assert _of(room, "books").place == 2
    assert _of(room, "reads a map").place == 0


async def test_deleting_twice_is_deleting_once_and_the_card_is_told() -> None:
    room = await _written()
    note = _of(room, "opens nine tabs").contribution.id
    jobs = len(room.store.jobs(TEAM, RefreshCard))
    once = await room.delete(note)
    assert await room.delete(note) == once
    assert len(room.store.jobs(TEAM, RefreshCard)) == jobs + 1


@pytest.mark.parametrize("step", [COMPARE, BOOK])
async def test_once_the_step_is_over_nothing_can_be_changed(step: int) -> None:
    room = await _written()
    note = _of(room, "opens nine tabs").contribution.id
    await room.next(COMPARE)
    before = room.written()
    if step == COMPARE:
        with pytest.raises(StepIsOverError, match="“Compare” is already closed"):
            await room.edit(note, text="nonsense")
        with pytest.raises(StepIsOverError):
            await room.delete(note)
    else:
        with pytest.raises(NoteNotYoursError):
            await room.edit(note, step=BOOK, text="nonsense")
        await room.delete(note, step=BOOK)
    assert room.written() == before


async def test_neither_in_a_vote_nor_after_the_close_can_notes_be_changed() -> None:
    room = await _written()
    note = _of(room, "opens nine tabs").contribution.id
    await room.go_to(VOTE)
    with pytest.raises(NotACollectStepError):
        await room.edit(note, step=VOTE, text="nonsense")
    await room.close()
    with pytest.raises(NotRunningError):
        await room.delete(note, step=VOTE)


async def test_in_a_step_that_is_open_again_only_what_nobody_has_seen_can_be_changed() -> None:
    room = await _written()
    seen = _of(room, "opens nine tabs").contribution.id
    await room.next(COMPARE)
    await room.reopen(COMPARE)
    await room.write("sleeps on it", cell=ACTION)
    assert await room.mine() == ["sleeps on it"]
    with pytest.raises(NoteNotYoursError):
        await room.edit(seen, text="nonsense")
    await room.delete(seen)
    await room.edit(_of(room, "sleeps on it").contribution.id, text="sleeps twice")
    assert await room.mine() == ["sleeps twice"]
    await room.next(COMPARE)
    assert "opens nine tabs" in await room.texts()


async def test_a_changed_feeling_stays_in_its_lane() -> None:
    room = await Room().running()
    await room.feel(0)
    (stored,) = room.written()
    await room.edit(stored.contribution.id, emotion=-1, text="cold")
    (after,) = room.written()
    assert (after.contribution.stage, after.contribution.lane) == ("stage-1", EMOTION)


async def _written() -> Room:
    room = await Room().running()
    await room.write("too dear?", cell=THOUGHT)
    await room.write("opens nine tabs\nasks a friend", cell=ACTION)
    await room.write("reads a map", cell=ACTION, person="U-ben")
    return room


def _of(room: Room, text: str) -> WrittenContribution:
    (found,) = (one for one in room.written() if one.contribution.text == text)
    return found


async def test_a_deleted_note_leaves_its_theme_and_the_others_stay_in_it() -> None:
    room = await Room().running()
    await room.write("one\ntwo")
    await room.group(COMPARE)
    gone, kept = (one.contribution.id for one in room.written())
    await room.delete(gone)
    (theme,) = room.store.rows(room.team).themes[room.id]
    assert theme.contribution_ids == (kept,)
    await room.delete(kept)
    assert room.store.rows(room.team).themes[room.id] == ()


async def test_how_a_person_knows_it_can_be_changed_and_the_station_stays() -> None:
    room = await Room().running()
    (typed,) = typed_stations("stage-1", "Opens nine tabs")
    cells = (
        CellAnswer(stage="stage-1", lane="action", text="Opens nine tabs"),
        CellAnswer(stage="stage-1", lane="pain_point", text="Too many prices"),
    )
    await room.answer(cells=cells, station=typed.key, vantage=Vantage.GUESS)
    before = _of(room, "Too many prices").contribution
    link = "https://example.org/chart"
    await room.edit(before.id, text=before.text, vantage=Vantage.RESEARCH, evidence_link=link)
    after = _of(room, "Too many prices").contribution
    assert (after.vantage, after.evidence_link) == (Vantage.RESEARCH, link)
    assert after.station == before.station != ""
