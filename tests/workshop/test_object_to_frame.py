import pytest

from tests.workshop.room import FACILITATOR, TEAM, VOTE, Room
from workshop.errors.notes import ObjectionEmptyError, ObjectionTooLongError
from workshop.errors.steps import NotAFrameStepError, StepIsOverError
from workshop.jobs import TellFrame
from workshop.object_to_frame import object_to_frame
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


async def test_an_objection_is_kept_once_and_its_person_counts_as_done() -> None:
    room = await _framing()
    await _object(room, "Too young", delivery="d")
    await _object(room, "Too young", delivery="d")
    progress = await room.progress()
    assert (progress.people, progress.done, progress.workshop.objections) == (1, 1, ("Too young",))


async def test_objections_stand_in_no_order_of_theirs_and_are_told_when_the_step_closes() -> None:
    room = await _framing()
    for person, said in (("U-ana", "Too young"), ("U-ben", "A parent has no time"), ("U-cem", "Too rich")):
        await _object(room, said, person=person)
    assert room.store.jobs(TEAM, TellFrame) == []
    moved = await room.next(FRAME)
    assert moved.objections == ("A parent has no time", "Too rich", "Too young")
    assert room.store.jobs(TEAM, TellFrame) == [TellFrame(team=TEAM, workshop_id=room.id, step=FRAME)]
    assert "U-" not in str(moved.objections)


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
