import asyncio
from datetime import date

import pytest

from journey.opportunities import Opportunity, OpportunityStatus
from journey.themes import Theme
from tests.workshop.room import COMPARE, OPPORTUNITIES, OWNERS, TEAM, Room
from workshop.errors.choices import AlreadyTakenError, NobodyNamedError, OpportunityNotFoundError
from workshop.picked_owners import PickedOwner, person_called, with_owners

THEME = "theme-stage-1-opportunity"
NEW_YEAR = date(2027, 1, 1)


async def test_an_owner_with_day_and_metric_stands_on_the_map() -> None:
    room = await _with_opportunity()
    await room.own(THEME, "Web\nTeam", due=NEW_YEAR, metric=" fewer  calls ")
    (owned,) = (await room.map()).opportunities
    assert owned == Opportunity(theme_id=THEME, owner="Web Team", due=NEW_YEAR, metric="fewer calls")
    assert (await room.progress()).owned == 1


async def test_whom_a_picked_owner_means_is_kept_beside_the_map_and_not_on_it() -> None:
    room = await _with_opportunity()
    await room.own(THEME, "Ben", person="U-ben")
    assert (await room.workshop()).owners == (PickedOwner(name="Ben", person="U-ben"),)
    assert "U-ben" not in (await room.map()).model_dump_json()


async def test_a_name_that_two_picked_people_share_means_neither() -> None:
    owners = with_owners((PickedOwner(name="Ben", person="U-1"), PickedOwner(name="Ann", person="U-3")), ())
    both = with_owners((PickedOwner(name="Ben", person="U-2"),), owners)
    assert (person_called("Ben", owners), person_called("Ben", both), person_called("Ann", both)) == (
        "U-1", "", "U-3",
    )  # fmt: skip


async def test_the_last_owner_named_counts() -> None:
    room = await _with_opportunity()
    await room.own(THEME, "Web Team")
    await room.own(THEME, "Ben")
    assert [one.owner for one in (await room.map()).opportunities] == ["Ben"]


async def test_naming_an_owner_keeps_what_else_is_known() -> None:
    room = await _with_opportunity()
    known = Opportunity(theme_id=THEME, value=5, effort=2, status=OpportunityStatus.STARTED)
    async with room.store.transaction(TEAM) as session:
        await session.save_opportunity(room.id, known)
    await room.own(THEME, "Ben")
    assert (await room.map()).opportunities == (known.model_copy(update={"owner": "Ben"}),)


@pytest.mark.parametrize("theme_id", ["", "gone", "theme-stage-1-action"])
async def test_only_an_opportunity_of_this_map_can_be_owned(theme_id: str) -> None:
    room = await _with_opportunity()
    with pytest.raises(OpportunityNotFoundError):
        await room.own(theme_id)
    assert (await room.map()).opportunities == ()


@pytest.mark.parametrize("owner", ["", "  ", "\u200b", "\u202e"])
async def test_an_owner_is_somebody_whose_name_can_be_read(owner: str) -> None:
    room = await _with_opportunity()
    with pytest.raises(NobodyNamedError):
        await room.own(THEME, owner)
    assert (await room.progress()).owned == 0


async def test_anybody_may_name_an_owner_and_the_card_counts_it() -> None:
    room = await _with_opportunity()
    progress = await room.progress()
    assert (progress.owned, progress.opportunities) == (0, 1)
    await room.own(THEME)
    progress = await room.progress()
    assert (progress.owned, progress.opportunities) == (1, 1)


async def _with_opportunity() -> Room:
    room = await Room().running()
    await room.write("compares", cell=("stage-1", "action"))
    await room.group(COMPARE)
    await room.go_to(OPPORTUNITIES)
    await room.write("one ticket", step=OPPORTUNITIES, cell=("stage-1", "opportunity"))
    await room.go_to(OWNERS)
    await room.group(OPPORTUNITIES)
    return room


async def test_what_somebody_has_taken_stays_theirs_and_taking_twice_is_taking_once() -> None:
    room = await _with_opportunity()
    await room.take(THEME, "ana", due=NEW_YEAR)
    await room.take(THEME, "ana")
    with pytest.raises(AlreadyTakenError, match="“ana” has taken that already"):
        await room.take(THEME, "ben")
    (owned,) = (await room.map()).opportunities
    assert (owned.owner, owned.due) == ("ana", NEW_YEAR)


async def test_two_who_take_it_at_once_are_one_owner() -> None:
    room = await _with_opportunity()
    outcomes = await asyncio.gather(room.take(THEME, "ana"), room.take(THEME, "ben"), return_exceptions=True)
    assert sorted(type(one).__name__ for one in outcomes) == ["AlreadyTakenError", "Workshop"]


async def test_what_is_left_empty_stays() -> None:
    room = await _with_opportunity()
    await room.own(THEME, "Web Team", due=NEW_YEAR, metric="fewer calls")
    await room.own(THEME, "Ben", metric="no calls")
    (owned,) = (await room.map()).opportunities
    assert (owned.owner, owned.due, owned.metric) == ("Ben", NEW_YEAR, "no calls")


async def test_an_opportunity_answers_pain_points_of_this_map_only() -> None:
    room = await _with_opportunity()
    with pytest.raises(OpportunityNotFoundError):
        await room.own(THEME, pain_point_theme_ids=("gone",))
    pain = Theme(id="pain", stage="stage-1", lane="pain_point", label="queues", contribution_ids=("n",))
    async with room.store.transaction(TEAM) as session:
        await session.replace_themes(room.id, [("stage-1", "pain_point")], [pain])
    await room.own(THEME, pain_point_theme_ids=("pain",))
    (owned,) = (await room.map()).opportunities
    assert owned.pain_point_theme_ids == ("pain",)
