import pytest

from journey.opportunities import OpportunityStatus
from tests.workshop.room import FACILITATOR, OPPORTUNITIES, OWNERS, TEAM, Room
from workshop.errors.choices import NotYoursToReportError, OpportunityNotFoundError
from workshop.errors.workshops import NotClosedError
from workshop.follow_ups import read_owned
from workshop.jobs import FollowUp
from workshop.report_status import StatusReport, StatusReported, report_status


async def owned_room(owner: str = "Web Team") -> tuple[Room, str]:
    """A closed workshop with one opportunity, and its theme."""
    room = await Room().running()
    await room.go_to(OPPORTUNITIES)
    await room.write("a sign", step=OPPORTUNITIES, cell=("stage-1", "opportunity"))
    await room.go_to(OWNERS)
    await room.group(OPPORTUNITIES)
    (one,) = (theme.id for theme in room.store.rows(TEAM).themes[room.id] if theme.lane == "opportunity")
    if owner:
        await room.own(one, owner, metric="fewer calls")
    return room, one


async def report(room: Room, theme_id: str, status: str, person: str = "U-ana") -> StatusReported:
    said = StatusReport(
        workshop_id=room.id, theme_id=theme_id, person=person, status=OpportunityStatus(status)
    )
    return await report_status(said, TEAM, store=room.store)


async def test_owners_are_asked_two_and_six_weeks_after_the_close() -> None:
    room, _ = await owned_room()
    assert room.store.jobs(TEAM, FollowUp) == []
    await room.close()
    assert [job.weeks for job in room.store.jobs(TEAM, FollowUp)] == [2, 6]
    assert [delay / 86400 for delay in room.store.delays(TEAM, FollowUp)] == [14, 42]


async def test_without_owners_nobody_is_asked() -> None:
    room, _ = await owned_room(owner="")
    await room.close()
    assert room.store.jobs(TEAM, FollowUp) == []


async def test_what_is_owned_is_read_with_whom_to_ask_and_only_once_closed() -> None:
    room, one = await owned_room()
    assert (await read_owned(TEAM, room.id, store=room.store)).owned == ()
    await room.close()
    read = await read_owned(TEAM, room.id, store=room.store)
    assert read.people == ("U-ana",)
    (owned,) = read.owned
    assert (owned.theme_id, owned.owner, owned.metric, owned.is_under_way) == (
        one,
        "Web Team",
        "fewer calls",
        True,
    )


async def test_a_status_stands_on_the_map_and_the_same_again_changes_nothing() -> None:
    room, one = await owned_room()
    with pytest.raises(NotClosedError):
        await report(room, one, "started")
    await room.close()
    for status in ("started", "started", "done"):
        reported = await report(room, one, status)
        assert reported.opportunity.status == status
        assert '"status":"%s"' % status in (await room.map()).model_dump_json()  # noqa: UP031 - JSON has braces
    before = (await room.workshop()).revision
    await report(room, one, "done")
    assert (await room.workshop()).revision == before
    assert not (await read_owned(TEAM, room.id, store=room.store)).owned[0].is_under_way


async def test_people_of_the_workshop_and_named_owners_may_report_and_strangers_may_not() -> None:
    room, one = await owned_room("<@U-zoe>")
    await room.close()
    for person in ("U-ana", FACILITATOR, "U-zoe"):
        await report(room, one, "started", person)
    with pytest.raises(NotYoursToReportError):
        await report(room, one, "done", "U-stranger")
    with pytest.raises(OpportunityNotFoundError):
        await report(room, "gone", "done")
