"""Memories: what a summariser answered, by a key of all that went into it."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Create the table."""
    names = ("enterprise", "team", "workshop_id", "key", "text")
    op.create_table(
        "memories",
        *(sa.Column(name, sa.String(), nullable=False) for name in names),
        sa.PrimaryKeyConstraint("enterprise", "team", "workshop_id", "key", name="pk_memories"),
        sa.ForeignKeyConstraint(
            ["enterprise", "team", "workshop_id"],
            ["workshops.enterprise", "workshops.team", "workshops.id"],
            name="fk_memories_workshops",
            ondelete="CASCADE",
        ),
    )
