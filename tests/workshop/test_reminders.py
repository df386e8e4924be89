"""Who is reminded, by itself and on request: those who have not answered, seldom, and nobody else."""

from dataclasses import dataclass, field
from datetime import timedelta
from zoneinfo import ZoneInfo

import pytest

from tests.workshop.fake_people import ExpectedRows
from tests.workshop.room import BOOK, COMPARE, FACILITATOR, OWNERS, TEAM, VOTE, Room
from workshop.errors.steps import NobodyAnswersError, RemindedJustNowError
from workshop.errors.workshops import NobodyInvitedError, NotRunningError, NotTheFacilitatorError
from workshop.jobs import RemindNow, RemindStep, TellInvited
from workshop.read_reminded import read_reminded
from workshop.tell_invited import mark_told, read_untold

DAYS = 3 * 24 * 60


@dataclass
class RoomOfDays(Room):
    """A room that knows which of its jobs were done."""

    finished: set[str] = field(default_factory=set)


async def room_of_days(*invited: str) -> RoomOfDays:
    """A workshop whose first step began on Monday at nine and is open for three days."""
    room = RoomOfDays()
    room.clock.go_on(days=3)
    await room.open(minutes=DAYS)
    if invited:
        await room.invite(*invited)
    await room.start()
    return room


async def at_next(room: RoomOfDays) -> list[str]:
    """Who is reminded by the next job of the open step that was not done yet, when it is due."""
    workshop = await room.workshop()
    waiting = (
        one
        for one in room.store.jobs(TEAM, RemindStep)
        if one.revision == workshop.clock and one.key not in room.finished
    )
    job = min(waiting, key=lambda one: one.at)
    room.finished.add(job.key)
    room.clock.time = max(room.clock.time, job.at)
    return await room.reminded(job)


async def test_who_is_invited_is_reminded_twice_and_then_left_alone() -> None:
    room = await room_of_days("U-ana")
    assert await at_next(room) == []
    assert await at_next(room) == ["U-ana"]
    assert await at_next(room) == ["U-ana"]
    assert len(room.store.jobs(TEAM, RemindStep)) == 3


async def test_a_repeated_job_reminds_the_same_people_but_for_those_who_answered_meanwhile() -> None:
    room = await room_of_days("U-ana", "U-ben")
    await at_next(room)
    job = room.store.jobs(TEAM, RemindStep)[-1]
    room.clock.time = job.at
    assert await room.reminded(job) == ["U-ana", "U-ben"]
    assert await room.reminded(job) == ["U-ana", "U-ben"]
    await room.done("U-ana")
    assert await room.reminded(job) == ["U-ben"]


async def test_nobody_is_reminded_who_answered_or_is_done_or_wants_peace() -> None:
    room = await room_of_days("U-ana", "U-ben", "U-cem", "U-dai")
    await room.write("pays", person="U-ana")
    await room.done("U-ben")
    await room.leave_in_peace("U-cem")
    await at_next(room)
    assert await at_next(room) == ["U-dai"]


async def test_who_took_part_before_is_expected_again_and_a_stranger_is_not() -> None:
    room = await room_of_days()
    await room.write("pays", person="U-ana")
    await room.next(COMPARE)
    await at_next(room)
    assert await at_next(room) == ["U-ana"]


async def test_everybody_hears_by_their_own_clock() -> None:
    room = await room_of_days("U-aki", "U-lou")
    room.zones.zones = {"U-aki": ZoneInfo("Asia/Tokyo"), "U-lou": ZoneInfo("America/Los_Angeles")}
    await at_next(room)
    heard: list[tuple[str, str]] = []
    for _ in range(4):
        heard += [
            (one, f"{room.clock.now().astimezone(room.zones.zones[one]):%a %H:%M}")
            for one in await at_next(room)
        ]
    assert heard == [
        ("U-lou", "Tue 13:00"),
        ("U-aki", "Wed 09:00"),
        ("U-lou", "Wed 16:00"),
        ("U-aki", "Thu 16:00"),
    ]


async def test_an_extended_step_forgets_the_old_moments_and_keeps_the_count() -> None:
    room = await room_of_days("U-ana")
    await at_next(room)
    assert await at_next(room) == ["U-ana"]
    old = room.store.jobs(TEAM, RemindStep)[-1]
    await room.extend(2 * 24 * 60)
    assert await room.reminded(old) == []
    await at_next(room)
    assert await at_next(room) == ["U-ana"]
    assert room.store.jobs(TEAM, RemindStep)[-1].at - old.at >= timedelta(days=1)


async def test_a_paused_or_closed_step_reminds_nobody() -> None:
    room = await room_of_days("U-ana")
    await at_next(room)
    job = room.store.jobs(TEAM, RemindStep)[-1]
    room.clock.time = job.at
    await room.pause()
    assert await room.reminded(job) == []
    await room.resume()
    await room.next(COMPARE)
    assert await room.reminded(job) == []


