"""One transaction in one team's rows: the workshop session on SQLAlchemy."""

from hashlib import sha256

from sqlalchemy import select, update
from sqlalchemy.ext.asyncio import AsyncSession

from storage import rows
from storage.outbox import Outbox
from storage.records.ballots import Ballots
from storage.records.contributions import ContributionRecords
from storage.records.drafts import DraftRecords
from storage.records.expected import ExpectedPeople
from storage.records.participation import Participation
from storage.records.personal import PersonalRecords
from storage.records.themes import ThemeRecords
from storage.tables import DeliveryRow, InvitationRow, ParticipationRow, WorkshopRow
from storage.tenancy import TenantError
from storage.upsert import insert_new
from workshop.errors import WorkshopError
from workshop.errors.workshops import WorkshopNotFoundError
from workshop.jobs import Job
from workshop.workshop import Team, Workshop


class ChangedMeanwhileError(WorkshopError):
    """Somebody else changed this workshop at the same moment, so nothing was changed. Its card shows
    how it stands now; please try again.
    """


class StoredSession(
    ContributionRecords,
    Participation,
    ExpectedPeople,
    ThemeRecords,
    Ballots,
    DraftRecords,
    PersonalRecords,
):
    """Implements workshop.ports.WorkshopSession; made by Store.transaction and Store.reading."""

    def __init__(self, session: AsyncSession, team: Team, outbox: Outbox) -> None:
        self._session = session
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

    async def request(self, job: Job, *, delay: float = 0.0) -> None:
        """Have a job done once this transaction is committed, `delay` seconds later at the earliest."""
        if job.team != self._team or self._session.info["reads"]:
            raise TenantError("A job is requested by a session that writes for its team.")
        await self._outbox.request(job, delay)
