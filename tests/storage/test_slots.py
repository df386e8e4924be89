"""A slot's rules, without a database: no request is missed, none is served too soon or beside another."""

from dataclasses import dataclass, field

from hypothesis import given, settings
from hypothesis import strategies as st

from storage.slots import Slot, SlotState, begun, postponed, served, touched

GAP = 1.0


def test_the_first_request_arranges_a_run_and_later_ones_join_it() -> None:
    slot = touched(Slot(), 10.0, 0.0)
    assert (slot.state, slot.sequence, slot.due) == (SlotState.WAITING, 1, 10.0)
    assert touched(touched(slot, 10.1, 0.0), 10.2, 5.0).sequence == 1


def test_a_request_during_a_run_is_served_by_the_next_one_after_the_gap() -> None:
    running = begun(touched(Slot(), 10.0, 0.0), 10.1)
    slot = served(touched(running, 10.2, 0.0), 10.5, GAP)
    assert (slot.state, slot.sequence, slot.due) == (SlotState.WAITING, 2, 11.5)


def test_without_a_new_request_a_run_frees_the_slot() -> None:
    slot = served(begun(touched(Slot(), 10.0, 0.0), 10.1), 10.5, GAP)
    assert slot.state is SlotState.IDLE
    assert touched(slot, 10.6, 0.0).due == 11.5


def test_an_urgent_request_does_not_wait_for_a_delayed_one() -> None:
    delayed = touched(Slot(), 10.0, 60.0)
    urgent = touched(delayed, 11.0, 0.0)
    assert (urgent.sequence, urgent.due) == (2, 11.0)
    assert not urgent.holds(delayed.sequence)


def test_a_delayed_request_is_not_served_by_an_earlier_run() -> None:
    slot = touched(touched(Slot(), 10.0, 60.0), 11.0, 0.0)
    after = served(begun(slot, 11.0), 11.2, GAP)
    assert (after.state, after.due) == (SlotState.WAITING, 70.0)


def test_a_run_that_has_to_wait_keeps_others_waiting_too() -> None:
    slot = postponed(begun(touched(Slot(), 10.0, 0.0), 10.0), 10.2, 30.0, 0)
    assert (slot.state, slot.due) == (SlotState.WAITING, 40.2)
    assert touched(slot, 10.3, 0.0).due == 40.2


def test_failures_are_counted_until_a_run_succeeds() -> None:
    slot = postponed(begun(touched(Slot(), 10.0, 0.0), 10.0), 10.2, 1.0, 3)
    assert slot.failures == 3
    assert served(begun(slot, 11.2), 11.3, GAP).failures == 0


@dataclass
class World:
    """A slot, its clock and what was asked of it: moments before which a request must not be served."""

    now: float = 0.0
    slot: Slot = field(default_factory=Slot)
    asked: list[float] = field(default_factory=list)
    arranged: dict[int, float] = field(default_factory=dict)
    ended: float = -GAP

    def keep(self, slot: Slot) -> None:
        if slot.sequence != self.slot.sequence:
            self.arranged[slot.sequence] = slot.due
        self.slot = slot

    def request(self, delay: float) -> None:
        self.asked.append(self.now + delay)
        self.keep(touched(self.slot, self.now, delay))

    def run(self, lasts: float, delays: list[float], *, good: bool) -> None:
        """Let time pass to the arranged run that still holds the slot, and do it."""
        sequence = self.slot.sequence
        if not self.slot.holds(sequence):
            return
        self.now = max(self.now, self.arranged[sequence])
        assert self.now >= self.ended + GAP
        self.keep(begun(self.slot, self.now))
        before = self.asked
        self.asked = [one for one in before if one > self.now]
        for delay in delays:
            self.request(delay)
        assert self.slot.sequence == sequence, "nothing starts beside a running job"
        self.now += lasts
        if good:
            self.keep(served(self.slot, self.now, GAP))
        else:
            self.asked = [*before, *self.asked]
            self.keep(postponed(self.slot, self.now, GAP, 1))
        self.ended = self.now


STEPS = st.lists(
    st.one_of(
        st.tuples(st.just("request"), st.sampled_from([0.0, 0.0, 0.5, 3.0, 60.0])),
        st.tuples(
            st.just("run"),
            st.tuples(
                st.sampled_from([0.0, 0.3, 5.0]),
                st.lists(st.sampled_from([0.0, 2.0, 30.0]), max_size=3),
                st.booleans(),
            ),
        ),
        st.tuples(st.just("pass"), st.sampled_from([0.1, 1.0, 10.0])),
    ),
    max_size=30,
)


@settings(deadline=None)
@given(STEPS)
def test_whatever_happens_every_request_is_served_and_not_before_its_time(
    steps: list[tuple[str, object]],
) -> None:
    world = World()
    for what, how in steps:
        match what, how:
            case "request", float(delay):
                world.request(delay)
            case "run", (float(lasts), list(delays), bool(good)):
                world.run(lasts, delays, good=good)
            case "pass", float(seconds):
                world.now += seconds
        assert bool(world.asked) <= world.slot.holds(world.slot.sequence), (
            "somebody waits, so a run is arranged"
        )
    for _ in range(100):
        world.run(0.1, [], good=True)
    assert world.asked == []
    assert world.slot.state is SlotState.IDLE
