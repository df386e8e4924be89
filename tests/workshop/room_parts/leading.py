"""What the facilitator of a room does: the clock, the steps, people, moderation and the close."""

from datetime import datetime

from tests.workshop.room_parts.setting import EVERYTHING, FACILITATOR, Setting
from workshop.advance_step import advance_step
from workshop.close_workshop import close_workshop
from workshop.extend_step import extend_step
from workshop.hide_note import hide_note
from workshop.invite_people import PeopleInvited, invite_people
from workshop.moderate_workshop import moderate_workshop
from workshop.pause_workshop import pause_workshop
from workshop.read_moderation import Moderation, read_moderation
from workshop.remind_now import RemindersSent, remind_now
from workshop.reopen_step import reopen_step
from workshop.resume_workshop import resume_workshop
from workshop.set_deadline import set_deadline
from workshop.unfinished import Accepted
from workshop.workshop import Workshop


class Leading(Setting):
    """Who leads."""

    async def next(self, step: int, person: str = FACILITATOR) -> Workshop:
        return await advance_step(self.team, self.id, step, person, store=self.store, clock=self.clock)

    async def extend(
        self, minutes: int, person: str = FACILITATOR, *, seen: int | None = None, delivery: str = ""
    ) -> Workshop:
        return await extend_step(
            self.team, self.id, person, minutes, seen=await self._clock_seen(seen),
            delivery=delivery or self.new_delivery(), store=self.store, clock=self.clock,
        )  # fmt: skip

    async def end_at(
        self, ends: datetime, person: str = FACILITATOR, *, seen: int | None = None, delivery: str = ""
    ) -> Workshop:
        return await set_deadline(
            self.team, self.id, person, ends, seen=await self._clock_seen(seen),
            delivery=delivery or self.new_delivery(), store=self.store, clock=self.clock,
        )  # fmt: skip

    async def pause(self, person: str = FACILITATOR) -> Workshop:
        return await pause_workshop(self.team, self.id, person, store=self.store, clock=self.clock)

    async def resume(self, person: str = FACILITATOR) -> Workshop:
        return await resume_workshop(self.team, self.id, person, store=self.store, clock=self.clock)

    async def invite(self, *people: str, person: str = FACILITATOR) -> PeopleInvited:
        return await invite_people(self.team, self.id, person, people, store=self.store, clock=self.clock)

    async def remind(self, person: str = FACILITATOR) -> RemindersSent:
        return await remind_now(
            self.team, self.id, person, store=self.store, zones=self.zones, clock=self.clock, ids=self.ids
        )

    async def reopen(self, step: int, person: str = FACILITATOR, *, seen: int | None = None) -> Workshop:
        """Open an earlier step again; `seen` is the open step unless told otherwise."""
        open_step = (await self.workshop()).step if seen is None else seen
        return await reopen_step(
            self.team, self.id, step, person, seen=open_step, store=self.store, clock=self.clock
        )

    async def _clock_seen(self, seen: int | None) -> int:
        return (await self.workshop()).clock if seen is None else seen

    async def go_to(self, step: int) -> None:
        """Advance until that step is open."""
        for before in range((await self.workshop()).step, step):
            await self.next(before)

    async def close(self, person: str = FACILITATOR, accepted: Accepted = EVERYTHING) -> Workshop:
        """Close, whatever is still open unless told otherwise."""
        return await close_workshop(
            self.team, self.id, person, accepted=accepted, store=self.store, clock=self.clock
        )

    async def moderate(self, person: str = FACILITATOR, *, moderated: bool = True) -> Workshop:
        return await moderate_workshop(self.team, self.id, person, moderated=moderated, store=self.store)

    async def moderation(self, person: str = FACILITATOR) -> Moderation:
        return await read_moderation(self.team, self.id, person, store=self.store)

    async def moderated(self) -> list[str]:
        """What the facilitator may hide, sorted."""
        return sorted(one.note.text for one in (await self.moderation()).notes)

    async def hide(self, note_id: str, person: str = FACILITATOR, *, hidden: bool = True) -> Moderation:
        return await hide_note(self.team, self.id, note_id, person, hidden=hidden, store=self.store)
