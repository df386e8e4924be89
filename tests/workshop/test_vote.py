import asyncio
from typing import Any

import pytest

from tests.workshop.room import COMPARE, OPPORTUNITIES, OWNERS, TEAM, VOTE, Room
from workshop.errors.choices import TooManyDotsError, TooManyOnOneError, VotedThemeGoneError
from workshop.errors.steps import NotAVoteStepError, StepIsOverError
from workshop.errors.themes import StillGroupingError
from workshop.errors.workshops import NotRunningError
from workshop.jobs import RevealStep
from workshop.read_opportunities import read_opportunities
from workshop.vote_rules import VoteRules

PAIN = "theme-stage-1-pain_point"
MAP = "theme-stage-1-opportunity"
TICKET = "theme-stage-2-opportunity"


async def test_pain_points_and_opportunities_stand_on_the_ballot_the_most_shared_first() -> None:
    room = await _voting()
    ballot = await room.ballot()
    told = [(one.stage.name, one.lane, one.theme.id) for one in ballot.candidates]
    assert told == [
        ("Book", "opportunity", TICKET),
        ("Compare", "pain_point", PAIN),
        ("Compare", "opportunity", MAP),
    ]
    assert ballot.dots == ()


async def test_three_dots_and_at_most_two_on_one_theme() -> None:
    room = await _voting()
    assert (await room.vote(PAIN, PAIN, MAP)).count == 3
    assert (await room.ballot()).dots == (MAP, PAIN, PAIN)
    with pytest.raises(TooManyDotsError, match="4 dots and everybody has 3"):
        await room.vote(PAIN, PAIN, MAP, TICKET)
    with pytest.raises(TooManyOnOneError, match="At most 2"):
        await room.vote(PAIN, PAIN, PAIN)
    assert (await room.ballot()).dots == (MAP, PAIN, PAIN)


async def test_a_workshop_can_give_another_budget_and_another_cap() -> None:
    room = await _voting(vote_rules=VoteRules(dots=5, most_on_one=4))
    assert (await room.vote(PAIN, PAIN, PAIN, PAIN, MAP)).count == 5
    with pytest.raises(TooManyDotsError, match="6 dots and everybody has 5"):
        await room.vote(PAIN, PAIN, PAIN, MAP, MAP, TICKET)
    with pytest.raises(TooManyOnOneError, match="At most 4"):
        await room.vote(PAIN, PAIN, PAIN, PAIN, PAIN)


async def test_dots_can_be_moved_and_taken_back_until_the_step_closes() -> None:
    room = await _voting()
    await room.vote(PAIN, MAP)
    await room.vote(TICKET)
    assert (await room.ballot()).dots == (TICKET,)
    await room.vote()
    assert (await room.ballot()).dots == ()
    await room.vote(MAP)
    await room.next(VOTE)
    assert await room.votes() == {MAP: 1}
    with pytest.raises(StepIsOverError):
        await room.vote(PAIN)


async def test_everybody_sees_their_own_dots_only() -> None:
    room = await _voting()
    await room.vote(PAIN, person="U-ana")
    await room.vote(MAP, person="U-ben")
    assert (await room.ballot("U-ana")).dots == (PAIN,)
    assert (await room.ballot("U-ben")).dots == (MAP,)
    assert (await room.ballot("U-cem")).dots == ()


async def test_no_count_is_anywhere_before_the_step_closes() -> None:
    room = await _voting()
    before = (await room.map()).model_dump()
    for person in ("U-ana", "U-ben", "U-cem"):
        await room.vote(PAIN, PAIN, TICKET, person=person)
    assert await room.votes() == {}
    assert {one.theme.votes for one in (await room.ballot("U-dai")).candidates} == {0}
    assert {one.votes for one in room.store.rows(TEAM).themes[room.id]} == {0}
    assert {**(await room.map()).model_dump(), "people": 0} == {**before, "people": 0}
    assert (await room.progress()).people == 3


async def test_the_votes_are_counted_when_the_step_closes_and_ties_stay_ties() -> None:
    room = await _voting()
    await room.vote(PAIN, PAIN, TICKET, person="U-ana")
    await room.vote(TICKET, MAP, person="U-ben")
    await room.next(VOTE)
    assert await room.votes() == {PAIN: 2, TICKET: 2, MAP: 1}
    assert room.store.jobs(TEAM, RevealStep)[-1].step == VOTE


async def test_closing_the_workshop_in_the_middle_of_the_vote_counts_it() -> None:
    room = await _voting()
    await room.vote(MAP, MAP)
    await room.close()
    assert await room.votes() == {MAP: 2}


