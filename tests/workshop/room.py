"""A channel with people in it: every use-case in a word or two, over a store in memory."""

from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, Final

from journey.build import WrittenContribution
from journey.contributions import EmotionScore
from journey.flags import FlagKind, FlagState
from journey.lanes import DEFAULT_LANES
from journey.map import JourneyMap
from journey.personas import Persona, Scenario
from journey.stages import stages_named
from tests.workshop.fake_clock import CountingIds, FakeClock
from tests.workshop.fake_people import FakeZones
from tests.workshop.fake_summarisers import OneThemePerCell
from tests.workshop.fakes import InMemoryStore
from workshop.add_contributions import (
    Answer,
    CellAnswer,
    ContributionsAdded,
    EmotionAnswer,
    add_contributions,
)
from workshop.advance_step import advance_step
from workshop.answer_flag import FlagAnswer, answer_flag
from workshop.assign_owners import Ownership, assign_owners
from workshop.cast_votes import Vote, VoteCast, cast_votes
from workshop.close_workshop import close_workshop
from workshop.confirm_themes import Confirmation, confirm_themes
from workshop.delete_note import delete_note
from workshop.edit_note import NoteChange, edit_note
from workshop.errors import WorkshopError
from workshop.extend_step import extend_step
from workshop.forget_person import Forgettable, Forgotten, forget_person
from workshop.group_again import Regrouping, ask_to_group_again, group_again
from workshop.group_rest import group_rest
from workshop.group_step import group_step
from workshop.hide_note import hide_note
from workshop.invite_people import PeopleInvited, invite_people
from workshop.jobs import RemindStep
from workshop.mark_done import mark_done
from workshop.merge_themes import merge_themes
from workshop.moderate_workshop import moderate_workshop
from workshop.move_contribution import move_contribution
from workshop.open_workshop import WorkshopOpened, open_workshop
from workshop.pause_workshop import pause_workshop
from workshop.plan import WorkshopPlan
from workshop.plan_reminders import plan_reminders
from workshop.ports import Summariser
from workshop.raise_flag import Objection, raise_flag
from workshop.read_ballot import Ballot, read_ballot
from workshop.read_map import read_map
from workshop.read_moderation import Moderation, read_moderation
from workshop.read_moments import Moments, read_moments
from workshop.read_own_notes import OwnNotes, read_own_notes
from workshop.read_progress import Progress, read_progress
from workshop.read_themes import ListedTheme, ThemesRead, read_themes
from workshop.remind_now import RemindersSent, remind_now
from workshop.rename_theme import rename_theme
from workshop.reopen_step import reopen_step
from workshop.resume_workshop import resume_workshop
from workshop.set_deadline import set_deadline
from workshop.set_moments import MomentsSet, set_moments
from workshop.split_theme import split_theme
from workshop.start_workshop import start_workshop
from workshop.stop_reminders import stop_reminders
from workshop.theme_desk import ThemesChanged, ThemeSeen
from workshop.undo_theme_change import undo_theme_change
from workshop.unfinished import Accepted
from workshop.weigh_opportunities import Weighing, weigh_opportunities
from workshop.workshop import Team, Workshop

TEAM: Final = Team(team="T1")
CHANNEL: Final = "C1"
FACILITATOR: Final = "U-fay"
STAGES: Final = stages_named(("Compare", "Book", "Travel"))
COMPARE, BOOK, TRAVEL, OPPORTUNITIES, GROUP, VOTE, OWNERS, READ_BACK = range(8)
"""The steps of the default agenda over those stages."""


EVERYTHING: Final = Accepted(unowned=99, flags=99)


def plan(**changes: Any) -> WorkshopPlan:
    """A plan with three stages and the default lanes, unless told otherwise."""
    return WorkshopPlan(
        **{
            "title": "First night train",
            "persona": Persona(name="Amara"),
            "scenario": Scenario(title="Rotterdam to Vienna"),
            "stages": STAGES,
            "lanes": DEFAULT_LANES,
            "minutes": 10,
            **changes,
        }
    )


