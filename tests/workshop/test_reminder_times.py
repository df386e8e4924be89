from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workshop.reminder_times import MOST_REMINDERS, next_reminder, reminder_times
from workshop.working_hours import are_working_hours

BERLIN, TOKYO, LOS_ANGELES = map(ZoneInfo, ("Europe/Berlin", "Asia/Tokyo", "America/Los_Angeles"))
MONDAY = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)
FRIDAY = datetime(2026, 11, 27, 16, 0, tzinfo=UTC)


def test_a_live_step_has_no_reminders() -> None:
    assert reminder_times(MONDAY, MONDAY + timedelta(minutes=90), BERLIN) == ()
    assert reminder_times(MONDAY, None, BERLIN) == ()


def test_in_a_week_there_is_one_about_halfway_and_one_near_the_end_by_everybodys_own_clock() -> None:
    def told(zone: ZoneInfo) -> list[str]:
        return [f"{one.astimezone(zone):%a %H:%M}" for one in reminder_times(MONDAY, FRIDAY, zone)]

    assert told(BERLIN) == ["Wed 13:30", "Fri 15:00"]
    assert told(TOKYO) == ["Thu 09:00", "Fri 16:00"]
    assert told(LOS_ANGELES) == ["Wed 09:00", "Thu 16:00"]


def test_a_day_leaves_room_for_one_where_the_night_is_in_the_middle() -> None:
    times = reminder_times(MONDAY, MONDAY + timedelta(days=1), BERLIN)
    assert [f"{one.astimezone(BERLIN):%a %H:%M}" for one in times] == ["Mon 16:00"]


def test_a_deadline_after_a_weekend_reminds_before_it() -> None:
    friday = datetime(2026, 11, 27, 9, 0, tzinfo=UTC)
    times = reminder_times(friday, friday + timedelta(days=3), BERLIN)
    assert [f"{one.astimezone(BERLIN):%a %H:%M}" for one in times] == ["Fri 16:00"]


@given(
    st.integers(0, 14 * 24 * 60),
    st.integers(1, 14 * 24 * 60),
    st.sampled_from([BERLIN, TOKYO, LOS_ANGELES]),
)
def test_reminders_are_few_in_working_hours_apart_and_leave_time_to_answer(
    start: int, minutes: int, zone: ZoneInfo
) -> None:
    begun = MONDAY + timedelta(minutes=start)
    ends = begun + timedelta(minutes=minutes)
    times = reminder_times(begun, ends, zone)
    assert len(times) <= MOST_REMINDERS
    assert all(are_working_hours(one, zone) for one in times)
    assert all(begun < one <= ends - timedelta(hours=2) for one in times)
    assert sorted(times) == list(times)
    assert len(times) < 2 or times[1] - times[0] >= timedelta(hours=4)


@pytest.mark.parametrize(("had", "following"), [(0, "Wed 13:30"), (1, "Fri 15:00"), (2, "")])
def test_what_somebody_had_already_does_not_come_again(had: int, following: str) -> None:
    times = reminder_times(MONDAY, FRIDAY, BERLIN)
    found = next_reminder(times, had, MONDAY, BERLIN, ends=FRIDAY)
    assert (f"{found.astimezone(BERLIN):%a %H:%M}" if found else "") == following


def test_a_moment_that_passed_at_night_comes_in_the_morning_if_there_is_time_left() -> None:
    times = (datetime(2026, 11, 24, 14, 0, tzinfo=UTC),)
    night = datetime(2026, 11, 24, 22, 0, tzinfo=UTC)
    morning = datetime(2026, 11, 25, 8, 0, tzinfo=UTC)
    assert next_reminder(times, 0, night, BERLIN, ends=FRIDAY) == morning
    assert next_reminder(times, 0, night, BERLIN, ends=morning + timedelta(hours=1)) is None
