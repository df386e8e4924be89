"""What the use-cases need from the outside: a store, a clock, ids and a summariser."""

from collections.abc import Collection, Mapping, Sequence
from contextlib import AbstractAsyncContextManager
from datetime import datetime, tzinfo
from typing import Protocol

from journey.build import WrittenContribution
from journey.map import JourneyMap
from journey.opportunities import Opportunity
from journey.themes import Theme
from workshop.drafts import Draft, Drafted
from workshop.jobs import Job
from workshop.proposal import Proposal
from workshop.reminder_times import Reminded
from workshop.set_up import SetUp
from workshop.theme_edits import ThemeEdit
from workshop.workshop import Team, Workshop


class Clock(Protocol):
    """Tells the time."""

    def now(self) -> datetime:
        """The present moment, aware, in UTC."""


class Ids(Protocol):
    """Makes identifiers."""

    def new(self) -> str:
        """A fresh opaque id that sorts by nothing."""


class Desk(Protocol):
    """What a summariser needs besides the notes; see workshop/desk.py."""

    spent: int
    released: frozenset[str]
    language: str

    async def recalled(self, key: str) -> str:
        """What was remembered under a key, "" when nothing was."""

    async def remember(self, key: str, answer: str) -> None:
        """Keep an answer."""

    async def tell(self, activity: str) -> None:
        """Say what is being done; "" when it is done."""


class TimeZones(Protocol):
    """Knows where people are."""

    async def zone(self, team: Team, person: str) -> tzinfo:
        """The time zone a person works in; UTC when nobody knows."""


class Summariser(Protocol):
    """Proposes themes."""

    async def group(
        self, written: Sequence[WrittenContribution], known: Sequence[Theme] = (), *, desk: Desk | None = None
    ) -> Proposal:
        """Themes for the contributions that no `known` theme holds; callers repair the proposal.

        A proposed theme with the id of a known one adds to it.
        """

    async def draft(self, journey_map: JourneyMap, *, desk: Desk) -> Drafted:
        """What a model proposes to say about a map; nothing where no model takes part."""


