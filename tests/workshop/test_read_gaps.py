import pytest

from journey.gaps import Thinness
from tests.workshop.room import COMPARE, FACILITATOR, GROUP, TEAM, VOTE, Room
from workshop.add_contributions import EmotionAnswer
from workshop.ask_group import ask_group
from workshop.errors.steps import NotACollectStepError, StepIsOverError
from workshop.errors.workshops import NotTheFacilitatorError
from workshop.jobs import AskGroup
from workshop.read_gaps import read_gaps, read_open_gaps

ACTION = ("stage-1", "action")


async def gaps(room: Room, person: str = FACILITATOR) -> list[tuple[str, Thinness]]:
    found = await read_gaps(TEAM, room.id, person, store=room.store)
    return [(one.lane, one.thinness) for one in found.thin]


def asked(room: Room) -> list[AskGroup]:
    return [one.job for one in room.store.rows(TEAM).requested if isinstance(one.job, AskGroup)]


async def test_lanes_nobody_wrote_in_are_missing_from_the_open_step() -> None:
    room = await Room().running()
    await room.write("Opens nine tabs", cell=ACTION)
    assert await gaps(room) == [("thought", Thinness.EMPTY), ("emotion", Thinness.EMPTY)]


async def test_before_anybody_has_answered_nothing_stands_out() -> None:
    room = await Room().running()
    assert await gaps(room) == []


async def test_few_authors_stand_out_once_three_people_took_part() -> None:
    room = await Room().running()
    for person in ("U-ana", "U-ben"):
        await room.write("Opens nine tabs", cell=ACTION, person=person)
    assert ("action", Thinness.FEW) not in await gaps(room)
    await room.feel(1, person="U-cem")
    assert ("action", Thinness.FEW) in await gaps(room)


async def test_how_it_feels_is_not_given_away_before_the_reveal() -> None:
    room = await Room().running()
    await room.feel(-2)
    assert "pain_point" not in dict(await gaps(room))


async def test_once_everybody_knows_that_it_hurts_a_pain_nobody_names_is_missing() -> None:
    room = await Room().running()
    stage, lane = "stage-1", "pain_point"
    before = await room.workshop()
    rest, pain = (
        before.current.model_copy(update={"lanes": lanes}) for lanes in (("action", "emotion"), (lane,))
    )
    lane_by_lane = before.model_copy(update={"agenda": (rest, pain, *before.agenda[2:])})
    room.store.rows(TEAM).workshops[room.id] = lane_by_lane
    await room.answer(emotions=(EmotionAnswer(stage=stage, score=-2),))
    await room.next(COMPARE)
    await room.done(step=1)
    assert await gaps(room) == [(lane, Thinness.UNEXPLAINED)]


async def test_only_who_leads_sees_what_is_missing_and_has_the_group_asked() -> None:
    room = await Room().running()
    with pytest.raises(NotTheFacilitatorError):
        await gaps(room, "U-ana")
    with pytest.raises(NotTheFacilitatorError):
        await ask_group(TEAM, room.id, COMPARE, "U-ana", store=room.store)
    assert asked(room) == []


async def test_the_group_is_asked_once_for_each_time_the_step_is_open() -> None:
    room = await Room().running()
    for _ in range(2):
        await ask_group(TEAM, room.id, COMPARE, FACILITATOR, store=room.store)
    assert len({one.key for one in asked(room)}) == 1
    await room.next(COMPARE)
    with pytest.raises(StepIsOverError):
        await ask_group(TEAM, room.id, COMPARE, FACILITATOR, store=room.store)
    await room.reopen(COMPARE)
    await ask_group(TEAM, room.id, COMPARE, FACILITATOR, store=room.store)
    assert len({one.key for one in asked(room)}) == 2


async def test_a_vote_has_nothing_to_ask_about() -> None:
    room = await Room().running()
    await room.go_to(VOTE)
    with pytest.raises(NotACollectStepError):
        await ask_group(TEAM, room.id, VOTE, FACILITATOR, store=room.store)
    assert await gaps(room) == []


async def test_a_step_that_is_over_is_not_asked_about() -> None:
    room = await Room().running()
    await room.write("Opens nine tabs", cell=ACTION)
    assert (await read_open_gaps(TEAM, room.id, COMPARE, store=room.store)).thin
    await room.next(COMPARE)
    assert not (await read_open_gaps(TEAM, room.id, COMPARE, store=room.store)).thin


async def test_as_long_as_nobody_has_answered_a_step_that_collects_waits() -> None:
    room = await Room().running()
    assert (await read_gaps(TEAM, room.id, FACILITATOR, store=room.store)).waits
    await room.write("a note")
    assert not (await read_gaps(TEAM, room.id, FACILITATOR, store=room.store)).waits
    await room.go_to(GROUP)
    assert not (await read_gaps(TEAM, room.id, FACILITATOR, store=room.store)).waits
