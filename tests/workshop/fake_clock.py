"""A clock and ids that tests decide about."""

from datetime import UTC, datetime, timedelta
from typing import Final

MORNING: Final = datetime(2026, 11, 20, 9, 0, tzinfo=UTC)


class FakeClock:
    """A clock that stands still until it is told to go on."""

    def __init__(self, start: datetime = MORNING) -> None:
        self.time = start

    def __repr__(self) -> str:
        return f"FakeClock({self.time:%Y-%m-%d %H:%M:%S})"

    def now(self) -> datetime:
        return self.time

    def go_on(self, **span: float) -> None:
        """Let time pass: `minutes=5`."""
        self.time += timedelta(**span)


class CountingIds:
    """Ids that tell their order, so that a test can name them: `id-1`, `id-2`, ..."""

    def __init__(self) -> None:
        self.made = 0

    def __repr__(self) -> str:
        return f"CountingIds({self.made} made)"

    def new(self) -> str:
        self.made += 1
        return f"id-{self.made}"
