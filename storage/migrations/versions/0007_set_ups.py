"""Set-ups: what somebody has typed of a plan before a workshop is made of it."""

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Create the table."""
    names = ("enterprise", "team", "id", "person", "channel", "workshop_id")
    op.create_table(
        "set_ups",
        *(sa.Column(name, sa.String(), nullable=False) for name in names),
        sa.Column("words", sa.JSON(), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.PrimaryKeyConstraint("enterprise", "team", "id", name="pk_set_ups"),
    )
    op.create_index("ix_set_ups_day", "set_ups", ["day"])