async def test_opportunities_are_owned_in_the_order_of_their_votes() -> None:
    room = await _voting()
    await room.vote(MAP)
    await room.next(VOTE)
    wanted = await read_opportunities(TEAM, room.id, OWNERS, store=room.store)
    assert [(theme.id, theme.votes) for _, theme in wanted.ranked] == [(MAP, 1), (TICKET, 0)]


async def test_the_same_form_delivered_again_moves_nothing() -> None:
    room = await _voting()
    await room.vote(MAP, MAP, delivery="form-1")
    await room.vote(PAIN, delivery="form-2")
    again = await room.vote(MAP, MAP, delivery="form-1")
    assert again.count == 1
    assert (await room.ballot()).dots == (PAIN,)


async def test_two_presses_at_once_are_one_vote() -> None:
    room = await _voting()
    await asyncio.gather(room.vote(MAP, MAP), room.vote(MAP, MAP))
    await room.next(VOTE)
    assert await room.votes() == {MAP: 2}


async def test_only_what_stands_on_the_ballot_can_be_voted_for() -> None:
    room = await _voting()
    for theme_id in ("gone", "theme-stage-1-action"):
        with pytest.raises(VotedThemeGoneError):
            await room.vote(MAP, theme_id)
    assert (await room.ballot()).dots == ()


async def test_a_vote_needs_an_open_vote() -> None:
    room = await Room().running()
    for act in (room.vote, room.ballot):
        with pytest.raises(NotAVoteStepError):
            await act(step=COMPARE)
        with pytest.raises(StepIsOverError):
            await act(step=VOTE)
    await room.close()
    with pytest.raises(NotRunningError):
        await room.vote(step=COMPARE)


@pytest.mark.parametrize("way", ["on", "close", "back"])
async def test_a_vote_that_is_open_again_is_counted_anew_whatever_ends_it(way: str) -> None:
    room = await _voting()
    await room.vote(MAP, MAP)
    await room.next(VOTE)
    await room.reopen(VOTE)
    assert (await room.ballot()).dots == (MAP, MAP)
    await room.vote(PAIN)
    assert await room.votes() == {MAP: 2}
    if way == "close":
        await room.close()
    else:
        await (room.next(VOTE) if way == "on" else room.reopen(COMPARE))
    assert await room.votes() == {PAIN: 1}


async def test_dots_wait_while_an_earlier_step_is_open_again() -> None:
    room = await _voting()
    await room.vote(MAP)
    await room.reopen(COMPARE)
    with pytest.raises(StepIsOverError):
        await room.vote(PAIN)
    assert await room.votes() == {}
    await room.next(COMPARE)
    assert (await room.ballot()).dots == (MAP,)
    await room.reopen(COMPARE)
    await room.close()
    assert await room.votes() == {MAP: 1}


async def test_until_everything_is_grouped_people_are_asked_to_wait() -> None:
    room = await _written()
    with pytest.raises(StillGroupingError):
        await room.ballot()


async def test_what_is_grouped_late_stands_beside_the_counted_votes() -> None:
    room = await _voting()
    await room.vote(MAP, MAP)
    await room.next(VOTE)
    await room.write("one app", step=OPPORTUNITIES, cell=("stage-3", "opportunity"), person="U-late")
    await room.group(OPPORTUNITIES)
    assert await room.votes() == {MAP: 2}


async def test_who_voted_is_kept_apart_from_what_they_voted_for_and_single_votes_go_at_the_close() -> None:
    room = await _voting()
    await room.vote(MAP, person="U-secret")
    assert "U-secret" not in repr(room.store.rows(TEAM).votes)
    assert "U-secret" in {place.person for place in room.store.rows(TEAM).done}
    await room.next(VOTE)
    await room.close()
    assert room.store.rows(TEAM).votes == {}
    assert await room.votes() == {MAP: 1}


async def _voting(**changes: Any) -> Room:
    room = await _written(**changes)
    await room.group(COMPARE)
    await room.group(OPPORTUNITIES)
    return room


async def _written(**changes: Any) -> Room:
    room = await Room().running(**changes)
    for person in ("U-ana", "U-ben", "U-cem"):
        await room.write("nine tabs", cell=("stage-1", "action"), person=person)
    await room.write("prices change\nberths are named differently", cell=("stage-1", "pain_point"))
    await room.write("names differ", cell=("stage-1", "pain_point"), person="U-ben")
    await room.go_to(OPPORTUNITIES)
    await room.write("one map", step=OPPORTUNITIES, cell=("stage-1", "opportunity"))
    for person in ("U-ana", "U-ben", "U-cem"):
        await room.write("one ticket", step=OPPORTUNITIES, cell=("stage-2", "opportunity"), person=person)
    await room.go_to(VOTE)
    return room
