from datetime import timedelta

import pytest

from tests.workshop.fake_clock import MORNING
from tests.workshop.room import COMPARE, TEAM, Room
from workshop.jobs import AnnounceTimeUp, RefreshCard, WarnOfEnd
from workshop.step_clock import is_due
from workshop.transitions import warning_time
from workshop.warn_of_end import warn_of_end


@pytest.mark.parametrize(
    ("given", "lead"),
    [
        (timedelta(minutes=5), timedelta(minutes=2)),
        (timedelta(minutes=10), timedelta(minutes=2)),
        (timedelta(minutes=45), timedelta(minutes=9)),
        (timedelta(hours=20), timedelta(hours=4)),
        (timedelta(days=5), timedelta(hours=4)),
    ],
)
def test_the_warning_comes_a_fifth_two_minutes_or_four_hours_before_the_end(
    given: timedelta, lead: timedelta
) -> None:
    assert warning_time(MORNING + given, MORNING) == MORNING + given - lead


def test_two_minutes_need_no_warning() -> None:
    assert warning_time(MORNING + timedelta(minutes=2), MORNING) is None


async def test_the_card_is_drawn_anew_and_no_clock_is_stopped() -> None:
    room = await Room().running(minutes=10)
    cards = len(room.store.jobs(TEAM, RefreshCard))
    (warning,) = room.store.jobs(TEAM, WarnOfEnd)
    assert room.store.delays(TEAM, WarnOfEnd) == [480.0]
    await warn_of_end(warning, store=room.store)
    assert (await room.workshop()).ends_soon
    assert len(room.store.jobs(TEAM, RefreshCard)) == cards + 1
    (announcement,) = room.store.jobs(TEAM, AnnounceTimeUp)
    assert is_due(await room.workshop(), announcement)


async def test_a_warning_that_comes_twice_warns_once() -> None:
    room = await Room().running()
    (warning,) = room.store.jobs(TEAM, WarnOfEnd)
    await warn_of_end(warning, store=room.store)
    before = room.store.rows(TEAM)
    await warn_of_end(warning, store=room.store)
    assert room.store.rows(TEAM) == before


async def test_a_warning_of_an_older_clock_says_nothing() -> None:
    room = await Room().running()
    (warning,) = room.store.jobs(TEAM, WarnOfEnd)
    await room.extend(10)
    await warn_of_end(warning, store=room.store)
    assert not (await room.workshop()).ends_soon


async def test_more_time_takes_the_warning_back_and_warns_again_later() -> None:
    room = await Room().running(minutes=10)
    (warning,) = room.store.jobs(TEAM, WarnOfEnd)
    room.clock.go_on(minutes=8)
    await warn_of_end(warning, store=room.store)
    assert not (await room.extend(8)).ends_soon
    assert room.store.delays(TEAM, WarnOfEnd) == [480.0, 480.0]


async def test_who_pauses_after_the_warning_stays_warned() -> None:
    room = await Room().running(minutes=10)
    (warning,) = room.store.jobs(TEAM, WarnOfEnd)
    await warn_of_end(warning, store=room.store)
    await room.pause()
    assert (await room.resume()).ends_soon
    assert room.store.jobs(TEAM, WarnOfEnd) == [warning]


async def test_a_new_step_is_not_warned_of_the_old_one() -> None:
    room = await Room().running(minutes=10)
    (warning,) = room.store.jobs(TEAM, WarnOfEnd)
    await warn_of_end(warning, store=room.store)
    assert not (await room.next(COMPARE)).ends_soon