@dataclass
class Room:
    """A channel whose people use the workshop's use-cases; `id` is the newest workshop opened."""

    team: Team = TEAM
    store: InMemoryStore = field(default_factory=InMemoryStore)
    clock: FakeClock = field(default_factory=FakeClock)
    ids: CountingIds = field(default_factory=CountingIds)
    zones: FakeZones = field(default_factory=FakeZones)
    id: str = ""
    deliveries: int = 0

    async def open(
        self, *, channel: str = CHANNEL, delivery: str = "", **changes: Any
    ) -> WorkshopOpened | None:
        opened = await open_workshop(
            plan(**changes), self.team, channel, FACILITATOR,
            delivery=delivery or self.new_delivery(), store=self.store, clock=self.clock, ids=self.ids,
        )  # fmt: skip
        self.id = opened.workshop.id if opened else self.id
        return opened

    async def start(self, person: str = FACILITATOR) -> Workshop:
        return await start_workshop(self.team, self.id, person, store=self.store, clock=self.clock)

    async def running(self, **changes: Any) -> "Room":
        """This room with a workshop whose first step is open."""
        await self.open(**changes)
        await self.start()
        return self

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

    async def reminded(self, job: RemindStep) -> list[str]:
        """Whom a job reminds when it is done now."""
        due = await plan_reminders(job, store=self.store, zones=self.zones, clock=self.clock)
        return list(due.people)

    async def forget(self, person: str, **more: Any) -> Forgotten:
        who = Forgettable(person=person, **more)
        return await forget_person(who, self.team, store=self.store)

    async def leave_in_peace(self, person: str) -> Workshop:
        return await stop_reminders(self.team, self.id, person, store=self.store)

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

    async def group(self, step: int, summariser: Summariser | None = None) -> Workshop:
        return await group_step(
            self.team,
            self.id,
            step,
            store=self.store,
            summariser=summariser or OneThemePerCell(),
            ids=self.ids,
        )

    async def group_again(self, cell: tuple[str, str], summariser: Summariser | None = None) -> None:
        """Ask for it as the facilitator, and have it done."""
        wanted = Regrouping(workshop_id=self.id, person=FACILITATOR, cell=cell)
        await ask_to_group_again(wanted, self.team, delivery=self.new_delivery(), store=self.store)
        await group_again(
            self.team,
            self.id,
            cell,
            store=self.store,
            summariser=summariser or OneThemePerCell(),
            ids=self.ids,
        )

    async def group_rest(self, summariser: Summariser | None = None) -> None:
        chosen = summariser or OneThemePerCell()
        await group_rest(self.team, self.id, store=self.store, summariser=chosen, ids=self.ids)

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

    async def themes(self, person: str = FACILITATOR) -> ThemesRead:
        return await read_themes(self.team, self.id, person, store=self.store)

    async def listed(self) -> tuple[ListedTheme, ...]:
        """What anybody may look through now; nothing before the start or after a cancelling."""
        try:
            return (await self.themes()).themes
        except WorkshopError:
            return ()

    async def mark(self, theme_id: str) -> str:
        """What stands for a theme as it is listed now."""
        return next(one.mark for one in (await self.themes()).themes if one.theme.id == theme_id)

    async def rename(self, mark: str, name: str, person: str = FACILITATOR, **more: str) -> ThemesChanged:
        return await rename_theme(self._seen(mark, person), name, self.team, **self._ports(**more))

    async def move(
        self, mark: str, note: str, to: str = "", person: str = FACILITATOR, **more: str
    ) -> ThemesChanged:
        seen = self._seen(mark, person)
        return await move_contribution(seen, note, to, self.team, **self._ports(**more))

    async def split(
        self, mark: str, *leaving: str, name: str = "", person: str = FACILITATOR, **more: str
    ) -> ThemesChanged:
        return await split_theme(self._seen(mark, person), leaving, name, self.team, **self._ports(**more))

    async def merge(
        self, mark: str, other: str, name: str = "both", person: str = FACILITATOR, **more: str
    ) -> ThemesChanged:
        return await merge_themes(self._seen(mark, person), other, name, self.team, **self._ports(**more))

    async def confirm(self, person: str = FACILITATOR, **which: Any) -> ThemesChanged:
        wanted = Confirmation(workshop_id=self.id, person=person, **which)
        return await confirm_themes(wanted, self.team, **self._ports())

    async def undo(self, edit_id: str | None = None, person: str = FACILITATOR) -> ThemesChanged:
        """Undo the last change, unless told which one the person saw."""
        edits = self.store.rows(self.team).theme_edits.get(self.id, ())
        last = edits[-1].id if edits and edit_id is None else str(edit_id)
        delivery = self.new_delivery()
        return await undo_theme_change(self.team, self.id, last, person, delivery=delivery, store=self.store)

    def _seen(self, mark: str, person: str) -> ThemeSeen:
        return ThemeSeen(workshop_id=self.id, mark=mark, person=person)

    def _ports(self, delivery: str = "") -> Any:
        return {"delivery": delivery or self.new_delivery(), "store": self.store, "ids": self.ids}

    async def moderate(self, person: str = FACILITATOR, *, moderated: bool = True) -> Workshop:
        return await moderate_workshop(self.team, self.id, person, moderated=moderated, store=self.store)

    async def moderation(self, person: str = FACILITATOR) -> Moderation:
        return await read_moderation(self.team, self.id, person, store=self.store)

    async def moderated(self) -> list[str]:
        """What the facilitator may hide, sorted."""
        return sorted(one.note.text for one in (await self.moderation()).notes)

    async def hide(self, note_id: str, person: str = FACILITATOR, *, hidden: bool = True) -> Moderation:
        return await hide_note(self.team, self.id, note_id, person, hidden=hidden, store=self.store)

    async def hidden_of(self, person: str) -> list[str]:
        """What a person finds among their notes as hidden."""
        own = await read_own_notes(self.team, self.id, person, store=self.store)
        return [one.text for one in own.hidden]

    async def ballot(self, person: str = "U-ana", step: int = VOTE) -> Ballot:
        return await read_ballot(self.team, self.id, step, person, store=self.store)

    async def vote(
        self, *dots: str, person: str = "U-ana", step: int = VOTE, moment: str = "", delivery: str = ""
    ) -> VoteCast:
        """Put all of a person's dots on the themes with these ids, and their mark on an action."""
        vote = Vote(workshop_id=self.id, step=step, person=person, dots=dots, moment=moment)
        return await cast_votes(vote, self.team, delivery=delivery or self.new_delivery(), store=self.store)

    async def moments(self, person: str = FACILITATOR) -> Moments:
        return await read_moments(self.team, self.id, person, store=self.store)

    async def decide_moments(self, *theme_ids: str, person: str = FACILITATOR) -> MomentsSet:
        return await set_moments(self.team, self.id, person, theme_ids, store=self.store)

    async def votes(self) -> dict[str, int]:
        """The votes on the map by theme id; themes without any are left out."""
        journey_map = await self.map()
        themes = (one for stage in journey_map.stages for cell in stage.cells for one in cell.themes)
        return {one.id: one.votes for one in themes if one.votes}

    async def own(self, theme_id: str, owner: str = "Web Team", **more: Any) -> Workshop:
        taken = Ownership(theme_id=theme_id, owner=owner, **more)
        return await assign_owners(self.team, self.id, (taken,), store=self.store)

    async def weigh(
        self, *weighings: tuple[str, int | None, int | None], person: str = "U-ana", step: int = OWNERS
    ) -> Workshop:
        """Say what opportunities are worth and what they cost: theme id, value, effort."""
        given = [Weighing(theme_id=one, value=value, effort=effort) for one, value, effort in weighings]
        return await weigh_opportunities(self.team, self.id, step, person, weighings=given, store=self.store)

    async def take(self, theme_id: str, owner: str = "ana", **more: Any) -> Workshop:
        taken = Ownership(theme_id=theme_id, owner=owner, **more)
        return await assign_owners(self.team, self.id, (taken,), if_free=True, store=self.store)

    async def flag(
        self,
        text: str = "not my words",
        *,
        person: str = "U-ana",
        step: int = READ_BACK,
        kind: FlagKind = FlagKind.WRONG_QUOTE,
        delivery: str = "",
        **more: Any,
    ) -> Workshop:
        """Say that something is wrong with the map; nothing of the person but their name goes along."""
        objection = Objection(
            workshop_id=self.id, step=step, name=f"Name of {person}", kind=kind, text=text, **more
        )
        return await raise_flag(
            objection, self.team, delivery=delivery or self.new_delivery(), store=self.store, ids=self.ids
        )

    async def answer_flag(
        self,
        flag_id: str,
        person: str = FACILITATOR,
        state: FlagState = FlagState.MENDED,
        answer: str = "done",
    ) -> Workshop:
        given = FlagAnswer(workshop_id=self.id, flag_id=flag_id, state=state, answer=answer)
        return await answer_flag(given, self.team, person, store=self.store)

    async def map(self) -> JourneyMap:
        return await read_map(self.team, self.id, store=self.store)

    async def texts(self) -> list[str]:
        """What the map shows, sorted."""
        return sorted(one.text for one in (await self.map()).contributions())

    async def progress(self) -> Progress:
        return await read_progress(self.team, self.id, store=self.store)

    async def workshop(self) -> Workshop:
        return (await self.progress()).workshop

    def written(self) -> list[WrittenContribution]:
        """Everything stored, in the order in which it came."""
        return [one.contribution for one in self.store.rows(self.team).written.get(self.id, ())]

    def new_delivery(self) -> str:
        self.deliveries += 1
        return f"delivery-{self.deliveries}"
