import pytest

from journey.anonymity import Anonymity
from journey.opportunities import Opportunity
from tests.workshop.room import OPPORTUNITIES, OWNERS, READ_BACK, TEAM, Room
from workshop.errors.choices import OpportunityNotFoundError
from workshop.errors.steps import NotAnOwnStepError, StepIsOverError
from workshop.read_weighings import Weighings, read_weighings

MAP, TICKET = (f"theme-stage-{place}-opportunity" for place in (1, 2))


async def test_the_median_of_what_people_say_stands_on_the_map_and_a_half_goes_up() -> None:
    room = await _owning()
    await room.weigh((MAP, 2, 5), person="U-ana")
    await room.weigh((MAP, 5, 4), person="U-ben")
    (weighed,) = (await room.map()).opportunities
    assert (weighed.value, weighed.effort) == (4, 5)
    await room.weigh((MAP, 2, 1), person="U-cem")
    (weighed,) = (await room.map()).opportunities
    assert (weighed.value, weighed.effort) == (2, 4)


@pytest.mark.parametrize(("anonymity", "fewest"), [(Anonymity.ANONYMOUS, 3), (Anonymity.NAMED, 2)])
async def test_a_spread_is_kept_only_where_it_shows_no_person(anonymity: Anonymity, fewest: int) -> None:
    room = await _owning(anonymity=anonymity)
    for number in range(1, 4):
        await room.weigh((MAP, number, 5), person=f"U-{number}")
        (weighed,) = (await room.map()).opportunities
        assert weighed.value_spread == ((1, number) if number >= fewest else None)
        assert weighed.effort_spread == ((5, 5) if number >= fewest else None)


async def test_people_find_their_own_weights_only_and_can_change_them() -> None:
    room = await _owning()
    await room.weigh((MAP, 2, None), (TICKET, None, None), person="U-ana")
    await room.weigh((MAP, 3, 1), person="U-ana")
    await room.weigh((TICKET, 5, 5), person="U-ben")
    mine = await _form(room, "U-ana")
    assert (mine.values, mine.efforts) == ({MAP: 3}, {MAP: 1})
    assert [theme.id for _, theme in mine.ranked] == [MAP, TICKET]
    weighed = {one.theme_id: (one.value, one.effort) for one in (await room.map()).opportunities}
    assert weighed == {MAP: (3, 1), TICKET: (5, 5)}


async def test_who_says_nothing_leaves_nothing() -> None:
    room = await _owning()
    await room.weigh((MAP, None, None))
    assert (await room.map()).opportunities == ()


async def test_an_owner_stays_when_somebody_weighs() -> None:
    room = await _owning()
    await room.own(MAP, "Web Team")
    await room.weigh((MAP, 4, 2))
    assert (await room.map()).opportunities == (
        Opportunity(theme_id=MAP, owner="Web Team", value=4, effort=2),
    )


async def test_weights_need_an_opportunity_and_the_owners_step() -> None:
    room = await _owning()
    with pytest.raises(OpportunityNotFoundError):
        await room.weigh((MAP, 4, 2), ("gone", 4, 2))
    assert (await room.map()).opportunities == ()
    await room.next(OWNERS)
    with pytest.raises(StepIsOverError):
        await room.weigh((MAP, 4, 2))
    with pytest.raises(NotAnOwnStepError):
        await room.weigh((MAP, 4, 2), step=READ_BACK)


async def test_who_said_what_is_kept_under_a_key_and_gone_after_the_close() -> None:
    room = await _owning()
    await room.weigh((MAP, 4, 2), person="U-secret")
    assert "U-secret" not in repr(room.store.rows(TEAM).votes)
    await room.close()
    assert room.store.rows(TEAM).votes == {}
    weighed = {one.theme_id: (one.value, one.effort) for one in (await room.map()).opportunities}
    assert weighed[MAP] == (4, 2)


async def _form(room: Room, person: str) -> Weighings:
    return await read_weighings(TEAM, room.id, OWNERS, person, store=room.store)


async def _owning(**changes: object) -> Room:
    room = await Room().running(**changes)
    await room.go_to(OPPORTUNITIES)
    for place in (1, 2):
        await room.write("an idea", step=OPPORTUNITIES, cell=(f"stage-{place}", "opportunity"))
    await room.go_to(OPPORTUNITIES + 1)
    await room.group(OPPORTUNITIES)
    await room.go_to(OWNERS)
    return room
