"""The playground's time: real, shifted by hand, or standing still."""

import time


class Clock:
    """Unix seconds that can be moved forward, so that lifetimes are tested without waiting for them."""

    def __init__(self, *, frozen: bool = False) -> None:
        self._start = time.time() if frozen else None
        self._offset = 0.0
        self._last_microsecond = 0

    def now(self) -> float:
        """Unix seconds, UTC."""
        return (time.time() if self._start is None else self._start) + self._offset

    def advance(self, seconds: float) -> None:
        """Move forward; lifetimes and windows that end in between are over at once."""
        self._offset += seconds

    def stamp(self) -> str:
        """A Slack timestamp, unique and increasing: seconds, a point, six digits."""
        self._last_microsecond = max(int(self.now() * 1_000_000), self._last_microsecond + 1)
        return f"{self._last_microsecond // 1_000_000}.{self._last_microsecond % 1_000_000:06d}"
