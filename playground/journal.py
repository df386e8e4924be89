"""Every call of the bot and every delivery to it, kept in order."""

from collections.abc import Iterator
from dataclasses import asdict, dataclass, field
from typing import Any, Literal

from playground.changes import Changes
from playground.clock import Clock

Kind = Literal["call", "delivery", "verdict", "response_url", "socket"]


@dataclass(frozen=True)
class Entry:
    """One thing that passed between bot and playground; it ended `at` unix seconds and took `seconds`."""

    number: int
    at: float
    kind: Kind
    name: str
    ok: bool
    team_id: str | None = None
    error: str | None = None
    seconds: float = 0.0
    payload: dict[str, Any] = field(default_factory=dict)
    answer: dict[str, Any] = field(default_factory=dict)
    violations: list[tuple[str, str]] = field(default_factory=list)
    fault: str | None = None
    attempt: int = 0

    def as_json(self) -> dict[str, Any]:
        """The entry as plain JSON values."""
        return asdict(self)


class Journal:
    """The entries so far; adding one wakes whoever waits for a change."""

    def __init__(self, clock: Clock, changes: Changes) -> None:
        self._clock = clock
        self._changes = changes
        self._entries: list[Entry] = []

    def add(self, kind: Kind, name: str, *, ok: bool, **details: Any) -> Entry:
        """Record one call or delivery."""
        entry = Entry(
            number=len(self._entries) + 1, at=self._clock.now(), kind=kind, name=name, ok=ok, **details
        )
        self._entries.append(entry)
        self._changes.mark()
        return entry

    def entries(self, *, after: int = 0, kind: str | None = None, name: str | None = None) -> Iterator[Entry]:
        """Entries with a number above `after`, oldest first, optionally of one kind or one name."""
        for entry in self._entries[after:]:
            if kind in (None, entry.kind) and name in (None, entry.name):
                yield entry
