import asyncio

import pytest

from journey.opportunities import Opportunity
from tests.workshop.room import OPPORTUNITIES, OWNERS, READ_BACK, VOTE, Room
from workshop.errors.workshops import NotRunningError, UnfinishedError
from workshop.jobs import PublishResult
from workshop.unfinished import Accepted
from workshop.workshop import WorkshopState

MAP, TICKET = (f"theme-stage-{place}-opportunity" for place in (1, 2))
NOTHING = Accepted()


async def test_closing_with_leading_opportunities_that_nobody_took_has_to_be_accepted() -> None:
    room = await _read_back()
    assert (await room.progress()).unfinished.unowned == ("opportunity at stage-1",)
    with pytest.raises(UnfinishedError):
        await room.close(accepted=NOTHING)
    assert (await room.workshop()).state is WorkshopState.RUNNING
    await room.close(accepted=Accepted(unowned=1))
    assert await _plans(room) == (Opportunity(theme_id=MAP, closed_without_owner=True),)


async def test_with_owners_nothing_is_asked_and_nothing_recorded() -> None:
    room = await _read_back()
    await room.own(MAP, "Web Team")
    assert (await room.progress()).unfinished.is_nothing
    await room.close(accepted=NOTHING)
    assert await _plans(room) == (Opportunity(theme_id=MAP, owner="Web Team"),)


async def test_open_flags_are_asked_about_and_stand_on_the_map() -> None:
    room = await _read_back()
    await room.own(MAP)
    await room.flag()
    assert (await room.progress()).unfinished.flags == 1
    with pytest.raises(UnfinishedError):
        await room.close(accepted=NOTHING)
    await room.close(accepted=Accepted(flags=1))
    assert [flag.is_open for flag in (await room.map()).flags] == [True]


async def test_more_than_was_seen_is_asked_about_anew() -> None:
    room = await _read_back(votes=(MAP, TICKET))
    with pytest.raises(UnfinishedError):
        await room.close(accepted=Accepted(unowned=1))
    await room.own(TICKET)
    await room.close(accepted=Accepted(unowned=1))


async def test_before_owners_could_be_set_nothing_is_asked_but_it_is_recorded() -> None:
    room = await _read_back(until=VOTE)
    await room.vote(MAP)
    assert (await room.progress()).unfinished.is_nothing
    await room.close(accepted=NOTHING)
    assert await _plans(room) == (Opportunity(theme_id=MAP, closed_without_owner=True),)


async def test_while_an_earlier_step_is_open_again_owners_are_still_asked_for() -> None:
    room = await _read_back()
    await room.reopen(VOTE)
    with pytest.raises(UnfinishedError):
        await room.close(accepted=NOTHING)


async def test_what_was_never_grouped_is_not_recorded_under_a_name_that_will_be_gone() -> None:
    room = await Room().running()
    await room.go_to(OPPORTUNITIES)
    await room.write("one map", step=OPPORTUNITIES, cell=("stage-1", "opportunity"))
    await room.close(accepted=NOTHING)
    await room.group_rest()
    assert await _plans(room) == ()


async def test_two_facilitators_who_close_at_once_give_one_result() -> None:
    room = await _read_back()
    one, other = await asyncio.gather(room.close(), room.close(), return_exceptions=True)
    assert sorted(type(each).__name__ for each in (one, other)) == [NotRunningError.__name__, "Workshop"]
    assert len(room.store.jobs(room.team, PublishResult)) == 1


async def _plans(room: Room) -> tuple[Opportunity, ...]:
    return (await room.map()).opportunities


async def _read_back(votes: tuple[str, ...] = (MAP,), until: int = READ_BACK) -> Room:
    room = await Room().running()
    await room.go_to(OPPORTUNITIES)
    for place in (1, 2):
        await room.write("an idea", step=OPPORTUNITIES, cell=(f"stage-{place}", "opportunity"))
    await room.go_to(OPPORTUNITIES + 1)
    await room.group(OPPORTUNITIES)
    await room.go_to(min(until, VOTE))
    if until > VOTE:
        await room.vote(*votes)
        await room.go_to(OWNERS)
        await room.go_to(until)
    return room
