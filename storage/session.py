"""One transaction in one team's rows: the workshop session on SQLAlchemy."""

import hmac
import secrets
from collections import Counter
from collections.abc import Sequence
from hashlib import sha256
from typing import Any

from sqlalchemy import delete, func, select, update
from sqlalchemy.ext.asyncio import AsyncSession

from journey.build import WrittenContribution
from journey.opportunities import Opportunity
from storage import rows
from storage.ballots import Ballots
from storage.draft_records import DraftRecords
from storage.expected import ExpectedPeople
from storage.outbox import Outbox
from storage.personal_records import PersonalRecords
from storage.rewriting import rewrite_in_key_order
from storage.tables import (
    ContributionRow,
    DeliveryRow,
    InvitationRow,
    OpportunityRow,
    ParticipationRow,
    StepSecretRow,
    VoteRow,
    WorkshopRow,
)
from storage.tenancy import TenantError
from storage.theme_records import ThemeRecords
from storage.upsert import insert_new
from workshop.errors import WorkshopError
from workshop.errors.workshops import WorkshopNotFoundError
from workshop.jobs import Job
from workshop.workshop import Team, Workshop


class ChangedMeanwhileError(WorkshopError):
    """Somebody else changed this workshop at the same moment, so nothing was changed. Its card shows
    how it stands now; please try again.
    """


