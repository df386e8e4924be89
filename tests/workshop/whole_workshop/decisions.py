"""What people decide: themes, dots, owners, weights, flags and moments of truth."""

from collections import Counter
from collections.abc import Callable, Coroutine
from typing import Any

from hypothesis import strategies as st
from hypothesis.stateful import rule

from journey.flags import FlagState
from tests.workshop.room import FACILITATOR, GROUP, OWNERS, READ_BACK, VOTE
from tests.workshop.whole_workshop.known import MOSTLY_FACILITATOR, PEOPLE, STEPS, Known, placed
from workshop.workshop import WorkshopState


class Deciding(Known):
    """Choices about what was written."""

    @rule(data=st.data())
    def somebody_takes_an_opportunity(self, data: st.DataObject) -> None:
        there = [theme.id for theme in self._themes()]
        theme_id = data.draw(st.sampled_from([*there, "gone"]))
        if self._accepts(self.room.own(theme_id)):
            assert self.state is WorkshopState.RUNNING
            assert theme_id in {theme.id for theme in self._themes() if theme.lane == "opportunity"}

    @rule(person=MOSTLY_FACILITATOR, data=st.data())
    def somebody_changes_a_theme(self, data: st.DataObject, person: str) -> None:
        before = self._themes()
        listed = [one for one in self._do(self.room.listed()) if one.mark]
        marks = [*(one.mark for one in listed), "stale"]
        mark, other = data.draw(st.sampled_from(marks)), data.draw(st.sampled_from([*marks, ""]))
        seen = [one.id for shown in listed if shown.mark == mark for one in shown.theme.contributions]
        notes = data.draw(st.lists(st.sampled_from([*seen, "gone"]), min_size=1, max_size=3, unique=True))
        name = self._fresh()
        acts: tuple[Callable[[], Coroutine[Any, Any, object]], ...] = (
            lambda: self.room.rename(mark, name, person),
            lambda: self.room.merge(mark, other, name, person),
            lambda: self.room.move(mark, notes[0], other, person),
            lambda: self.room.split(mark, *notes, name=name, person=person),
            lambda: self.room.confirm(person, mark=mark),
            lambda: self.room.confirm(person),
            lambda: self.room.undo(None, person),
        )
        act = data.draw(st.sampled_from(acts))
        changed = self._accepts(act())
        if changed is None:
            assert self._themes() == before
        else:
            assert self.state is WorkshopState.RUNNING
            assert person == FACILITATOR or self.step == GROUP
        assert sorted(placed(self._themes())) == sorted(placed(before))

    @rule(person=PEOPLE, data=st.data())
    def somebody_votes(self, data: st.DataObject, person: str) -> None:
        there = [*(theme.id for theme in self._themes()), "gone"]
        dots = data.draw(st.lists(st.sampled_from(there), max_size=5))
        if self._accepts(self.room.vote(*dots, person=person)):
            assert (self.state, self.step) == (WorkshopState.RUNNING, VOTE)
            assert len(dots) <= self.vote_rules.dots
            assert max(Counter(dots).values(), default=0) <= self.vote_rules.most_on_one
            assert "gone" not in dots
            self.dots[person] = len(dots)

    @rule(person=PEOPLE, data=st.data(), value=st.none() | st.integers(1, 5))
    def somebody_weighs_or_takes_an_opportunity(
        self, data: st.DataObject, person: str, value: int | None
    ) -> None:
        theme_id = data.draw(st.sampled_from([*(theme.id for theme in self._themes()), "gone"]))
        if self._accepts(self.room.weigh((theme_id, value, value), person=person, step=self.step)):
            assert (self.state, self.step) == (WorkshopState.RUNNING, OWNERS)
            assert theme_id != "gone"
        before = {one.theme_id: one.owner for one in self._do(self.room.map()).opportunities}
        self._accepts(self.room.take(theme_id, owner=person.removeprefix("U-")))
        after = {one.theme_id: one.owner for one in self._do(self.room.map()).opportunities}
        assert all(after[one] == owner for one, owner in before.items() if owner)

    @rule(person=PEOPLE, step=st.none() | STEPS, text=st.sampled_from(["not my words", ""]))
    def somebody_flags_the_map(self, person: str, step: int | None, text: str) -> None:
        seen = self.step if step is None else step
        if self._accepts(self.room.flag(text, person=person, step=seen)):
            assert (self.state, seen) == (WorkshopState.RUNNING, READ_BACK)
            assert seen == self.step
            self.flags += 1

    @rule(person=PEOPLE, data=st.data(), state=st.sampled_from(FlagState))
    def somebody_answers_a_flag(self, data: st.DataObject, person: str, state: FlagState) -> None:
        there = [*(flag.id for flag in self._do(self.room.workshop()).flags), "gone"]
        flag_id = data.draw(st.sampled_from(there))
        if self._accepts(self.room.answer_flag(flag_id, person, state)):
            assert (person, self.state) == (FACILITATOR, WorkshopState.RUNNING)
            assert flag_id != "gone"

    @rule(person=PEOPLE, data=st.data(), moment=st.booleans())
    def somebody_chooses_moments_of_truth(self, data: st.DataObject, person: str, *, moment: bool) -> None:
        there = [*(theme.id for theme in self._themes()), "gone"]
        chosen = data.draw(st.lists(st.sampled_from(there), max_size=3))
        if moment and self._accepts(self.room.vote(moment=chosen[0] if chosen else "", person=person)):
            assert (self.state, self.step) == (WorkshopState.RUNNING, VOTE)
            self.dots[person] = 0
        elif not moment and self._accepts(self.room.decide_moments(*chosen, person=person)):
            assert (person, self.state) == (FACILITATOR, WorkshopState.RUNNING)
            marked = {theme.id for theme in self._themes() if theme.moment_of_truth}
            assert marked == set(chosen)
