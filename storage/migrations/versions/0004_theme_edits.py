"""Changes of themes that people can undo."""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Create the table."""
    op.create_table(
        "theme_edits",
        *(
            sa.Column(name, sa.String(), nullable=False)
            for name in ("enterprise", "team", "workshop_id", "id")
        ),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("document", sa.JSON(), nullable=False),
        sa.PrimaryKeyConstraint("enterprise", "team", "workshop_id", "id", name="pk_theme_edits"),
        sa.ForeignKeyConstraint(
            ["enterprise", "team", "workshop_id"],
            ["workshops.enterprise", "workshops.team", "workshops.id"],
            name="fk_theme_edits_workshops",
            ondelete="CASCADE",
        ),
        sqlite_with_rowid=False,
    )
