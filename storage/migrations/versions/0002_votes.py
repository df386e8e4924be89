"""Votes: the dots of a voter, who is a key, on a theme."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Create the table."""
    names = ("enterprise", "team", "workshop_id", "voter_key", "theme_id")
    op.create_table(
        "votes",
        *(sa.Column(name, sa.String(), nullable=False) for name in names),
        sa.Column("step", sa.Integer(), nullable=False, autoincrement=False),
        sa.Column("dots", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint(
            "enterprise", "team", "workshop_id", "step", "voter_key", "theme_id", name="pk_votes"
        ),
        sa.ForeignKeyConstraint(
            ["enterprise", "team", "workshop_id"],
            ["workshops.enterprise", "workshops.team", "workshops.id"],
            name="fk_votes_workshops",
            ondelete="CASCADE",
        ),
        sqlite_with_rowid=False,
    )
