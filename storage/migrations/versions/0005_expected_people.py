"""Expected people: invitations, reminders they had, and who wants none."""

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Create the tables."""
    _create("invitations", ("workshop_id", "person"), sa.Column("told", sa.Boolean(), nullable=False))
    _create("left_in_peace", ("workshop_id", "person"))
    _create(
        "reminders",
        ("workshop_id", "step", "person"),
        sa.Column("had", sa.Integer(), nullable=False),
        sa.Column("request", sa.String(), nullable=False),
    )


def _create(table: str, key: tuple[str, ...], *columns: sa.Column[object]) -> None:
    kinds = {"step": sa.Integer()}
    op.create_table(
        table,
        *(
            sa.Column(name, kinds.get(name, sa.String()), nullable=False, autoincrement=False)
            for name in ("enterprise", "team", *key)
        ),
        *columns,
        sa.PrimaryKeyConstraint("enterprise", "team", *key, name=f"pk_{table}"),
        sa.ForeignKeyConstraint(
            ["enterprise", "team", "workshop_id"],
            ["workshops.enterprise", "workshops.team", "workshops.id"],
            name=f"fk_{table}_workshops",
            ondelete="CASCADE",
        ),
        sqlite_with_rowid=False,
    )
