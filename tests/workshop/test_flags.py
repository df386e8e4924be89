import asyncio

import pytest

from journey.anonymity import Anonymity
from journey.flags import LONGEST_FLAG, FlagKind, FlagState
from tests.workshop.room import FACILITATOR, OWNERS, READ_BACK, Room
from workshop.errors.notes import FlagEmptyError, FlagGoneError, FlagTooLongError, TooManyFlagsError
from workshop.errors.steps import NotReadBackError, StepIsOverError
from workshop.errors.workshops import NotRunningError, NotTheFacilitatorError
from workshop.jobs import RefreshCard, RefreshFlags
from workshop.raise_flag import MOST_FLAGS


async def test_anybody_can_say_what_is_wrong_and_the_thread_and_the_card_follow() -> None:
    room = await _reading_back()
    await room.flag(" two\nwords ", kind=FlagKind.MISSING_VOICE, stage="stage-2")
    (flag,) = (await room.workshop()).flags
    assert (flag.kind, flag.text, flag.stage) == (FlagKind.MISSING_VOICE, "two words", "stage-2")
    assert flag.is_open
    assert (await room.map()).flags == (flag,)
    assert len(room.store.jobs(room.team, RefreshFlags)) == 1
    assert room.store.jobs(room.team, RefreshCard)


@pytest.mark.parametrize(
    ("anonymity", "shows", "author"),
    [
        (Anonymity.ANONYMOUS, True, ""),
        (Anonymity.EACH_CHOOSES, False, ""),
        (Anonymity.EACH_CHOOSES, True, "Name of U-ana"),
        (Anonymity.NAMED, False, "Name of U-ana"),
    ],
)
async def test_a_name_stands_beside_a_flag_only_as_the_mode_allows(
    anonymity: Anonymity, author: str, *, shows: bool
) -> None:
    room = await _reading_back(anonymity=anonymity)
    await room.flag(shows_name=shows)
    assert [flag.author for flag in (await room.map()).flags] == [author]


async def test_nothing_is_stored_about_who_raised_it_nor_in_which_order() -> None:
    room = await _reading_back()
    for number in range(12):
        await room.flag(f"flag {number}", person="U-secret")
    rows = room.store.rows(room.team)
    assert "U-secret" not in repr(rows)
    ids = [flag.id for flag in (await room.workshop()).flags]
    assert ids == sorted(ids)


async def test_the_same_form_delivered_twice_is_one_flag() -> None:
    room = await _reading_back()
    await asyncio.gather(room.flag(delivery="form"), room.flag(delivery="form"))
    await room.flag(delivery="form")
    assert len((await room.workshop()).flags) == 1


async def test_a_flag_needs_words_and_not_too_many_of_them() -> None:
    room = await _reading_back()
    for empty in ("", "  ", "\u200b"):
        with pytest.raises(FlagEmptyError):
            await room.flag(empty)
    with pytest.raises(FlagTooLongError):
        await room.flag("x" * (LONGEST_FLAG + 1))
    await room.flag("x" * LONGEST_FLAG, stage="gone")
    assert [flag.stage for flag in (await room.workshop()).flags] == [""]


async def test_flags_belong_to_the_read_back() -> None:
    room = await Room().running()
    await room.go_to(OWNERS)
    with pytest.raises(NotReadBackError):
        await room.flag(step=OWNERS)
    with pytest.raises(StepIsOverError):
        await room.flag(step=READ_BACK)


async def test_there_is_an_end_of_flags() -> None:
    room = await _reading_back()
    for _ in range(MOST_FLAGS):
        await room.flag()
    with pytest.raises(TooManyFlagsError):
        await room.flag()


async def test_the_facilitator_answers_and_may_change_the_answer() -> None:
    room = await _reading_back()
    await room.flag()
    (flag,) = (await room.workshop()).flags
    await room.answer_flag(flag.id, answer=" mended  it ")
    await room.answer_flag(flag.id, state=FlagState.RECORDED, answer="we leave it")
    (answered,) = (await room.map()).flags
    assert (answered.state, answered.answer) == (FlagState.RECORDED, "we leave it")
    assert (await room.progress()).unfinished.is_nothing


async def test_only_the_facilitator_answers_what_is_there_while_the_workshop_runs() -> None:
    room = await _reading_back()
    await room.flag()
    (flag,) = (await room.workshop()).flags
    with pytest.raises(NotTheFacilitatorError):
        await room.answer_flag(flag.id, "U-ana")
    with pytest.raises(FlagGoneError):
        await room.answer_flag("gone")
    with pytest.raises(FlagTooLongError):
        await room.answer_flag(flag.id, answer="x" * (LONGEST_FLAG + 1))
    await room.close()
    with pytest.raises(NotRunningError):
        await room.answer_flag(flag.id, FACILITATOR)
    assert [one.is_open for one in (await room.map()).flags] == [True]


async def _reading_back(**changes: object) -> Room:
    room = await Room().running(**changes)
    await room.go_to(READ_BACK)
    return room
