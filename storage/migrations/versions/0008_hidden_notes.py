"""Notes that the facilitator has hidden."""

import sqlalchemy as sa
from alembic import op

revision = "0008"
down_revision = "0007"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add the column; nothing was hidden before."""
    op.add_column(
        "contributions", sa.Column("hidden", sa.Boolean(), nullable=False, server_default=sa.false())
    )
