"""What people write, change and hide, and when it is grouped."""

from hypothesis import strategies as st
from hypothesis.stateful import precondition, rule

from tests.workshop.room import FACILITATOR, OPPORTUNITIES, STAGES
from tests.workshop.whole_workshop.known import (
    LANE_KEYS,
    MOSTLY_FACILITATOR,
    PEOPLE,
    SCORES,
    STAGE_KEYS,
    STEPS,
    Known,
)
from workshop.add_contributions import CellAnswer, EmotionAnswer
from workshop.workshop import WorkshopState


class Answering(Known):
    """Notes that come, change and go."""

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

    @rule(person=MOSTLY_FACILITATOR, data=st.data(), hides=st.booleans())
    def somebody_hides_a_note_or_shows_it_again(
        self, data: st.DataObject, person: str, *, hides: bool
    ) -> None:
        notes = {one.contribution.id: one.contribution.text for one in self.room.written()}
        note = data.draw(st.sampled_from([*sorted(notes), "gone"]))
        if self._accepts(self.room.hide(note, person, hidden=hides)):
            assert person == FACILITATOR
            assert self.state in {WorkshopState.RUNNING, WorkshopState.CLOSED}
            (self.away.add if hides else self.away.discard)(notes[note])

    @precondition(lambda self: self.state is WorkshopState.RUNNING)
    @rule(person=st.sampled_from(["U-ana", "U-cem"]), keeps_notes=st.booleans())
    def somebody_is_forgotten(self, person: str, *, keeps_notes: bool) -> None:
        self._do(self.room.forget(person, names=(f"Name of {person}",), keeps_notes=keeps_notes))
        assert f"Name of {person}" not in str([one.contribution.author for one in self.room.written()])
        if not keeps_notes:
            for text in [text for text, writer in self.writer.items() if writer == person]:
                self._rename(text, "")

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
