"""The machine's clock, which everything here reads unless it is given another one."""

from datetime import UTC, datetime


class SystemClock:
    """Tells the time of the machine; implements workshop.ports.Clock."""

    def now(self) -> datetime:
        """The present moment in UTC."""
        return datetime.now(UTC)
