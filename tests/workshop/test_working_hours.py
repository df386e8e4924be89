from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workshop.working_hours import (
    are_working_hours,
    end_of_working_day,
    last_at_work,
    next_at_work,
    zone_named,
)

BERLIN, TOKYO, LOS_ANGELES = map(ZoneInfo, ("Europe/Berlin", "Asia/Tokyo", "America/Los_Angeles"))


def at(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=UTC)


@pytest.mark.parametrize(
    ("moment", "zone", "works"),
    [
        ("2026-11-23 08:00", BERLIN, True),
        ("2026-11-23 07:59", BERLIN, False),
        ("2026-11-23 15:59", BERLIN, True),
        ("2026-11-23 16:00", BERLIN, False),
        ("2026-11-22 23:30", TOKYO, False),
        ("2026-11-23 00:00", TOKYO, True),
        ("2026-11-21 12:00", BERLIN, False),
        ("2026-11-28 00:30", LOS_ANGELES, True),
    ],
)
def test_work_is_from_nine_to_five_on_weekdays_by_the_persons_own_clock(
    moment: str, zone: ZoneInfo, *, works: bool
) -> None:
    assert are_working_hours(at(moment), zone) is works


@pytest.mark.parametrize(
    ("moment", "following", "before"),
    [
        ("2026-11-23 10:00", "2026-11-23 10:00", "2026-11-23 10:00"),
        ("2026-11-23 20:00", "2026-11-24 08:00", "2026-11-23 15:00"),
        ("2026-11-24 05:00", "2026-11-24 08:00", "2026-11-23 15:00"),
        ("2026-11-21 12:00", "2026-11-23 08:00", "2026-11-20 15:00"),
        ("2026-11-23 05:00", "2026-11-23 08:00", "2026-11-20 15:00"),
    ],
)
def test_other_moments_move_to_the_next_morning_or_to_the_hour_before_the_last_evening(
    moment: str, following: str, before: str
) -> None:
    assert next_at_work(at(moment), BERLIN) == at(following)
    assert last_at_work(at(moment), BERLIN) == at(before)


def test_nine_is_nine_before_and_after_the_clocks_change() -> None:
    assert next_at_work(at("2026-10-23 20:00"), BERLIN) == at("2026-10-26 08:00")
    assert next_at_work(at("2026-10-22 20:00"), BERLIN) == at("2026-10-23 07:00")


@given(
    st.datetimes(min_value=datetime(2026, 1, 1), max_value=datetime(2027, 12, 31)),  # noqa: DTZ001 - given a zone below
    st.sampled_from([BERLIN, TOKYO, LOS_ANGELES, ZoneInfo("Asia/Kathmandu")]),
)
def test_a_moved_moment_is_always_at_work_and_never_on_the_wrong_side(
    moment: datetime, zone: ZoneInfo
) -> None:
    moment = moment.replace(tzinfo=UTC)
    following, before = next_at_work(moment, zone), last_at_work(moment, zone)
    assert before <= moment <= following
    assert are_working_hours(following, zone)
    assert are_working_hours(before, zone)


@pytest.mark.parametrize(
    ("now", "days", "ends"),
    [
        (datetime(2026, 11, 23, 8, tzinfo=UTC), 1, datetime(2026, 11, 24, 16, tzinfo=UTC)),
        (datetime(2026, 11, 27, 15, tzinfo=UTC), 1, datetime(2026, 11, 30, 16, tzinfo=UTC)),
        (datetime(2026, 11, 27, 15, tzinfo=UTC), 5, datetime(2026, 12, 4, 16, tzinfo=UTC)),
        (datetime(2026, 11, 28, 23, 30, tzinfo=UTC), 2, datetime(2026, 12, 1, 16, tzinfo=UTC)),
        (datetime(2026, 3, 27, 12, tzinfo=UTC), 1, datetime(2026, 3, 30, 15, tzinfo=UTC)),
    ],
)
def test_a_working_day_ends_at_five_where_the_facilitator_is_and_weekends_do_not_count(
    now: datetime, days: int, ends: datetime
) -> None:
    assert end_of_working_day(now, days, zone_named("Europe/Berlin")) == ends


def test_a_zone_nobody_knows_is_utc() -> None:
    assert zone_named("") is UTC
    assert zone_named("Nowhere/City") is UTC
