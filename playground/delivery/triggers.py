"""Trigger ids: single use, and short-lived."""

from dataclasses import dataclass
from itertools import count
from typing import Literal

from playground.clock import Clock

TriggerError = Literal["invalid_trigger_id", "expired_trigger_id", "exchanged_trigger_id"]


@dataclass(frozen=True)
class Trigger:
    """Who did something and when, in unix seconds; `view_id` when it happened inside a modal."""

    id: str
    team_id: str
    user_id: str
    issued_at: float
    view_id: str | None = None


class Triggers:
    """Issues trigger ids and exchanges each of them once, within its lifetime."""

    def __init__(self, seconds: float, clock: Clock) -> None:
        self._seconds = seconds
        self._clock = clock
        self._numbers = count(1)
        self._open: dict[str, Trigger] = {}
        self._exchanged: set[str] = set()

    def issue(self, team_id: str, user_id: str, view_id: str | None = None) -> str:
        """A new trigger id."""
        trigger_id = f"{next(self._numbers)}.{int(self._clock.now() * 1000)}.{user_id.lower()}"
        self._open[trigger_id] = Trigger(trigger_id, team_id, user_id, self._clock.now(), view_id)
        return trigger_id

    def exchange(self, trigger_id: str) -> Trigger | TriggerError:
        """The trigger, now used up, or Slack's word for why it cannot be used."""
        if trigger_id in self._exchanged:
            return "exchanged_trigger_id"
        trigger = self._open.get(trigger_id)
        if trigger is None:
            return "invalid_trigger_id"
        if self._clock.now() - trigger.issued_at > self._seconds:
            return "expired_trigger_id"
        del self._open[trigger_id]
        self._exchanged.add(trigger_id)
        return trigger
