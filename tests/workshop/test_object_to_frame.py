from collections.abc import Awaitable, Callable

import pytest

from tests.workshop.room import FACILITATOR, TEAM, VOTE, Room
from workshop.cancel_workshop import cancel_workshop
from workshop.errors.notes import ObjectionEmptyError, ObjectionTooLongError
from workshop.errors.steps import NotAFrameStepError, StepIsOverError
from workshop.jobs import TellFrame
from workshop.object_to_frame import object_to_frame
from workshop.objections import FrameObjection
from workshop.read_objection import read_objection
from workshop.skip_step import skip_step
from workshop.workshop import Workshop

FRAME, AFTER = 0, 1


async def _framing() -> Room:
    return await Room().running(agenda="lane-by-lane")


async def _object(
    room: Room, said: str, *, person: str = "U-ana", step: int = FRAME, delivery: str = ""
) -> Workshop:
    return await object_to_frame(
        said, TEAM, room.id, step,
        person=person, delivery=delivery or room.new_delivery(), store=room.store,
    )  # fmt: skip


def _words(workshop: Workshop) -> list[str]:
    return [one.text for one in workshop.objections]


async def _own(room: Room, person: str) -> str:
    return (await read_objection(TEAM, room.id, FRAME, person, store=room.store)).text


async def test_an_objection_is_replaced_by_its_person_alone_and_taken_back_when_emptied() -> None:
    room = await _framing()
    await _object(room, "Too young")
    await _object(room, "Too rich", person="U-ben")
    assert (await _own(room, "U-ana"), await _own(room, "U-ben"), await _own(room, "U-cem")) == (
        "Too young", "Too rich", "",
    )  # fmt: skip
    assert _words(await _object(room, "Too old")) == ["Too old", "Too rich"]
    assert _words(await _object(room, " ")) == ["Too rich"]
    assert await _own(room, "U-ana") == ""
    with pytest.raises(ObjectionEmptyError):
        await _object(room, " ")
    assert "U-" not in str((await room.workshop()).objections)


async def _next(room: Room) -> Workshop:
    return await room.next(FRAME)


async def _skip(room: Room) -> Workshop:
    return await skip_step(TEAM, room.id, FRAME, FACILITATOR, store=room.store, clock=room.clock)


async def _close(room: Room) -> Workshop:
    return await room.close()


async def _cancel(room: Room) -> Workshop:
    return await cancel_workshop(TEAM, room.id, FACILITATOR, store=room.store, clock=room.clock)


@pytest.mark.parametrize("end", [_next, _skip, _close, _cancel])
async def test_no_key_is_left_however_the_step_ends(end: Callable[[Room], Awaitable[Workshop]]) -> None:
    room = await _framing()
    assert (await _object(room, "Too young")).objections[0].author_key
    await end(room)
    assert (await room.workshop()).objections == (FrameObjection(text="Too young"),)


async def test_an_objection_to_a_frame_that_was_opened_again_stands_beside_the_earlier_one() -> None:
    room = await _framing()
    await _object(room, "Too young")
    await room.next(FRAME)
    await room.reopen(FRAME)
    assert await _own(room, "U-ana") == ""
    assert _words(await _object(room, "Too rich")) == ["Too rich", "Too young"]
    moved = await room.next(FRAME)
    assert not any(one.author_key for one in moved.objections)


async def test_a_forgotten_person_objects_no_longer_or_leaves_the_words_without_a_key() -> None:
    room = await _framing()
    await _object(room, "Too young")
    await _object(room, "Too rich", person="U-ben")
    await room.forget("U-ana")
    assert _words(await room.workshop()) == ["Too rich"]
    await room.forget("U-ben", keeps_notes=True)
    assert (await room.workshop()).objections == (FrameObjection(text="Too rich"),)


async def test_objections_stored_as_words_alone_still_load() -> None:
    stored = (await (await _framing()).workshop()).model_dump(mode="json")
    loaded = Workshop.model_validate({**stored, "objections": ["Too young"]})
    assert loaded.objections == (FrameObjection(text="Too young"),)


async def test_an_objection_is_kept_once_and_its_person_counts_as_done() -> None:
    room = await _framing()
    await _object(room, "Too young", delivery="d")
    await _object(room, "Too young", delivery="d")
    progress = await room.progress()
    assert (progress.people, progress.done, _words(progress.workshop)) == (1, 1, ["Too young"])


async def test_objections_stand_in_no_order_of_theirs_and_are_told_when_the_step_closes() -> None:
    room = await _framing()
    for person, said in (("U-ana", "Too young"), ("U-ben", "A parent has no time"), ("U-cem", "Too rich")):
        await _object(room, said, person=person)
    assert room.store.jobs(TEAM, TellFrame) == []
    moved = await room.next(FRAME)
    assert _words(moved) == ["A parent has no time", "Too rich", "Too young"]
    assert room.store.jobs(TEAM, TellFrame) == [TellFrame(team=TEAM, workshop_id=room.id, step=FRAME)]
    assert not any(one.author_key for one in moved.objections)
    assert moved == await room.workshop()


async def test_a_skipped_frame_tells_its_objections_too() -> None:
    room = await _framing()
    await _object(room, "Too young")
    await skip_step(TEAM, room.id, FRAME, FACILITATOR, store=room.store, clock=room.clock)
    assert len(room.store.jobs(TEAM, TellFrame)) == 1


async def test_without_objections_nothing_is_told() -> None:
    room = await _framing()
    await room.next(FRAME)
    assert room.store.jobs(TEAM, TellFrame) == []


async def test_dots_given_before_a_vote_is_skipped_are_counted() -> None:
    room = await Room().running()
    await room.write("no seat left", cell=("stage-1", "pain_point"))
    await room.go_to(VOTE)
    await room.group_rest()
    (theme,) = [one.id for one in room.store.rows(TEAM).themes[room.id]]
    await room.vote(theme)
    await skip_step(TEAM, room.id, VOTE, FACILITATOR, store=room.store, clock=room.clock)
    assert await room.votes() == {theme: 1}


async def test_what_says_nothing_or_too_much_is_refused() -> None:
    room = await _framing()
    with pytest.raises(ObjectionEmptyError):
        await _object(room, " \u2060 ")
    with pytest.raises(ObjectionTooLongError):
        await _object(room, "x" * 301)
    assert (await room.progress()).people == 0


async def test_only_the_open_frame_takes_objections() -> None:
    room = await _framing()
    await room.next(FRAME)
    with pytest.raises(StepIsOverError):
        await _object(room, "Too young", step=FRAME)
    with pytest.raises(NotAFrameStepError):
        await _object(room, "Too young", step=AFTER)
