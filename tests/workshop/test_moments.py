import pytest

from journey.themes import Theme
from tests.workshop.fake_summarisers import CarelessSummariser
from tests.workshop.room import (
    COMPARE,
    FACILITATOR,
    OPPORTUNITIES,
    OWNERS,
    READ_BACK,
    TEAM,
    TRAVEL,
    VOTE,
    Room,
)
from workshop.add_contributions import EmotionAnswer
from workshop.errors.choices import MomentGoneError, VotedThemeGoneError
from workshop.errors.workshops import NotRunningError, NotTheFacilitatorError

SEARCH, PAY, RIDE = (f"theme-stage-{place}-action" for place in (1, 2, 3))
IDEA = "theme-stage-1-opportunity"


async def test_a_mark_is_private_until_the_vote_is_over_and_then_counted() -> None:
    room = await _voting()
    for person in ("U-ana", "U-ben"):
        await room.vote(IDEA, person=person, moment=PAY)
    await room.vote(person="U-cem", moment=SEARCH)
    assert (await room.ballot("U-ana")).moment == PAY
    assert (await room.ballot("U-dai")).moment == ""
    assert await _marked(room) == {}
    assert (await room.progress()).done == 3
    await room.next(VOTE)
    assert await _marked(room) == {SEARCH: (1, True), PAY: (2, True)}


async def test_a_mark_is_no_dot() -> None:
    room = await _voting()
    assert (await room.vote(IDEA, IDEA, moment=PAY)).count == 2
    assert (await room.vote(moment=PAY, delivery="twice")).count == 0
    assert (await room.vote(moment=PAY, delivery="twice")).count == 0
    await room.next(VOTE)
    assert await room.votes() == {}
    assert await _marked(room) == {PAY: (1, True)}


async def test_a_mark_can_be_moved_and_taken_back() -> None:
    room = await _voting()
    await room.vote(moment=PAY)
    await room.vote(moment=RIDE)
    assert (await room.ballot()).moment == RIDE
    await room.vote(IDEA)
    assert (await room.ballot()).moment == ""
    await room.next(VOTE)
    assert await _marked(room) == {}


@pytest.mark.parametrize("gone", ["gone", IDEA])
async def test_only_an_action_can_be_marked(gone: str) -> None:
    room = await _voting()
    with pytest.raises(VotedThemeGoneError):
        await room.vote(moment=gone)


async def test_the_ballot_lists_every_action() -> None:
    room = await _voting()
    assert [one.theme.id for one in (await room.ballot()).actions] == [SEARCH, PAY, RIDE]


async def test_where_it_feels_worse_goes_first_and_a_tie_of_too_many_is_left_to_the_facilitator() -> None:
    room = await _voting(extra="four")
    for number, moment in enumerate((SEARCH, PAY, RIDE, "four")):
        await room.vote(person=f"U-{number}", moment=moment)
    await room.next(VOTE)
    assert await _marked(room) == {
        SEARCH: (1, False),
        PAY: (1, False),
        RIDE: (1, True),
        "four": (1, True),
    }


async def test_what_the_facilitator_decides_stays_when_the_vote_is_counted_again() -> None:
    room = await _voting()
    await room.vote(moment=PAY)
    await room.next(VOTE)
    decided = await room.decide_moments(SEARCH, RIDE, PAY, SEARCH)
    assert decided.count == 3
    await room.decide_moments(SEARCH, RIDE)
    await room.reopen(VOTE)
    await room.vote(moment=PAY, person="U-ben")
    await room.next(VOTE)
    assert await _marked(room) == {SEARCH: (0, True), PAY: (2, False), RIDE: (0, True)}
    await room.decide_moments()
    assert {marked for _, marked in (await _marked(room)).values()} == {False}


async def test_without_any_mark_the_worst_feeling_is_only_suggested() -> None:
    room = await _voting()
    read = await room.moments()
    assert (read.chosen, read.is_suggested) == ((RIDE,), True)
    await room.next(VOTE)
    assert await _marked(room) == {}
    await room.decide_moments()
    read = await room.moments()
    assert (read.chosen, read.is_suggested) == ((), False)


async def test_what_people_marked_is_chosen_in_the_form() -> None:
    room = await _voting()
    await room.vote(moment=PAY)
    await room.next(VOTE)
    read = await room.moments()
    assert (read.chosen, read.is_suggested) == ((PAY,), False)
    assert [theme.moment_marks for _, theme in read.actions] == [0, 1, 0]


async def test_only_who_leads_decides_and_only_on_what_is_there_and_open() -> None:
    room = await _voting()
    with pytest.raises(NotTheFacilitatorError):
        await room.decide_moments(PAY, person="U-ana")
    with pytest.raises(NotTheFacilitatorError):
        await room.moments("U-ana")
    with pytest.raises(MomentGoneError):
        await room.decide_moments(PAY, "gone")
    with pytest.raises(MomentGoneError):
        await room.decide_moments(IDEA)
    await room.close()
    with pytest.raises(NotRunningError):
        await room.decide_moments(PAY, person=FACILITATOR)


async def test_who_marked_what_is_gone_after_the_close() -> None:
    room = await _voting()
    await room.vote(moment=PAY, person="U-secret")
    assert "U-secret" not in repr(room.store.rows(TEAM).votes)
    await room.close()
    assert room.store.rows(TEAM).votes == {}
    assert await _marked(room) == {PAY: (1, True)}


async def test_moments_of_truth_are_on_the_map_that_is_read_back() -> None:
    room = await _voting()
    await room.vote(moment=PAY)
    await room.next(VOTE)
    await room.next(OWNERS)
    journey_map = (await room.progress()).journey_map
    assert (await room.workshop()).step == READ_BACK
    assert journey_map is not None
    assert [theme.id for _, theme in journey_map.themes("action") if theme.moment_of_truth] == [PAY]


async def _marked(room: Room) -> dict[str, tuple[int, bool]]:
    themes = (await room.map()).themes("action")
    return {
        theme.id: (theme.moment_marks, theme.moment_of_truth)
        for _, theme in themes
        if theme.moment_marks or theme.moment_of_truth
    }


async def _voting(extra: str = "") -> Room:
    """Three stages with an action each, the last one feeling bad, and an opportunity."""
    room = await Room().running()
    for step in range(COMPARE, TRAVEL + 1):
        await room.write(f"action {step}", step=step, cell=(f"stage-{step + 1}", "action"))
        if step == TRAVEL:
            feeling = EmotionAnswer(stage="stage-3", score=-2, reason="")
            await room.answer(step=step, emotions=(feeling,))
        await room.next(step)
        await room.group(step)
    await room.write("one map", step=OPPORTUNITIES, cell=("stage-1", "opportunity"))
    if extra:
        late = await room.write("late", step=TRAVEL, cell=("stage-3", "action"))
        assert late.count == 1
        theme = Theme(
            id=extra,
            stage="stage-3",
            lane="action",
            label="late",
            contribution_ids=(room.written()[-1].contribution.id,),
        )
        standing = [one for one in room.store.rows(TEAM).themes[room.id] if one.id == RIDE]
        await room.group(TRAVEL, CarelessSummariser(*standing, theme))
    await room.go_to(VOTE)
    await room.group(OPPORTUNITIES)
    return room
