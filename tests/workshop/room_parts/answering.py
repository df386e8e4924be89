"""What people in a room do while a step is open: they answer, and look after their notes."""

from typing import Any

from journey.contributions import EmotionScore
from tests.workshop.room_parts.setting import COMPARE, Setting
from workshop.add_contributions import (
    Answer,
    CellAnswer,
    ContributionsAdded,
    EmotionAnswer,
    add_contributions,
)
from workshop.delete_note import delete_note
from workshop.edit_note import NoteChange, edit_note
from workshop.forget_person import Forgettable, Forgotten, forget_person
from workshop.jobs import RemindStep
from workshop.mark_done import mark_done
from workshop.plan_reminders import plan_reminders
from workshop.read_own_notes import OwnNotes, read_own_notes
from workshop.stop_reminders import stop_reminders
from workshop.workshop import Workshop


class Answering(Setting):
    """People who take part."""

    async def write(
        self,
        text: str,
        *,
        person: str = "U-ana",
        step: int = COMPARE,
        cell: tuple[str, str] | None = None,
        delivery: str = "",
        **more: Any,
    ) -> ContributionsAdded:
        """Answer one cell of a step, its first one unless told otherwise."""
        stage, lane = cell or (await self.workshop()).agenda[step].cells[0]
        cells = (CellAnswer(stage=stage, lane=lane, text=text),)
        return await self.answer(person=person, step=step, cells=cells, delivery=delivery, **more)

    async def feel(self, score: EmotionScore, reason: str = "", **more: Any) -> ContributionsAdded:
        """Say how the first stage feels."""
        return await self.answer(
            emotions=(EmotionAnswer(stage="stage-1", score=score, reason=reason),), **more
        )

    async def answer(self, *, delivery: str = "", **given: Any) -> ContributionsAdded:
        answer = Answer(**{"workshop_id": self.id, "person": "U-ana", "step": COMPARE, **given})
        return await add_contributions(
            answer, self.team, delivery=delivery or self.new_delivery(), store=self.store, ids=self.ids
        )

    async def done(self, person: str = "U-ana", step: int = COMPARE) -> Workshop:
        return await mark_done(self.team, self.id, step, person, store=self.store)

    async def mine(self, person: str = "U-ana") -> list[str]:
        """What a person finds among their notes of the open step."""
        own = await read_own_notes(self.team, self.id, person, store=self.store)
        return [one.text for one in own.notes]

    async def edit(
        self, note_id: str, *, person: str = "U-ana", step: int = COMPARE, delivery: str = "", **more: Any
    ) -> OwnNotes:
        change = NoteChange(workshop_id=self.id, step=step, note_id=note_id, person=person, **more)
        return await edit_note(change, self.team, delivery=delivery or self.new_delivery(), store=self.store)

    async def delete(self, note_id: str, *, person: str = "U-ana", step: int = COMPARE) -> OwnNotes:
        return await delete_note(self.team, self.id, step, note_id, person=person, store=self.store)

    async def hidden_of(self, person: str) -> list[str]:
        """What a person finds among their notes as hidden."""
        own = await read_own_notes(self.team, self.id, person, store=self.store)
        return [one.text for one in own.hidden]

    async def forget(self, person: str, **more: Any) -> Forgotten:
        who = Forgettable(person=person, **more)
        return await forget_person(who, self.team, store=self.store)

    async def leave_in_peace(self, person: str) -> Workshop:
        return await stop_reminders(self.team, self.id, person, store=self.store)

    async def reminded(self, job: RemindStep) -> list[str]:
        """Whom a job reminds when it is done now."""
        due = await plan_reminders(job, store=self.store, zones=self.zones, clock=self.clock)
        return list(due.people)
