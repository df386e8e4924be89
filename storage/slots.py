"""The slot of a coalescing job: at most one run waiting or running, none missed, none too soon.

A slot is changed only with its row locked, by the pure functions here. A request that comes while a
run waits is served by it; one that comes while it runs makes `wanted` known, and the run's end hands
over to a next run. Whoever holds an older `sequence` does nothing.
"""

from dataclasses import dataclass, replace
from enum import StrEnum


class SlotState(StrEnum):
    """What a slot's job is doing."""

    IDLE = "idle"
    WAITING = "waiting"
    RUNNING = "running"


@dataclass(frozen=True)
class Slot:
    """A slot; all moments are seconds since the epoch.

    `due` is when the waiting run starts; `wanted` the earliest moment at which the unserved requests
    may be served, None when all are; `latest` the latest such moment of any request; no run starts
    before `rest`; `failures` counts the runs that failed since the last good one.
    """

    sequence: int = 0
    state: SlotState = SlotState.IDLE
    due: float = 0.0
    wanted: float | None = None
    latest: float = 0.0
    rest: float = 0.0
    failures: int = 0

    def holds(self, sequence: int) -> bool:
        """Whether the run of that sequence is still the slot's own."""
        return self.state is not SlotState.IDLE and self.sequence == sequence


def touched(slot: Slot, now: float, delay: float) -> Slot:
    """The slot after a request; a new `sequence` means that a run has to be arranged for `due`."""
    asked = now + delay
    if slot.state is SlotState.WAITING and slot.wanted is not None and slot.wanted <= asked <= now:
        return slot  # the common case writes nothing: the waiting run begins after this
    wanted = asked if slot.wanted is None else min(slot.wanted, asked)
    slot = replace(slot, wanted=wanted, latest=max(slot.latest, asked))
    sooner = slot.state is SlotState.WAITING and max(wanted, slot.rest) < slot.due
    return _arranged(slot) if sooner or slot.state is SlotState.IDLE else slot


def begun(slot: Slot, now: float) -> Slot:
    """The slot while its run serves every request that may be served by now."""
    wanted = slot.latest if slot.latest > now else None
    return replace(slot, state=SlotState.RUNNING, wanted=wanted)


def served(slot: Slot, now: float, gap: float) -> Slot:
    """The slot after a run that is over, well or for good; `gap` seconds are kept before the next."""
    return _handed_over(replace(slot, rest=now + gap, failures=0))


def postponed(slot: Slot, now: float, after: float, failures: int) -> Slot:
    """The slot after a run that has to be repeated in `after` seconds."""
    wanted = now if slot.wanted is None else min(slot.wanted, now)
    return _handed_over(replace(slot, wanted=wanted, rest=now + after, failures=failures))


def _handed_over(slot: Slot) -> Slot:
    return replace(slot, state=SlotState.IDLE) if slot.wanted is None else _arranged(slot)


def _arranged(slot: Slot) -> Slot:
    due = max(slot.wanted or 0.0, slot.rest)
    return replace(slot, state=SlotState.WAITING, sequence=slot.sequence + 1, due=due)
