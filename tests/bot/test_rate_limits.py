import asyncio
from dataclasses import dataclass

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.rate_limits import (
    LIMITS,
    POSTS_IN_A_CHANNEL,
    Bucket,
    Buckets,
    Limit,
    Priority,
    Ticket,
    TooLongError,
    bucket_for,
)
from playground.rates import PER_MINUTE


@dataclass
class Watch:
    now: float = 0.0

    def __call__(self) -> float:
        return self.now


@pytest.mark.parametrize("method", LIMITS)
def test_no_method_is_allowed_more_often_than_slack_allows_it(method: str) -> None:
    assert LIMITS[method].per_minute <= PER_MINUTE[method]


@pytest.mark.parametrize("limit", [*LIMITS.values(), POSTS_IN_A_CHANNEL])
@given(pauses=st.lists(st.floats(0.0, 20.0), max_size=60))
def test_no_minute_ever_sees_more_calls_than_the_limit(limit: Limit, pauses: list[float]) -> None:
    watch = Watch()
    bucket = bucket_for(limit, watch)
    calls: list[float] = []
    for number, pause in enumerate(pauses + [0.0] * 150):
        watch.now += pause
        watch.now += bucket.delay(Ticket(Priority.INTERACTIVE, number))
        bucket.spend()
        calls.append(watch.now)
    for first in calls:
        assert sum(1 for one in calls if first <= one < first + 60.0) <= limit.per_minute


def test_a_waiting_card_never_delays_a_result_and_leaves_the_reserve() -> None:
    watch = Watch()
    bucket = Bucket(Limit(60, burst=3, reserve=1), watch)
    card, result = Ticket(Priority.CARD, 1), Ticket(Priority.RESULT, 2)
    bucket.spend()
    bucket.spend()
    bucket.queue(card)
    assert bucket.delay(card) > 0.0
    assert bucket.delay(result) == 0.0


def test_among_equals_the_first_goes_first() -> None:
    bucket = Bucket(Limit(60, burst=1), Watch())
    first, second = Ticket(Priority.RESULT, 1), Ticket(Priority.RESULT, 2)
    bucket.spend()
    bucket.queue(first)
    bucket.queue(second)
    assert 0.0 < bucket.delay(first) < bucket.delay(second)


def test_those_who_are_sent_away_come_back_one_after_the_other() -> None:
    bucket = Bucket(Limit(61, burst=1), Watch())
    bucket.spend()
    moments = [bucket.promise(Ticket(Priority.CARD, number)) for number in range(4)]
    assert moments == pytest.approx([1.0, 2.0, 3.0, 4.0])


async def test_a_channel_is_paced_without_holding_up_another() -> None:
    watch = Watch()
    buckets = Buckets(watch)
    for _ in range(POSTS_IN_A_CHANNEL.burst):
        await buckets.pass_through(buckets.of("T", "chat.postMessage", "C1"), Priority.RESULT, patience=0.0)
    with pytest.raises(TooLongError):
        await buckets.pass_through(buckets.of("T", "chat.postMessage", "C1"), Priority.RESULT, patience=0.0)
    await buckets.pass_through(buckets.of("T", "chat.postMessage", "C2"), Priority.RESULT, patience=0.0)
    await buckets.pass_through(buckets.of("U", "chat.postMessage", "C1"), Priority.RESULT, patience=0.0)


async def test_a_call_that_gives_up_waiting_leaves_the_queue() -> None:
    buckets = Buckets()
    of = buckets.of("T", "chat.postMessage", "C")
    for bucket in of:
        bucket.close_for(30.0)
    waiting = asyncio.create_task(buckets.pass_through(of, Priority.RESULT, patience=60.0))
    await asyncio.sleep(0)
    waiting.cancel()
    await asyncio.gather(waiting, return_exceptions=True)
    assert not any(bucket._waiting for bucket in of)


def test_a_whole_minutes_forms_open_at_once_and_the_next_ones_a_minute_later() -> None:
    watch = Watch()
    bucket = bucket_for(LIMITS["views.open"], watch)
    for number in range(100):
        assert bucket.delay(Ticket(Priority.INTERACTIVE, number)) == 0.0
        bucket.spend()
        watch.now += 0.1
    assert bucket.delay(Ticket(Priority.INTERACTIVE, 100)) == pytest.approx(50.5)
    watch.now += 50.5
    assert bucket.delay(Ticket(Priority.INTERACTIVE, 100)) == pytest.approx(0.0, abs=1e-6)
