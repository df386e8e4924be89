"""Drafts: what a model proposes to say about a map, and what people think of it."""

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Create the table."""
    names = ("enterprise", "team", "workshop_id", "id")
    op.create_table(
        "drafts",
        *(sa.Column(name, sa.String(), nullable=False) for name in names),
        sa.Column("document", sa.JSON(), nullable=False),
        sa.PrimaryKeyConstraint("enterprise", "team", "workshop_id", "id", name="pk_drafts"),
        sa.ForeignKeyConstraint(
            ["enterprise", "team", "workshop_id"],
            ["workshops.enterprise", "workshops.team", "workshops.id"],
            name="fk_drafts_workshops",
            ondelete="CASCADE",
        ),
    )
