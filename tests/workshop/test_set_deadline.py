from datetime import UTC, datetime, timedelta, timezone

import pytest

from tests.workshop.fake_clock import MORNING
from tests.workshop.room import COMPARE, TEAM, Room
from workshop.errors.steps import EndIsPastError, EndTooFarError, TimeChangedError
from workshop.errors.workshops import NotTheFacilitatorError
from workshop.jobs import AnnounceTimeUp
from workshop.step_clock import is_due

FRIDAY_IN_TOKYO = datetime(2026, 11, 27, 17, 0, tzinfo=timezone(timedelta(hours=9)))


async def test_a_step_of_ten_minutes_becomes_one_until_friday() -> None:
    room = await Room().running(minutes=10)
    dated = await room.end_at(FRIDAY_IN_TOKYO)
    assert dated.step_ends == datetime(2026, 11, 27, 8, 0, tzinfo=UTC)
    assert dated.step_ends.tzinfo is UTC
    old, new = room.store.jobs(TEAM, AnnounceTimeUp)
    assert room.store.delays(TEAM, AnnounceTimeUp)[1] == (FRIDAY_IN_TOKYO - MORNING).total_seconds()
    assert (is_due(dated, old), is_due(dated, new)) == (False, True)


async def test_a_deadline_becomes_minutes_again() -> None:
    room = await Room().running(minutes=None)
    await room.end_at(MORNING + timedelta(days=2))
    shorter = await room.extend(-2 * 24 * 60 + 10)
    assert shorter.step_ends == MORNING + timedelta(minutes=10)


async def test_a_deadline_that_is_over_is_refused() -> None:
    room = await Room().running()
    with pytest.raises(EndIsPastError):
        await room.end_at(MORNING)


async def test_a_deadline_in_another_year_is_refused() -> None:
    room = await Room().running()
    with pytest.raises(EndTooFarError):
        await room.end_at(MORNING + timedelta(days=90, seconds=1))


async def test_a_form_from_before_a_change_changes_nothing() -> None:
    room = await Room().running()
    seen = (await room.workshop()).clock
    await room.extend(5)
    with pytest.raises(TimeChangedError):
        await room.end_at(FRIDAY_IN_TOKYO, seen=seen)


async def test_a_form_delivered_twice_is_no_refusal() -> None:
    room = await Room().running()
    seen = (await room.workshop()).clock
    once = await room.end_at(FRIDAY_IN_TOKYO, seen=seen, delivery="the same")
    assert await room.end_at(FRIDAY_IN_TOKYO, seen=seen, delivery="the same") == once


async def test_only_the_facilitator_sets_a_deadline() -> None:
    room = await Room().running()
    with pytest.raises(NotTheFacilitatorError):
        await room.end_at(FRIDAY_IN_TOKYO, "U-ana")


async def test_when_the_deadline_comes_nothing_closes() -> None:
    room = await Room().running()
    await room.end_at(FRIDAY_IN_TOKYO)
    room.clock.go_on(days=30)
    await room.write("still open")
    assert (await room.workshop()).step == COMPARE
