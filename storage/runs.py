"""The two transactions of a slot's run: its begin, and its end with the hand-over to the next run."""

from dataclasses import dataclass

from storage.attempts import Verdict
from storage.outbox import Outbox, StoredRun, read_slot, write_slot
from storage.slots import begun, postponed, served


@dataclass(frozen=True)
class Start:
    """A run that has begun, with the latest request it serves."""

    kind: str
    payload: str
    failures: int


@dataclass(frozen=True)
class NotYet:
    """A run that came before its time."""

    seconds: float


async def begin_run(outbox: Outbox, run: StoredRun) -> Start | NotYet | None:
    """The job to do now; None when the slot belongs to another run."""
    row = await outbox.slot_row(run.key)
    if row is None or not read_slot(row).holds(run.sequence):
        return None
    slot, now = read_slot(row), outbox.now()
    if slot.due > now:
        return NotYet(slot.due - now)
    write_slot(row, begun(slot, now))
    return Start(row.kind, row.payload, row.failures)


async def settle_run(outbox: Outbox, run: StoredRun, verdict: Verdict, gap: float) -> None:
    """Free the slot or hand it over; a second settling of the same run changes nothing."""
    row = await outbox.slot_row(run.key)
    if row is None or not read_slot(row).holds(run.sequence):
        return
    slot, now = read_slot(row), outbox.now()
    if verdict.again is None:
        after = served(slot, now, gap)
    else:
        after = postponed(slot, now, max(verdict.again, gap), verdict.failures)
    write_slot(row, after)
    if after.sequence != slot.sequence:
        await outbox.enqueue_run(run.key, after)
