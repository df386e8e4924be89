"""What leads a workshop from its start to its close."""

from hypothesis import strategies as st
from hypothesis.stateful import initialize, rule

from journey.anonymity import Anonymity
from journey.personas import Persona, Scenario
from tests.workshop.room import FACILITATOR, READ_BACK, TEAM
from tests.workshop.whole_workshop.known import MOSTLY_FACILITATOR, PEOPLE, STEPS, Known, together
from workshop.change_settings import STRICTNESS, Settings, change_settings
from workshop.errors import WorkshopError
from workshop.unfinished import Accepted
from workshop.vote_rules import VoteRules
from workshop.workshop import WorkshopState


class Leading(Known):
    """Presses that move the workshop."""

    @initialize(
        anonymity=st.sampled_from(Anonymity),
        minutes=st.none() | st.just(5),
        goes_to=st.none() | STEPS,
        rules=st.builds(VoteRules, dots=st.integers(1, 4), most_on_one=st.integers(1, 3)),
    )
    def somebody_opens_a_workshop(
        self, anonymity: Anonymity, minutes: int | None, goes_to: int | None, rules: VoteRules
    ) -> None:
        self.vote_rules = rules
        self._do(self.room.open(anonymity=anonymity, minutes=minutes, vote_rules=rules))
        if goes_to is not None:
            self._do(self.room.start())
            self._do(self.room.go_to(goes_to))
            self.state = WorkshopState.RUNNING
            self.step = self.reached = goes_to

    @rule(person=PEOPLE)
    def somebody_presses_start(self, person: str) -> None:
        if self._accepts(self.room.start(person)):
            assert (person, self.state) == (FACILITATOR, WorkshopState.DRAFT)
            self.state = WorkshopState.RUNNING

    @rule(person=MOSTLY_FACILITATOR, step=st.none() | STEPS)
    def somebody_presses_next(self, person: str, step: int | None) -> None:
        seen = self.step if step is None else step
        if self._accepts(self.room.next(seen, person)):
            assert (person, self.state, seen) == (FACILITATOR, WorkshopState.RUNNING, self.step)
            self._move_on()

    @rule(person=MOSTLY_FACILITATOR, step=STEPS)
    def somebody_opens_an_earlier_step_again(self, person: str, step: int) -> None:
        if self._accepts(self.room.reopen(step, person)):
            assert (person, self.state) == (FACILITATOR, WorkshopState.RUNNING)
            assert step < self.reached
            assert step != self.step
            self.step = step
            self.hidden.clear()

    @rule(person=PEOPLE, minutes=st.integers(-20, 20))
    def somebody_changes_the_time(self, person: str, minutes: int) -> None:
        if self._accepts(self.room.extend(minutes, person)):
            assert (person, self.state) == (FACILITATOR, WorkshopState.RUNNING)

    @rule(pauses=st.booleans())
    def the_facilitator_pauses_or_resumes(self, *, pauses: bool) -> None:
        self._accepts(self.room.pause() if pauses else self.room.resume())

    @rule()
    def two_facilitators_press_next_at_once(self) -> None:
        presses = (self.room.next(self.step), self.room.next(self.step))
        moved = [one for one in self._do(together(*presses)) if not isinstance(one, WorkshopError)]
        can_move = self.state is WorkshopState.RUNNING and self.step < READ_BACK
        assert len(moved) == (1 if can_move else 0)
        if moved:
            self._move_on()

    @rule(minutes=st.integers(1, 60))
    def time_passes(self, minutes: int) -> None:
        self.room.clock.go_on(minutes=minutes)

    @rule(person=MOSTLY_FACILITATOR, moderated=st.booleans())
    def somebody_switches_moderation(self, person: str, *, moderated: bool) -> None:
        if self._accepts(self.room.moderate(person, moderated=moderated)):
            assert person == FACILITATOR
            assert self.state in {WorkshopState.DRAFT, WorkshopState.RUNNING}

    @rule(person=PEOPLE, accepts=st.booleans())
    def somebody_closes_without_having_been_asked(self, person: str, *, accepts: bool) -> None:
        unfinished = self._do(self.room.progress()).unfinished
        if accepts or unfinished.is_nothing:
            return
        assert self._accepts(self.room.close(person, accepted=Accepted())) is None

    @rule(person=MOSTLY_FACILITATOR, mode=st.sampled_from(STRICTNESS), minutes=st.none() | st.integers(0, 9))
    def somebody_changes_the_settings(self, person: str, mode: Anonymity, minutes: int | None) -> None:
        workshop = self._do(self.room.workshop())
        before = STRICTNESS.index(workshop.anonymity)
        settings = Settings(
            title="Another title",
            persona=Persona(name="Ben"),
            scenario=Scenario(title="Vienna"),
            anonymity=mode,
            minutes=minutes,
        )
        change = change_settings(settings, TEAM, self.room.id, person, store=self.room.store)
        if self._accepts(change):
            assert person == FACILITATOR
            assert self.state is not WorkshopState.CLOSED
            assert STRICTNESS.index(mode) >= before or not self.accepted
            if STRICTNESS.index(mode) > before:
                assert "Name of" not in str([one.contribution.author for one in self.room.written()])

    @rule(person=PEOPLE, is_sure=st.integers(0, 5).map(lambda one: one == 0))
    def somebody_closes_the_workshop(self, person: str, *, is_sure: bool) -> None:
        if is_sure and self._accepts(self.room.close(person)):
            assert (person, self.state) == (FACILITATOR, WorkshopState.RUNNING)
            self.state = WorkshopState.CLOSED
            self.step = self.reached
            self.hidden.clear()
