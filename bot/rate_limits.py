"""How often Slack lets each method be called, who goes first, and the buckets that keep to it."""

import asyncio
from collections import deque
from collections.abc import Callable
from contextlib import ExitStack
from dataclasses import dataclass
from enum import IntEnum
from itertools import count
from typing import Final, NamedTuple


class Priority(IntEnum):
    """How urgent a call is; the smaller number goes first."""

    INTERACTIVE = 0
    RESULT = 1
    CARD = 2
    HOME = 3


class Limit(NamedTuple):
    """At most `per_minute` calls in any minute, of which `burst` may come at once.

    The smaller the burst, the steadier the rest may follow. `reserve` of the burst are
    kept for calls that are at least as urgent as a result.
    """

    per_minute: int
    burst: int
    reserve: int = 0


# https://docs.slack.dev/apis/web-api/rate-limits: calls per minute, method and workspace.
_TIER_2: Final = Limit(20, burst=4, reserve=1)
_TIER_3: Final = Limit(50, burst=8, reserve=1)
_TIER_4: Final = Limit(100, burst=10, reserve=2)
_PEOPLE_WAIT: Final = Limit(100, burst=100)
"""Tier 4 for methods a person waits for: a whole minute's calls may come at once."""

LIMITS: Final[dict[str, Limit]] = {
    "auth.test": Limit(600, burst=10),
    "chat.getPermalink": Limit(600, burst=20),
    "chat.postMessage": Limit(300, burst=20, reserve=4),
    "chat.update": _TIER_3,
    "chat.delete": _TIER_3,
    "chat.postEphemeral": _TIER_4,
    "conversations.history": _TIER_3,
    "conversations.replies": _TIER_3,
    "files.completeUploadExternal": _TIER_4,
    "files.getUploadURLExternal": _TIER_4,
    "files.info": _TIER_4,
    "users.info": _TIER_4,
    "views.open": _PEOPLE_WAIT,
    "views.push": _PEOPLE_WAIT,
    "views.publish": _TIER_4,
    "views.update": _PEOPLE_WAIT,
}
"""The one table of limits; a method that is missing counts as the slowest tier in use."""

POSTS_IN_A_CHANNEL: Final = Limit(60, burst=2, reserve=1)
"""One message a second and channel, by whatever method; Slack lets short bursts pass, late arrivals too."""

_MINUTE: Final = 60.0 + 0.5
"""A little more than Slack's, because calls do not take equally long to get there."""

_POSTING: Final = frozenset({"chat.postMessage", "files.completeUploadExternal"})


@dataclass(order=True, frozen=True)
class Ticket:
    """A place in the queue: the more urgent first, then the earlier."""

    priority: Priority
    number: int


class Bucket:
    """A token bucket with a queue; tokens are taken when a call is made and never by one that waits.

    `monotonic` tells seconds; tests pass their own.
    """

    def __init__(self, limit: Limit, monotonic: Callable[[], float]) -> None:
        # What is there at once and what comes within a minute must not exceed the limit together.
        self._rate = (limit.per_minute - limit.burst) / 60.0 or limit.per_minute / 60.0
        self._limit = limit
        self._tokens = float(limit.burst)
        self._monotonic = monotonic
        self._filled = monotonic()
        self._closed_until = 0.0
        self._promised = 0.0
        self._waiting: set[Ticket] = set()

    def delay(self, ticket: Ticket) -> float:
        """The seconds until this ticket's turn, as far as it can be known now (0.0 when at once)."""
        reserve = self._limit.reserve if ticket.priority > Priority.RESULT else 0
        wanted = 1 + reserve + sum(1 for other in self._waiting if other < ticket)
        return max(self._until(wanted), self._closed_until - self._monotonic(), 0.0)

    def promise(self, ticket: Ticket) -> float:
        """Seconds after which to come back; those who are sent away get moments one after the other."""
        now = self._monotonic()
        self._promised = max(now + self.delay(ticket), self._promised + 1.0 / self._rate)
        return self._promised - now

    def queue(self, ticket: Ticket) -> None:
        """Let less urgent calls wait behind this one."""
        self._waiting.add(ticket)

    def leave(self, ticket: Ticket) -> None:
        """Give the place in the queue up."""
        self._waiting.discard(ticket)

    def spend(self) -> None:
        """Count a call."""
        self._fill()
        self._tokens -= 1.0

    def close_for(self, seconds: float) -> None:
        """Let nothing through for a while, because Slack said so."""
        self._closed_until = max(self._closed_until, self._monotonic() + seconds)

    def _until(self, wanted: int) -> float:
        """Seconds until so many tokens will have been there."""
        self._fill()
        return (wanted - self._tokens) / self._rate

    def _fill(self) -> None:
        now = self._monotonic()
        gained = (now - self._filled) * self._rate
        self._tokens = min(float(self._limit.burst), self._tokens + gained)
        self._filled = now


