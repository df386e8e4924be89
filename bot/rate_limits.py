"""How often Slack lets each method be called, and a bucket that keeps to it."""

import asyncio
from collections.abc import Callable
from typing import Final

# https://docs.slack.dev/apis/web-api/rate-limits: calls per minute, method and workspace.
_TIER_2: Final = 20
_TIER_3: Final = 50
_TIER_4: Final = 100

CALLS_PER_MINUTE: Final[dict[str, int]] = {
    "chat.postMessage": 300,
    "chat.update": _TIER_3,
    "chat.postEphemeral": _TIER_4,
    "views.open": _TIER_4,
    "views.update": _TIER_4,
    "views.publish": _TIER_4,
    "files.getUploadURLExternal": _TIER_4,
    "files.completeUploadExternal": _TIER_4,
    "files.info": _TIER_4,
    "auth.test": 600,
}
"""The one table of limits; a method that is missing counts as the slowest tier in use."""

POSTS_PER_MINUTE_AND_CHANNEL: Final = 60
_BURST_SECONDS: Final = 6.0
_INTERACTIVE: Final = frozenset({"views.open", "views.update"})
"""A person waits for these: they may use a whole minute's calls at once, everything else is spread."""


class Bucket:
    """A token bucket: `per_minute` on average, `burst_seconds`' worth of calls at once.

    `monotonic` tells seconds; tests pass their own.
    """

    def __init__(self, per_minute: int, burst_seconds: float, monotonic: Callable[[], float]) -> None:
        self._rate = per_minute / 60.0
        self._capacity = max(1.0, self._rate * burst_seconds)
        self._tokens = self._capacity
        self._monotonic = monotonic
        self._filled = monotonic()
        self._closed_until = 0.0

    def delay(self) -> float:
        """The seconds to wait before the next call may be made (0.0 when at once)."""
        now = self._monotonic()
        self._tokens = min(self._capacity, self._tokens + (now - self._filled) * self._rate)
        self._filled = now
        shortage = (1.0 - self._tokens) / self._rate if self._tokens < 1.0 else 0.0
        return max(shortage, self._closed_until - now, 0.0)

    def spend(self) -> None:
        """Count a call; those that are still waiting count too, so the next one waits longer."""
        self._tokens -= 1.0

    def close_for(self, seconds: float) -> None:
        """Let nothing through for a while, because Slack said so."""
        self._closed_until = max(self._closed_until, self._monotonic() + seconds)


class Buckets:
    """One bucket per workspace and method, and per channel for posts."""

    def __init__(self, monotonic: Callable[[], float] | None = None) -> None:
        self._monotonic = monotonic or (lambda: asyncio.get_running_loop().time())
        self._buckets: dict[tuple[str, ...], Bucket] = {}

    def of(self, team: str, method: str, channel: str = "") -> tuple[Bucket, ...]:
        """The buckets a call has to pass."""
        wanted: list[tuple[tuple[str, ...], int]] = [((team, method), CALLS_PER_MINUTE.get(method, _TIER_2))]
        if method == "chat.postMessage":
            wanted.append(((team, method, channel), POSTS_PER_MINUTE_AND_CHANNEL))
        burst = 60.0 if method in _INTERACTIVE else _BURST_SECONDS
        for key, per_minute in wanted:
            if key not in self._buckets:
                self._buckets[key] = Bucket(per_minute, burst, self._monotonic)
        return tuple(self._buckets[key] for key, _ in wanted)