class StoredSession(ThemeRecords, Ballots, ExpectedPeople, DraftRecords, PersonalRecords):
    """Implements workshop.ports.WorkshopSession; made by Store.transaction and Store.reading."""

    def __init__(self, session: AsyncSession, team: Team, outbox: Outbox) -> None:
        super().__init__(session)
        self._team = team
        self._outbox = outbox

    async def add_workshop(self, workshop: Workshop) -> None:
        """Store a new workshop."""
        self._session.add(rows.workshop_row(workshop))
        await self._session.flush()

    async def workshop(self, workshop_id: str) -> Workshop:
        """The workshop as it is now, kept from changing until the transaction ends.

        Raises:
            WorkshopNotFoundError: when this team has no such workshop.
        """
        query = select(WorkshopRow).where(WorkshopRow.id == workshop_id)
        if not self._session.info["reads"]:
            query = query.with_for_update(key_share=True)
        row = await self._session.scalar(query.execution_options(populate_existing=True))
        if row is None:
            raise WorkshopNotFoundError
        return rows.workshop_in(row)

    async def save_workshop(self, workshop: Workshop) -> None:
        """Store a changed workshop; its revision is one more than the stored one.

        Raises:
            WorkshopNotFoundError: when this team has no such workshop.
            ChangedMeanwhileError: when the stored revision is another one.
        """
        if workshop.team != self._team:
            raise TenantError("A workshop of another team cannot be saved here.")
        change = (
            update(WorkshopRow)
            .where(WorkshopRow.id == workshop.id, WorkshopRow.revision == workshop.revision - 1)
            .values(
                channel=workshop.channel,
                revision=workshop.revision,
                document=rows.workshop_document(workshop),
            )
            .returning(WorkshopRow.id)
        )
        if await self._session.scalar(change) is None:
            await self.workshop(workshop.id)
            raise ChangedMeanwhileError

    async def workshops_in(self, channel: str) -> tuple[Workshop, ...]:
        """The workshops of a channel, the newest first."""
        query = (
            select(WorkshopRow)
            .where(WorkshopRow.channel == channel)
            .order_by(WorkshopRow.created.desc(), WorkshopRow.id)
        )
        found = await self._session.scalars(query.execution_options(populate_existing=True))
        return tuple(rows.workshop_in(row) for row in found)

    async def workshops_of(self, person: str) -> tuple[Workshop, ...]:
        """The workshops a person leads, has taken part in or is invited to, the newest first."""
        took_part = select(ParticipationRow.workshop_id).where(ParticipationRow.person == person)
        is_invited = select(InvitationRow.workshop_id).where(InvitationRow.person == person)
        leads = WorkshopRow.document["facilitator"].as_string() == person
        query = (
            select(WorkshopRow)
            .where(WorkshopRow.id.in_(took_part) | WorkshopRow.id.in_(is_invited) | leads)
            .order_by(WorkshopRow.created.desc(), WorkshopRow.id)
        )
        found = await self._session.scalars(query.execution_options(populate_existing=True))
        return tuple(rows.workshop_in(row) for row in found)

    async def is_first_delivery(self, delivery: str) -> bool:
        """Remember a delivery; false when it was remembered before."""
        # Hashed, because Slack's ids can hold times and people.
        digest = sha256(delivery.encode()).hexdigest()
        return await insert_new(
            self._session, DeliveryRow, digest=digest, day=self._outbox.clock.now().date()
        )

    async def author_key(self, workshop_id: str, step: int, person: str) -> str:
        """What stands for a person within one step: HMAC-SHA256 under that step's random secret, in hex."""
        identity = (self._team.enterprise, self._team.team, workshop_id, step)
        row = await self._session.get(StepSecretRow, identity)
        if row is None:
            fresh = secrets.token_bytes(32)
            await insert_new(self._session, StepSecretRow, workshop_id=workshop_id, step=step, secret=fresh)
            row = await self._session.get_one(StepSecretRow, identity)
        return hmac.new(row.secret, person.encode(), sha256).hexdigest()

    async def forget_authors(self, workshop_id: str) -> None:
        """Destroy the secrets of all steps, so that no key leads from a person to a contribution, and
        every single vote; what votes were counted stays on the themes.
        """
        for gone in (StepSecretRow, VoteRow):
            await self._session.execute(delete(gone).where(gone.workshop_id == workshop_id))
        if self._session.get_bind().dialect.name == "postgresql":
            for table in (ContributionRow, ParticipationRow):
                await rewrite_in_key_order(self._session, table, workshop_id)

    async def add_contributions(
        self, workshop_id: str, step: int, written: Sequence[WrittenContribution]
    ) -> None:
        """Store contributions to a step."""
        self._session.add_all(rows.contribution_row(workshop_id, step, one) for one in written)
        await self._session.flush()

    async def contributions(self, workshop_id: str) -> tuple[WrittenContribution, ...]:
        """Every contribution that is not hidden, ordered by id."""
        return await self._written(workshop_id, hidden=False)

    async def hidden_contributions(self, workshop_id: str) -> tuple[WrittenContribution, ...]:
        """What the facilitator has hidden, ordered by id."""
        return await self._written(workshop_id, hidden=True)

    async def _written(self, workshop_id: str, **which: Any) -> tuple[WrittenContribution, ...]:
        query = select(ContributionRow).filter_by(workshop_id=workshop_id, **which)
        found = await self._session.scalars(query.execution_options(populate_existing=True))
        return tuple(sorted(map(rows.contribution_in, found), key=lambda one: one.contribution.id))

    async def count_contributions(self, workshop_id: str, step: int) -> int:
        """How many contributions a step has that are not hidden."""
        query = (
            select(func.count())
            .select_from(ContributionRow)
            .filter_by(workshop_id=workshop_id, step=step, hidden=False)
        )
        return await self._session.scalar(query) or 0

    async def count_written_in_cells(
        self, workshop_id: str, step: int, author_key: str
    ) -> dict[tuple[str, str], int]:
        """How many contributions an author has in each (stage, lane) of a step."""
        query = select(ContributionRow).where(
            ContributionRow.workshop_id == workshop_id,
            ContributionRow.step == step,
            ContributionRow.author_key == author_key,
        )
        found = map(rows.contribution_in, await self._session.scalars(query))
        return dict(Counter((one.contribution.stage, one.contribution.lane) for one in found))

    async def contributions_by(
        self, workshop_id: str, step: int, author_key: str
    ) -> tuple[WrittenContribution, ...]:
        """What one author has in a step, hidden or not, ordered by id."""
        return await self._written(workshop_id, step=step, author_key=author_key)

    async def save_contribution(self, workshop_id: str, written: WrittenContribution) -> None:
        """Store a changed contribution in place of the one with its id."""
        document = written.contribution.model_dump(mode="json")
        change = update(ContributionRow).filter_by(workshop_id=workshop_id, id=written.contribution.id)
        kept = {"place": written.place, "hidden": written.hidden, "document": document}
        await self._session.execute(change.values(**kept))

    async def delete_contribution(self, workshop_id: str, contribution_id: str) -> None:
        """Remove a contribution; nothing happens when it is gone already."""
        await self._session.execute(
            delete(ContributionRow).filter_by(workshop_id=workshop_id, id=contribution_id)
        )

    async def record_participation(self, workshop_id: str, step: int, person: str, *, done: bool) -> None:
        """Remember that a person took part in a step; `done` is never taken back by a later false."""
        row = {"workshop_id": workshop_id, "step": step, "person": person}
        is_new = await insert_new(self._session, ParticipationRow, **row, done=done)
        if done and not is_new:
            await self._session.execute(update(ParticipationRow).filter_by(**row).values(done=True))

    async def participants(self, workshop_id: str, step: int | None = None) -> frozenset[str]:
        """Who took part, in one step or in any."""
        query = select(ParticipationRow.person).where(ParticipationRow.workshop_id == workshop_id)
        if step is not None:
            query = query.where(ParticipationRow.step == step)
        return frozenset(await self._session.scalars(query))

    async def is_done(self, workshop_id: str, step: int, person: str) -> bool:
        """Whether a person has said to be done with a step."""
        query = (
            select(func.count())
            .select_from(ParticipationRow)
            .filter_by(workshop_id=workshop_id, step=step, person=person, done=True)
        )
        return bool(await self._session.scalar(query))

    async def count_done(self, workshop_id: str, step: int) -> int:
        """How many people are done with a step."""
        query = (
            select(func.count())
            .select_from(ParticipationRow)
            .filter_by(workshop_id=workshop_id, step=step, done=True)
        )
        return await self._session.scalar(query) or 0

    async def opportunities(self, workshop_id: str) -> tuple[Opportunity, ...]:
        """Opportunities somebody gave an owner, a date or a metric, ordered by theme id."""
        query = select(OpportunityRow).where(OpportunityRow.workshop_id == workshop_id)
        found = await self._session.scalars(query.execution_options(populate_existing=True))
        return tuple(sorted(map(rows.opportunity_in, found), key=lambda one: one.theme_id))

    async def save_opportunity(self, workshop_id: str, opportunity: Opportunity) -> None:
        """Store an opportunity in place of the one of the same theme."""
        row = rows.opportunity_row(workshop_id, opportunity)
        row.enterprise, row.team = self._team.enterprise, self._team.team
        await self._session.merge(row)
        await self._session.flush()

    async def request(self, job: Job, *, delay: float = 0.0) -> None:
        """Have a job done once this transaction is committed, `delay` seconds later at the earliest."""
        if job.team != self._team or self._session.info["reads"]:
            raise TenantError("A job is requested by a session that writes for its team.")
        await self._outbox.request(job, delay)