async def test_a_live_step_and_one_without_a_clock_remind_nobody_by_themselves() -> None:
    assert (await Room().running(minutes=90)).store.jobs(TEAM, RemindStep) == []
    assert (await Room().running(minutes=None)).store.jobs(TEAM, RemindStep) == []


async def test_whoever_is_invited_later_is_reminded_too() -> None:
    room = await room_of_days("U-ana")
    await at_next(room)
    room.clock.go_on(hours=1)
    await room.invite("U-ben")
    assert await at_next(room) == []
    assert await at_next(room) == ["U-ana", "U-ben"]


async def test_invitations_count_once_are_told_once_and_leave_no_time() -> None:
    room = Room()
    await room.open()
    assert (await room.invite("U-ana", "U-ben", "U-ana")).count == 2
    assert (await room.invite("U-ana")).count == 0
    (job,) = room.store.jobs(TEAM, TellInvited)
    assert (await read_untold(job, store=room.store)).people == ("U-ana", "U-ben")
    await mark_told(TEAM, room.id, "U-ana", store=room.store)
    assert (await read_untold(job, store=room.store)).people == ("U-ben",)
    assert room.store.rows(TEAM).expected.invited == {(room.id, "U-ana"): True, (room.id, "U-ben"): False}


async def test_only_the_facilitator_invites_and_only_while_there_is_something_to_come() -> None:
    room = await Room().running()
    with pytest.raises(NotTheFacilitatorError):
        await room.invite("U-ana", person="U-ben")
    with pytest.raises(NobodyInvitedError):
        await room.invite()
    await room.close()
    with pytest.raises(NotRunningError):
        await room.invite("U-ana")


async def test_the_close_destroys_who_was_expected() -> None:
    room = await room_of_days("U-ana", "U-ben")
    await room.leave_in_peace("U-ben")
    await at_next(room)
    await at_next(room)
    assert room.store.rows(TEAM).expected.reminders
    await room.close()
    expected = room.store.rows(TEAM).expected
    assert expected == ExpectedRows()


async def test_a_facilitator_reminds_at_once_and_hears_how_many_but_not_who() -> None:
    room = await Room().running()
    await room.invite("U-ana", "U-ben")
    await room.write("pays", person="U-cem")
    sent = await room.remind()
    assert (sent.reminded, sent.resting, sent.enough) == (2, 0, 0)
    assert "U-ana" not in sent.model_dump_json(exclude={"workshop": True})
    (job,) = room.store.jobs(TEAM, RemindNow)
    await room.done("U-ben")
    assert (await read_reminded(job, store=room.store)).people == ("U-ana",)
    await room.next(COMPARE)
    assert (await read_reminded(job, store=room.store)).people == ()


async def test_two_reminders_a_step_and_an_hour_between_those_on_request() -> None:
    room = await Room().running(minutes=None)
    await room.invite("U-ana")
    assert (await room.remind()).reminded == 1
    with pytest.raises(RemindedJustNowError):
        await room.remind()
    room.clock.go_on(minutes=61)
    assert (await room.remind()).reminded == 1
    room.clock.go_on(minutes=61)
    sent = await room.remind()
    assert (sent.reminded, sent.enough) == (0, 1)
    await room.next(COMPARE)
    assert (await room.remind()).reminded == 1


async def test_a_reminder_on_request_takes_the_place_of_the_next_one() -> None:
    room = await room_of_days("U-ana")
    await at_next(room)
    await room.remind()
    assert await at_next(room) == []
    assert await at_next(room) == ["U-ana"]


async def test_at_night_only_a_live_step_may_remind() -> None:
    room = await Room().running(minutes=10)
    await room.invite("U-ana")
    room.clock.go_on(hours=12)
    assert (await room.remind()).reminded == 1
    slow = await Room().running(minutes=None)
    await slow.invite("U-ana")
    slow.clock.go_on(hours=12)
    sent = await slow.remind()
    assert (sent.reminded, sent.resting) == (0, 1)


async def test_only_steps_that_everybody_answers_can_be_reminded_of_and_only_by_the_facilitator() -> None:
    room = await Room().running(minutes=None)
    await room.invite("U-ana")
    with pytest.raises(NotTheFacilitatorError):
        await room.remind("U-ana")
    await room.go_to(VOTE)
    assert (await room.remind(FACILITATOR)).reminded == 1
    await room.go_to(OWNERS)
    with pytest.raises(NobodyAnswersError):
        await room.remind()


async def test_reminders_of_an_earlier_step_do_not_count_in_the_next() -> None:
    room = await room_of_days("U-ana")
    for _ in range(3):
        await at_next(room)
    await room.next(COMPARE)
    await at_next(room)
    assert await at_next(room) == ["U-ana"]
    assert (await room.workshop()).step == BOOK
