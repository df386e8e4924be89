"""Any sequence of what people can do: nothing is lost, doubled or shown early, and nothing moves alone."""

import asyncio
from collections import Counter
from collections.abc import Callable, Coroutine, Iterable
from typing import Any, Final, TypeVar

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from journey.anonymity import Anonymity
from journey.contributions import Contribution
from journey.flags import FlagState
from journey.personas import Persona, Scenario
from journey.themes import Theme
from tests.workshop.room import (
    COMPARE,
    FACILITATOR,
    GROUP,
    OPPORTUNITIES,
    OWNERS,
    READ_BACK,
    STAGES,
    TEAM,
    VOTE,
    Room,
)
from workshop.add_contributions import CellAnswer, ContributionsAdded, EmotionAnswer
from workshop.change_settings import STRICTNESS, Settings, change_settings
from workshop.errors import WorkshopError
from workshop.unfinished import Accepted
from workshop.vote_rules import VoteRules
from workshop.workshop import WorkshopState

_T = TypeVar("_T")

PEOPLE: Final = st.sampled_from([FACILITATOR, "U-ana", "U-ben", "U-cem"])
MOSTLY_FACILITATOR: Final = st.sampled_from([FACILITATOR, FACILITATOR, FACILITATOR, "U-ana"])
STEPS: Final = st.integers(COMPARE, READ_BACK)
STAGE_KEYS: Final = st.sampled_from([stage.key for stage in STAGES])
LANE_KEYS: Final = st.sampled_from(["action", "thought", "pain_point", "opportunity"])
SCORES: Final = st.none() | st.integers(-2, 2)


