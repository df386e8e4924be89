"""The tables; those of teams are mapped classes, and their rows lead with the team.

Nothing here orders contributions by time: their keys are random, and contributions and participations
carry neither a counter nor a time. In SQLite these tables have no row id either, so the file holds them
in the order of their keys. PostgreSQL keeps rows in the order they were written, and while a workshop
runs its administrator could also read which transaction wrote what; `forget_authors` rewrites both
tables in the order of their keys. What has left the tables survives, as always, in PostgreSQL's dead
rows until they are vacuumed, in write-ahead logs, and in backups made before.
"""

from datetime import date, datetime
from typing import Final

from sqlalchemy import (
    Column,
    Date,
    DateTime,
    ForeignKeyConstraint,
    Index,
    Integer,
    LargeBinary,
    String,
    Table,
    false,
)
from sqlalchemy.orm import Mapped, mapped_column, relationship

from storage.schema import KEYED, Document, Row, of_a_workshop
from storage.tenancy import TenantMixin


class WorkshopRow(TenantMixin, Row):
    """A workshop; `document` holds every field that is not a column."""

    __tablename__ = "workshops"
    __table_args__ = (Index(None, "enterprise", "team", "channel", "created"),)

    id: Mapped[str] = mapped_column(String, primary_key=True)
    channel: Mapped[str]
    revision: Mapped[int]
    created: Mapped[datetime]
    document: Mapped[Document]


class StepSecretRow(TenantMixin, Row):
    """The key under which a step's authors are hashed, until it is destroyed."""

    __tablename__ = "step_secrets"
    __table_args__ = (of_a_workshop(), KEYED)

    workshop_id: Mapped[str] = mapped_column(String, primary_key=True)
    step: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    secret: Mapped[bytes] = mapped_column(LargeBinary)


class ContributionRow(TenantMixin, Row):
    """One contribution, with a key instead of its author."""

    __tablename__ = "contributions"
    __table_args__ = (of_a_workshop(), KEYED)

    workshop_id: Mapped[str] = mapped_column(String, primary_key=True)
    id: Mapped[str] = mapped_column(String, primary_key=True)
    step: Mapped[int]
    author_key: Mapped[str]
    place: Mapped[int]
    hidden: Mapped[bool] = mapped_column(default=False, server_default=false())
    document: Mapped[Document]


class ParticipationRow(TenantMixin, Row):
    """That a person took part in a step: no time, and nothing about what they wrote."""

    __tablename__ = "participations"
    __table_args__ = (of_a_workshop(), KEYED)

    workshop_id: Mapped[str] = mapped_column(String, primary_key=True)
    step: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    person: Mapped[str] = mapped_column(String, primary_key=True)
    done: Mapped[bool]


class InvitationRow(TenantMixin, Row):
    """That a person is expected in a workshop: no time, and nothing about what they do there."""

    __tablename__ = "invitations"
    __table_args__ = (of_a_workshop(), KEYED)

    workshop_id: Mapped[str] = mapped_column(String, primary_key=True)
    person: Mapped[str] = mapped_column(String, primary_key=True)
    told: Mapped[bool]


class PeaceRow(TenantMixin, Row):
    """That a person wants no reminders of a workshop."""

    __tablename__ = "left_in_peace"
    __table_args__ = (of_a_workshop(), KEYED)

    workshop_id: Mapped[str] = mapped_column(String, primary_key=True)
    person: Mapped[str] = mapped_column(String, primary_key=True)


class ReminderRow(TenantMixin, Row):
    """How many reminders of a step a person had, and the request of the last one; no time."""

    __tablename__ = "reminders"
    __table_args__ = (of_a_workshop(), KEYED)

    workshop_id: Mapped[str] = mapped_column(String, primary_key=True)
    step: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    person: Mapped[str] = mapped_column(String, primary_key=True)
    had: Mapped[int]
    request: Mapped[str]


class ThemeRow(TenantMixin, Row):
    """A theme; `document` holds every field that is neither a column nor its contributions."""

    __tablename__ = "themes"
    __table_args__ = (of_a_workshop(),)

    workshop_id: Mapped[str] = mapped_column(String, primary_key=True)
    id: Mapped[str] = mapped_column(String, primary_key=True)
    stage: Mapped[str]
    lane: Mapped[str]
    document: Mapped[Document]
    members: Mapped[list["MembershipRow"]] = relationship(
        order_by="MembershipRow.place", lazy="raise", cascade="all, delete-orphan", passive_deletes=True
    )