class WorkshopSession(Protocol):
    """One transaction in one team's rows; everything in it happens or nothing does."""

    async def add_workshop(self, workshop: Workshop) -> None:
        """Store a new workshop."""

    async def workshop(self, workshop_id: str) -> Workshop:
        """The workshop as it is now, kept from changing until the transaction ends.

        Raises:
            WorkshopNotFoundError: when this team has no such workshop.
        """

    async def save_workshop(self, workshop: Workshop) -> None:
        """Store a changed workshop; its revision is one more than the stored one."""

    async def workshops_in(self, channel: str) -> tuple[Workshop, ...]:
        """The workshops of a channel, the newest first."""

    async def workshops_of(self, person: str) -> tuple[Workshop, ...]:
        """The workshops a person leads, has taken part in or is invited to, the newest first."""

    async def workshops_of_team(self) -> tuple[Workshop, ...]:
        """Every workshop of this team, ordered by id and kept from changing until the transaction ends."""

    async def delete_workshop(self, workshop_id: str) -> None:
        """Delete a workshop and everything that belongs to it."""

    async def is_first_delivery(self, delivery: str) -> bool:
        """Remember a delivery; false when it was remembered before."""

    async def author_key(self, workshop_id: str, step: int, person: str) -> str:
        """What stands for a person within one step: a keyed hash under that step's secret."""

    async def forget_authors(self, workshop_id: str) -> None:
        """Destroy the secrets of all steps, so that no key leads from a person to a contribution, and
        every single vote; what votes were counted stays on the themes.
        """

    async def add_contributions(
        self, workshop_id: str, step: int, written: Sequence[WrittenContribution]
    ) -> None:
        """Store contributions to a step."""

    async def contributions(self, workshop_id: str) -> tuple[WrittenContribution, ...]:
        """Every contribution that is not hidden, ordered by id."""

    async def hidden_contributions(self, workshop_id: str) -> tuple[WrittenContribution, ...]:
        """What the facilitator has hidden, ordered by id."""

    async def count_contributions(self, workshop_id: str, step: int) -> int:
        """How many contributions a step has that are not hidden."""

    async def count_written_in_cells(
        self, workshop_id: str, step: int, author_key: str
    ) -> dict[tuple[str, str], int]:
        """How many contributions an author has in each (stage, lane) of a step."""

    async def contributions_by(
        self, workshop_id: str, step: int, author_key: str
    ) -> tuple[WrittenContribution, ...]:
        """What one author has in a step, hidden or not, ordered by id."""

    async def save_contribution(self, workshop_id: str, written: WrittenContribution) -> None:
        """Store a changed contribution in place of the one with its id."""

    async def delete_contribution(self, workshop_id: str, contribution_id: str) -> None:
        """Remove a contribution; nothing happens when it is gone already."""

    async def record_participation(self, workshop_id: str, step: int, person: str, *, done: bool) -> None:
        """Remember that a person took part in a step; `done` is never taken back by a later false."""

    async def participants(self, workshop_id: str, step: int | None = None) -> frozenset[str]:
        """Who took part, in one step or in any."""

    async def count_done(self, workshop_id: str, step: int) -> int:
        """How many people are done with a step."""

    async def is_done(self, workshop_id: str, step: int, person: str) -> bool:
        """Whether a person has said to be done with a step."""

    async def invite(self, workshop_id: str, people: Collection[str]) -> int:
        """Expect these people to take part; how many were not invited before."""

    async def invited(self, workshop_id: str, *, untold: bool = False) -> frozenset[str]:
        """Who was invited; with `untold` only those who have not been told yet."""

    async def mark_told(self, workshop_id: str, person: str) -> None:
        """Remember that a person was told of their invitation."""

    async def leave_in_peace(self, workshop_id: str, person: str) -> None:
        """Remember that a person wants no reminders of a workshop."""

    async def left_in_peace(self, workshop_id: str) -> frozenset[str]:
        """Who wants no reminders of a workshop."""

    async def reminders(self, workshop_id: str, step: int) -> dict[str, Reminded]:
        """What reminders people had in a step; who had none is left out."""

    async def save_reminder(self, workshop_id: str, step: int, person: str, reminded: Reminded) -> None:
        """Store what reminders a person had in a step, in place of what was stored before."""

    async def forget_expected(self, workshop_id: str) -> None:
        """Destroy who was invited, reminded or wants to be left in peace."""

    async def forget_in_workshop(self, workshop_id: str, person: str) -> bool:
        """Destroy that a person took part, was invited or reminded; whether there was anything."""

    async def forget_elsewhere(self, person: str) -> None:
        """Destroy where messages to a person stand, what they have half typed of a plan, and that others
        have chosen them in theirs.
        """

    async def themes(self, workshop_id: str) -> tuple[Theme, ...]:
        """The stored themes, ordered by id."""

    async def replace_themes(
        self, workshop_id: str, cells: Sequence[tuple[str, str]], themes: Sequence[Theme]
    ) -> None:
        """Store the themes of the given (stage, lane) cells in place of what stood there."""

    async def theme_edits(self, workshop_id: str) -> tuple[ThemeEdit, ...]:
        """The last changes of themes that can be undone, the oldest first."""

    async def add_theme_edit(self, workshop_id: str, edit: ThemeEdit) -> None:
        """Store a change that can be undone; of more than 30 the oldest is forgotten."""

    async def drop_theme_edit(self, workshop_id: str, edit_id: str) -> None:
        """Forget a change that was undone."""

    async def forget_theme_edits(self, workshop_id: str) -> None:
        """Forget all changes: from now on none can be undone."""

    async def save_votes(self, workshop_id: str, step: int, voter_key: str, dots: Mapping[str, int]) -> None:
        """Store a voter's dots, a number by theme id, in place of those given before in that step."""

    async def votes_by(self, workshop_id: str, step: int, voter_key: str) -> dict[str, int]:
        """A voter's dots in a step by theme id."""

    async def ballots(self, workshop_id: str, step: int) -> tuple[dict[str, int], ...]:
        """What each voter has given in a step, a dictionary per voter, in the order of their keys."""

    async def count_votes(self, workshop_id: str, step: int) -> dict[str, int]:
        """Everybody's dots in a step by theme id; themes without any are left out."""

    async def opportunities(self, workshop_id: str) -> tuple[Opportunity, ...]:
        """Opportunities somebody gave an owner, a date or a metric, ordered by theme id."""

    async def save_opportunity(self, workshop_id: str, opportunity: Opportunity) -> None:
        """Store an opportunity in place of the one of the same theme."""

    async def drafts(self, workshop_id: str) -> tuple[Draft, ...]:
        """A model's drafts, in the order in which they are shown."""

    async def replace_drafts(self, workshop_id: str, drafts: Sequence[Draft]) -> None:
        """Store the drafts in place of all that stood."""

    async def recalled(self, workshop_id: str, key: str) -> str:
        """What was remembered for a workshop under a key, "" when nothing was."""

    async def forget_memories(self, workshop_id: str) -> None:
        """Forget what was remembered for a workshop."""

    async def remember(self, workshop_id: str, key: str, text: str) -> None:
        """Remember a text in place of what stood under its key."""

    async def set_up(self, set_up_id: str) -> SetUp | None:
        """A half-filled plan, None when it is gone."""

    async def set_up_of(self, person: str, channel: str, workshop_id: str) -> SetUp | None:
        """A person's half-filled plan for a new workshop in a channel, or for the draft with that id."""

    async def save_set_up(self, set_up: SetUp) -> None:
        """Store a half-filled plan in place of what stood there."""

    async def drop_set_up(self, set_up_id: str) -> None:
        """Forget a half-filled plan; nothing happens when it is gone already."""

    async def request(self, job: Job, *, delay: float = 0.0) -> None:
        """Have a job done once this transaction is committed, `delay` seconds later at the earliest."""


class WorkshopStore(Protocol):
    """Where workshops survive."""

    def transaction(self, team: Team) -> AbstractAsyncContextManager[WorkshopSession]:
        """A transaction that reads and writes one team's rows; an exception rolls it back."""