class WholeWorkshop(RuleBasedStateMachine):
    """People acting on one workshop in any order, and what must be true after each act."""

    def __init__(self) -> None:
        super().__init__()
        self.loop = asyncio.Runner()
        self.room = Room()
        self.accepted: Counter[str] = Counter()
        self.collected_in: dict[str, int] = {}
        self.sent: dict[str, dict[str, Any]] = {}
        self.state = WorkshopState.DRAFT
        self.step = self.reached = COMPARE
        self.hidden: set[str] = set()
        self.away: set[str] = set()
        self.writer: dict[str, str] = {}
        self.dots: dict[str, int] = {}
        self.number = 0
        self.vote_rules = VoteRules()
        self.flags = 0

    def teardown(self) -> None:
        self.loop.close()

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

    @rule(
        person=PEOPLE,
        step=st.none() | STEPS,
        stage=st.none() | STAGE_KEYS,
        lane=LANE_KEYS,
        lines=st.integers(0, 3),
        score=SCORES,
        shows_name=st.booleans(),
    )
    def somebody_sends_a_form(
        self,
        *,
        person: str,
        step: int | None,
        stage: str | None,
        lane: str,
        lines: int,
        score: int | None,
        shows_name: bool,
    ) -> None:
        open_stage = STAGES[min(self.step, len(STAGES) - 1)].key
        asked = "opportunity" if self.step == OPPORTUNITIES else lane
        where = stage or open_stage
        delivery = self.room.new_delivery()
        text = "\n".join(self._fresh() for _ in range(lines))
        feelings = (
            (EmotionAnswer(stage=where, score=score, reason=self._fresh()),) if score is not None else ()
        )
        self.sent[delivery] = {
            "person": person,
            "name": f"Name of {person}",
            "shows_name": shows_name,
            "step": self.step if step is None else step,
            "cells": (CellAnswer(stage=where, lane=asked if stage is None else lane, text=text),),
            "emotions": feelings,
        }
        self._send(delivery)

    @precondition(lambda self: self.state is WorkshopState.RUNNING and self.step <= OPPORTUNITIES)
    @rule(person=PEOPLE)
    def somebody_writes_what_the_open_step_asks(self, person: str) -> None:
        stage = STAGES[min(self.step, len(STAGES) - 1)].key
        lane = "opportunity" if self.step == OPPORTUNITIES else "thought"
        cells = (CellAnswer(stage=stage, lane=lane, text=self._fresh()),)
        delivery = self.room.new_delivery()
        self.sent[delivery] = {"person": person, "step": self.step, "cells": cells}
        self._send(delivery)

    @precondition(lambda self: self.sent)
    @rule(data=st.data())
    def slack_delivers_a_form_once_more(self, data: st.DataObject) -> None:
        self._send(data.draw(st.sampled_from(sorted(self.sent))))

    @rule(person=PEOPLE, step=STEPS)
    def somebody_is_done(self, person: str, step: int) -> None:
        if self._accepts(self.room.done(person, step)):
            assert (self.state, step) == (WorkshopState.RUNNING, self.step)

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
        moved = [one for one in self._do(_together(*presses)) if not isinstance(one, WorkshopError)]
        can_move = self.state is WorkshopState.RUNNING and self.step < READ_BACK
        assert len(moved) == (1 if can_move else 0)
        if moved:
            self._move_on()

    @rule(minutes=st.integers(1, 60))
    def time_passes(self, minutes: int) -> None:
        self.room.clock.go_on(minutes=minutes)

    @rule(step=STEPS)
    def a_step_is_grouped_late_early_or_twice(self, step: int) -> None:
        self._do(self.room.group(step))

    @rule()
    def the_rest_is_grouped(self) -> None:
        self._do(self.room.group_rest())
        away = {one.contribution.id for one in self.room.written() if one.hidden}
        grouped = [one for theme in self._themes() for one in theme.contribution_ids if one not in away]
        written = (one.contribution for one in self.room.written() if not one.hidden)
        notes = [one.id for one in written if one.lane != "emotion" and one.text not in self.hidden]
        assert sorted(grouped) == sorted(notes)

    @rule(data=st.data())
    def somebody_takes_an_opportunity(self, data: st.DataObject) -> None:
        there = [theme.id for theme in self._themes()]
        theme_id = data.draw(st.sampled_from([*there, "gone"]))
        if self._accepts(self.room.own(theme_id)):
            assert self.state is WorkshopState.RUNNING
            assert theme_id in {theme.id for theme in self._themes() if theme.lane == "opportunity"}

    @rule(person=MOSTLY_FACILITATOR, data=st.data(), hides=st.booleans())
    def somebody_hides_a_note_or_shows_it_again(
        self, data: st.DataObject, person: str, *, hides: bool
    ) -> None:
        notes = {one.contribution.id: one.contribution.text for one in self.room.written()}
        note = data.draw(st.sampled_from([*sorted(notes), "gone"]))
        if self._accepts(self.room.hide(note, person, hidden=hides)):
            assert (person, self.state) == (FACILITATOR, WorkshopState.RUNNING)
            (self.away.add if hides else self.away.discard)(notes[note])

    @rule(person=MOSTLY_FACILITATOR, moderated=st.booleans())
    def somebody_switches_moderation(self, person: str, *, moderated: bool) -> None:
        if self._accepts(self.room.moderate(person, moderated=moderated)):
            assert person == FACILITATOR
            assert self.state in {WorkshopState.DRAFT, WorkshopState.RUNNING}

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
        assert sorted(_placed(self._themes())) == sorted(_placed(before))

    @rule(person=PEOPLE, data=st.data(), deletes=st.booleans())
    def somebody_changes_a_note(self, data: st.DataObject, person: str, *, deletes: bool) -> None:
        before = {one.contribution.id: one.contribution.text for one in self.room.written()}
        note = data.draw(st.sampled_from([*sorted(before), "gone"]))
        text = self._fresh()
        if deletes:
            self._accepts(self.room.delete(note, person=person, step=self.step))
        else:
            self._accepts(self.room.edit(note, person=person, step=self.step, text=text, emotion=1))
        after = {one.contribution.id: one.contribution.text for one in self.room.written()}
        if after == before:
            return
        assert before.items() - after.items() == {(note, before[note])}
        assert after.items() - before.items() == (set() if deletes else {(note, text)})
        assert (self.state, self.collected_in[before[note]]) == (WorkshopState.RUNNING, self.step)
        assert self.step == self.reached or before[note] in self.hidden
        assert self.writer[before[note]] == person
        self._rename(before[note], "" if deletes else text)

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

    @invariant()
    def the_workshop_stands_where_accepted_presses_put_it(self) -> None:
        workshop = self._do(self.room.workshop())
        assert (workshop.state, workshop.step) == (self.state, self.step)

    @invariant()
    def no_contribution_is_lost_or_doubled(self) -> None:
        assert Counter(one.contribution.text for one in self.room.written()) == self.accepted

    @invariant()
    def exactly_what_is_revealed_is_on_the_map(self) -> None:
        over = READ_BACK + 1 if self.state is WorkshopState.CLOSED else self.reached
        told = (text for text, step in self.collected_in.items() if step < over)
        revealed = [text for text in told if text not in self.hidden | self.away]
        journey_map = self._do(self.room.map())
        assert sorted(one.text for one in journey_map.contributions()) == sorted(revealed)
        shown = journey_map.model_dump_json()
        assert not [text for text in self.collected_in if text not in revealed and text in shown]

    @invariant()
    def no_note_is_in_two_themes(self) -> None:
        placed = _placed(self._themes())
        assert len(placed) == len(set(placed))

    @invariant()
    def no_dot_is_on_the_map_before_the_vote_is_over_and_none_is_made_up(self) -> None:
        votes = self._do(self.room.votes())
        if self.state is WorkshopState.RUNNING and self.reached <= VOTE:
            assert votes == {}
        elif self.step != VOTE or self.state is WorkshopState.CLOSED:
            assert sum(votes.values()) <= sum(self.dots.values())

    @invariant()
    def no_flag_is_lost(self) -> None:
        assert len(self._do(self.room.workshop()).flags) == self.flags

    @invariant()
    def an_anonymous_map_names_nobody(self) -> None:
        journey_map = self._do(self.room.map())
        if journey_map.anonymity is Anonymity.ANONYMOUS:
            shown = journey_map.model_dump_json()
            assert "Name of" not in shown
            assert "U-" not in shown

    @invariant()
    def a_running_clock_rings_in_the_future_or_has_rung(self) -> None:
        workshop = self._do(self.room.workshop())
        if workshop.step_ends is not None:
            assert self.state is WorkshopState.RUNNING
            assert workshop.step_opened is not None
            assert workshop.step_ends > workshop.step_opened

    def _move_on(self) -> None:
        self.step = self.step + 1 if self.step == self.reached else self.reached
        self.reached = self.step
        self.hidden.clear()

    def _send(self, delivery: str) -> None:
        given = self.sent[delivery]
        before = {one.contribution.id for one in self.room.written()}
        added = self._accepts(self.room.answer(delivery=delivery, **given))
        fresh = [one.contribution for one in self.room.written() if one.contribution.id not in before]
        if isinstance(added, ContributionsAdded):
            assert added.count == len(fresh)
            self._remember(fresh, given["step"])
            self.writer.update((one.text, given["person"]) for one in fresh)
        else:
            assert not fresh

    def _remember(self, fresh: list[Contribution], step: int) -> None:
        if fresh:
            assert self.state is WorkshopState.RUNNING
            assert step <= self.reached
            assert {one.late for one in fresh} == {step < self.reached}
            if step == self.step < self.reached:
                self.hidden.update(one.text for one in fresh)
        self.accepted.update(one.text for one in fresh)
        self.collected_in.update((one.text, step) for one in fresh)

    def _rename(self, old: str, new: str) -> None:
        del self.accepted[old]
        step, writer = self.collected_in.pop(old), self.writer.pop(old)
        if new:
            self.accepted[new] = 1
            self.collected_in[new], self.writer[new] = step, writer
        if old in self.away:
            self.away.discard(old)
            self.away.update({new} - {""})
        if old in self.hidden:
            self.hidden.discard(old)
            self.hidden.update({new} - {""})

    def _accepts(self, act: Coroutine[Any, Any, object]) -> object | None:
        (outcome,) = self._do(_together(act))
        return None if isinstance(outcome, WorkshopError) else outcome

    def _do(self, act: Coroutine[Any, Any, _T]) -> _T:
        return self.loop.run(act)

    def _fresh(self) -> str:
        self.number += 1
        return f"<note {self.number}>"

    def _themes(self) -> tuple[Theme, ...]:
        return self.room.store.rows(self.room.team).themes.get(self.room.id, ())


def _placed(themes: Iterable[Theme]) -> list[str]:
    return [note for theme in themes for note in theme.contribution_ids]


async def _together(*acts: Coroutine[Any, Any, object]) -> list[object]:
    outcomes = await asyncio.gather(*acts, return_exceptions=True)
    faults = [
        one for one in outcomes if isinstance(one, BaseException) and not isinstance(one, WorkshopError)
    ]
    if faults:
        raise faults[0]
    return list(outcomes)


TestWholeWorkshop = WholeWorkshop.TestCase
TestWholeWorkshop.settings = settings(
    max_examples=30, stateful_step_count=40, deadline=None, suppress_health_check=[HealthCheck.too_slow]
)
