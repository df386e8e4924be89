from datetime import date

import pytest

from journey.opportunities import Opportunity, OpportunityStatus
from tests.workshop.room import COMPARE, OPPORTUNITIES, OWNERS, TEAM, Room
from workshop.errors import NobodyNamedError, OpportunityNotFoundError

THEME = "theme-stage-1-opportunity"
NEW_YEAR = date(2027, 1, 1)


async def test_an_owner_with_day_and_metric_stands_on_the_map() -> None:
    room = await _with_opportunity()
    await room.own(THEME, "Web\nTeam", due=NEW_YEAR, metric=" fewer  calls ")
    (owned,) = (await room.map()).opportunities
    assert owned == Opportunity(theme_id=THEME, owner="Web Team", due=NEW_YEAR, metric="fewer calls")
    assert (await room.progress()).owned == 1


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
