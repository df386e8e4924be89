"""Any way from step to step, in both agendas: by a press, left out, open again, or by a chosen clock."""

import asyncio
from collections.abc import Coroutine
from typing import Any, Final, TypeVar

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from tests.workshop.room import FACILITATOR, TEAM, Room
from workshop.advance_by_clock import advance_by_clock
from workshop.agenda import StepKind
from workshop.agendas import AGENDAS
from workshop.errors import WorkshopError
from workshop.jobs import AnnounceTimeUp
from workshop.object_to_frame import object_to_frame
from workshop.skip_step import skip_step
from workshop.workshop import WorkshopState

_T = TypeVar("_T")

PEOPLE: Final = st.sampled_from([FACILITATOR, FACILITATOR, "U-ana", "U-ben"])
STEPS: Final = st.none() | st.integers(0, 9)


class AnyWayOn(RuleBasedStateMachine):
    """A workshop that is led on in any order, beside a model of where it may stand."""

    def __init__(self) -> None:
        super().__init__()
        self.loop = asyncio.Runner()
        self.room = Room()
        self.by_itself = False
        self.step = self.reached = 0
        self.is_running = True
        self.skipped: set[int] = set()
        self.objecting: set[str] = set()
        self.settled = 0
        self.kept: set[str] = set()
        self.number = 0

    def teardown(self) -> None:
        self.loop.close()

    @initialize(
        agenda=st.sampled_from(sorted(AGENDAS)), by_itself=st.booleans(), minutes=st.sampled_from([0, 5])
    )
    def somebody_starts_a_workshop(self, agenda: str, minutes: int, *, by_itself: bool) -> None:
        self.by_itself = by_itself
        self._do(self.room.running(agenda=agenda, auto_advance=by_itself, minutes=minutes or None))

    @rule(person=PEOPLE, step=STEPS)
    def somebody_goes_on(self, person: str, step: int | None) -> None:
        seen = self.step if step is None else step
        if self._accepts(self.room.next(seen, person)):
            assert (person, seen, self.is_running) == (FACILITATOR, self.step, True)
            self._moves()

    @rule(person=PEOPLE, step=STEPS)
    def somebody_leaves_a_step_out(self, person: str, step: int | None) -> None:
        seen = self.step if step is None else step
        skip = skip_step(TEAM, self.room.id, seen, person, store=self.room.store, clock=self.room.clock)
        if self._accepts(skip):
            assert (person, seen, self.is_running) == (FACILITATOR, self.step, True)
            self.skipped.add(seen)
            self._moves()

    @rule(person=PEOPLE, step=st.integers(0, 9))
    def somebody_opens_a_step_again(self, person: str, step: int) -> None:
        if self._accepts(self.room.reopen(step, person)):
            assert (person, self.is_running) == (FACILITATOR, True)
            assert step < self.reached
            assert step != self.step
            self._settle()
            self.step = step
            self.skipped.discard(step)

    @rule(minutes=st.integers(1, 12), newest=st.booleans())
    def the_clock_rings(self, minutes: int, *, newest: bool) -> None:
        """A job that the database kept comes in time, late, twice, or after its step was changed."""
        self.room.clock.go_on(minutes=minutes)
        jobs = self.room.store.jobs(TEAM, AnnounceTimeUp)
        if not jobs:
            return
        job = jobs[-1] if newest else jobs[0]
        before = self._do(self.room.workshop())
        moved = self._do(advance_by_clock(job, store=self.room.store, clock=self.room.clock))
        if moved is not None:
            assert self.by_itself, "nothing goes on by itself unless somebody chose that"
            assert (job.step, job.revision) == (before.step, before.clock)
            assert before.paused_at is None
            assert before.following is not None, "the clock never closes a workshop"
            self._moves()

    @rule(minutes=st.integers(-5, 5))
    def the_facilitator_changes_the_time(self, minutes: int) -> None:
        self._accepts(self.room.extend(minutes))

    @rule(pauses=st.booleans())
    def the_facilitator_pauses_or_resumes(self, *, pauses: bool) -> None:
        self._accepts(self.room.pause() if pauses else self.room.resume())

    @rule(person=PEOPLE)
    def somebody_writes(self, person: str) -> None:
        workshop = self._do(self.room.workshop())
        if workshop.current.kind is not StepKind.COLLECT:
            return
        self.number += 1
        text = f"note {self.number}"
        cell = next(one for one in workshop.current.cells if one[1] != "emotion")
        if self._accepts(self.room.write(text, person=person, step=workshop.step, cell=cell)):
            assert self.is_running
            self.kept.add(text)

    @precondition(lambda self: self.is_running)
    @rule(person=PEOPLE, takes_back=st.booleans())
    def somebody_objects_to_the_person_or_takes_it_back(self, person: str, *, takes_back: bool) -> None:
        workshop = self._do(self.room.workshop())
        self.number += 1
        words = "" if takes_back else f"objection {self.number}"
        objection = object_to_frame(
            words, TEAM, self.room.id, workshop.step,
            person=person, delivery=self.room.new_delivery(), store=self.room.store,
        )  # fmt: skip
        if self._accepts(objection):
            assert workshop.current.kind is StepKind.FRAME
            (self.objecting.discard if takes_back else self.objecting.add)(person)

    @rule(is_sure=st.integers(0, 9).map(lambda one: one == 0))
    def the_facilitator_closes(self, *, is_sure: bool) -> None:
        if is_sure and self._accepts(self.room.close()):
            self.is_running, self.step = False, self.reached
            self._settle()

    @invariant()
    def it_stands_where_presses_and_a_chosen_clock_put_it(self) -> None:
        workshop = self._do(self.room.workshop())
        assert workshop.step == self.step
        assert workshop.reached == self.reached
        assert (workshop.state is WorkshopState.RUNNING) == self.is_running

    @invariant()
    def what_was_left_out_is_remembered_and_what_was_opened_again_is_not(self) -> None:
        assert set(self._do(self.room.workshop()).skipped) == self.skipped

    @invariant()
    def no_note_is_lost_whatever_way_was_taken(self) -> None:
        assert {one.contribution.text for one in self.room.written()} == self.kept

    @invariant()
    def nobody_objects_twice_and_no_objection_is_lost(self) -> None:
        workshop = self._do(self.room.workshop())
        assert len(workshop.objections) == self.settled + len(self.objecting)

    @invariant()
    def no_key_leads_to_whoever_objected_once_the_step_is_over(self) -> None:
        workshop = self._do(self.room.workshop())
        signed = [one for one in workshop.objections if one.author_key]
        assert len(signed) == len(self.objecting)

    def _moves(self) -> None:
        self.step = self.step + 1 if self.step == self.reached else self.reached
        self.reached = max(self.reached, self.step)
        self._settle()

    def _settle(self) -> None:
        self.settled += len(self.objecting)
        self.objecting.clear()

    def _accepts(self, act: Coroutine[Any, Any, object]) -> bool:
        try:
            self._do(act)
        except WorkshopError:
            return False
        return True

    def _do(self, act: Coroutine[Any, Any, _T]) -> _T:
        return self.loop.run(act)


TestAnyWayOn = AnyWayOn.TestCase
TestAnyWayOn.settings = settings(
    max_examples=40, stateful_step_count=40, deadline=None, suppress_health_check=[HealthCheck.too_slow]
)