class MembershipRow(TenantMixin, Row):
    """A contribution's one theme: the key makes a second one impossible."""

    __tablename__ = "theme_members"
    __table_args__ = (
        ForeignKeyConstraint(
            ["enterprise", "team", "workshop_id", "theme_id"],
            ["themes.enterprise", "themes.team", "themes.workshop_id", "themes.id"],
            ondelete="CASCADE",
        ),
        Index(None, "enterprise", "team", "workshop_id", "theme_id"),
        KEYED,
    )

    workshop_id: Mapped[str] = mapped_column(String, primary_key=True)
    contribution_id: Mapped[str] = mapped_column(String, primary_key=True)
    theme_id: Mapped[str]
    place: Mapped[int]


class ThemeEditRow(TenantMixin, Row):
    """A change of themes that can be undone, numbered within its workshop; it names nobody."""

    __tablename__ = "theme_edits"
    __table_args__ = (of_a_workshop(), KEYED)

    workshop_id: Mapped[str] = mapped_column(String, primary_key=True)
    id: Mapped[str] = mapped_column(String, primary_key=True)
    number: Mapped[int]
    document: Mapped[Document]


class VoteRow(TenantMixin, Row):
    """Dots one voter put on one theme, with a key instead of the voter."""

    __tablename__ = "votes"
    __table_args__ = (of_a_workshop(), KEYED)

    workshop_id: Mapped[str] = mapped_column(String, primary_key=True)
    step: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    voter_key: Mapped[str] = mapped_column(String, primary_key=True)
    theme_id: Mapped[str] = mapped_column(String, primary_key=True)
    dots: Mapped[int]


class OpportunityRow(TenantMixin, Row):
    """What a theme of the opportunity lane was given: owner, date, metric."""

    __tablename__ = "opportunities"
    __table_args__ = (of_a_workshop(),)

    workshop_id: Mapped[str] = mapped_column(String, primary_key=True)
    theme_id: Mapped[str] = mapped_column(String, primary_key=True)
    document: Mapped[Document]


class MemoryRow(TenantMixin, Row):
    """What a summariser answered, by a key of all that went into it, so that nothing is asked twice."""

    __tablename__ = "memories"
    __table_args__ = (of_a_workshop(),)

    workshop_id: Mapped[str] = mapped_column(String, primary_key=True)
    key: Mapped[str] = mapped_column(String, primary_key=True)
    text: Mapped[str]


class DraftRow(TenantMixin, Row):
    """What a model proposes to say and what people think of it; nobody's name or key stands in it."""

    __tablename__ = "drafts"
    __table_args__ = (of_a_workshop(),)

    workshop_id: Mapped[str] = mapped_column(String, primary_key=True)
    id: Mapped[str] = mapped_column(String, primary_key=True)
    document: Mapped[Document]


class SetUpRow(TenantMixin, Row):
    """What somebody has typed of a plan, with the day it was last touched."""

    __tablename__ = "set_ups"
    __table_args__ = (Index(None, "day"),)

    id: Mapped[str] = mapped_column(String, primary_key=True)
    person: Mapped[str]
    channel: Mapped[str]
    workshop_id: Mapped[str]
    words: Mapped[Document]
    day: Mapped[date]


class DeliveryRow(TenantMixin, Row):
    """A delivery seen before, as a hash, with the day it may be forgotten by."""

    __tablename__ = "deliveries"
    __table_args__ = (Index(None, "day"), KEYED)

    digest: Mapped[str] = mapped_column(String, primary_key=True)
    day: Mapped[date]


class PostRow(TenantMixin, Row):
    """Where a message of ours stands in Slack."""

    __tablename__ = "posts"

    key: Mapped[str] = mapped_column(String, primary_key=True)
    channel: Mapped[str]
    ts: Mapped[str]


class SlotRow(TenantMixin, Row):
    """The one waiting or running job of a coalescing key; see storage/slots.py."""

    __tablename__ = "slots"

    key: Mapped[str] = mapped_column(String, primary_key=True)
    kind: Mapped[str]
    payload: Mapped[str]
    sequence: Mapped[int]
    state: Mapped[str]
    due: Mapped[float]
    wanted: Mapped[float | None]
    latest: Mapped[float]
    rest: Mapped[float]
    failures: Mapped[int]


executors = Table(
    "executors",
    Row.metadata,
    Column("name", String, primary_key=True),
    Column("beat", DateTime(timezone=True), nullable=False),
)
"""The live processes of a PostgreSQL database, by the server's clock; belongs to no team."""

takeovers = Table(
    "takeovers",
    Row.metadata,
    Column("workflow_id", String, primary_key=True),
    Column("times", Integer, nullable=False),
    Column("day", Date, nullable=False),
)
"""How often a job has outlived the process that did it; belongs to no team."""

TABLES: Final = Row.metadata
"""All of the above, for the migrations."""