class Window(Bucket):
    """For a limit whose burst is the whole minute: a call is free again a minute after it was made."""

    def __init__(self, limit: Limit, monotonic: Callable[[], float]) -> None:
        super().__init__(limit, monotonic)
        self._calls: deque[float] = deque()

    def spend(self) -> None:
        """Count a call."""
        self._calls.append(self._monotonic())

    def _until(self, wanted: int) -> float:
        now = self._monotonic()
        while self._calls and self._calls[0] <= now - _MINUTE:
            self._calls.popleft()
        over = len(self._calls) + wanted - self._limit.per_minute
        rounds, place = divmod(max(over, 1) - 1, self._limit.per_minute)
        return self._calls[place] + (rounds + 1) * _MINUTE - now if over > 0 else 0.0


def bucket_for(limit: Limit, monotonic: Callable[[], float]) -> Bucket:
    """A bucket that keeps to the limit."""
    return (Window if limit.burst == limit.per_minute else Bucket)(limit, monotonic)


class TooLongError(Exception):
    """A call would have to wait longer than it may; `after` is how many seconds to stay away."""

    def __init__(self, after: float) -> None:
        self.after = after
        super().__init__(f"come back in {after:.1f} s")


class Buckets:
    """One bucket per workspace and method, and one per channel for posts."""

    def __init__(self, monotonic: Callable[[], float] | None = None) -> None:
        self._monotonic = monotonic or (lambda: asyncio.get_running_loop().time())
        self._buckets: dict[tuple[str, ...], Bucket] = {}
        self._numbers = count()

    def of(self, team: str, method: str, channel: str = "") -> tuple[Bucket, ...]:
        """The buckets a call has to pass."""
        wanted: list[tuple[tuple[str, ...], Limit]] = [((team, method), LIMITS.get(method, _TIER_2))]
        if method in _POSTING and channel:
            wanted.append(((team, "posts", channel), POSTS_IN_A_CHANNEL))
        for key, limit in wanted:
            if key not in self._buckets:
                self._buckets[key] = bucket_for(limit, self._monotonic)
        return tuple(self._buckets[key] for key, _ in wanted)

    async def pass_through(self, buckets: tuple[Bucket, ...], priority: Priority, *, patience: float) -> None:
        """Return when a call may be made, and count it.

        Raises:
            TooLongError: when that would take more than `patience` seconds.
        """
        ticket = Ticket(priority, next(self._numbers))
        deadline = self._monotonic() + patience
        with ExitStack() as queued:
            for bucket in buckets:
                bucket.queue(ticket)
                queued.callback(bucket.leave, ticket)
            while True:
                wait = max(bucket.delay(ticket) for bucket in buckets)
                if wait <= 0.0:
                    break
                if self._monotonic() + wait > deadline:
                    raise TooLongError(max(bucket.promise(ticket) for bucket in buckets))
                await asyncio.sleep(wait)
            for bucket in buckets:
                bucket.spend()
