"""First tables: workshops and what belongs to them, deliveries, posts, slots."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Create everything."""
    _workshops()
    _of_steps()
    _themes()
    _apart_from_workshops()
    _slots()
    _processes()


def _text(*names: str) -> list[sa.Column[str]]:
    return [sa.Column(name, sa.String(), nullable=False) for name in names]


def _create(
    table: str, *things: sa.schema.SchemaItem, key: tuple[str, ...], within: str = "", rowid: bool = True
) -> None:
    """A table whose key is the team and `key`; `within` names what it disappears together with."""
    columns = {"workshops": ("workshop_id",), "themes": ("workshop_id", "theme_id")}.get(within, ())
    targets = {"workshops": ("id",), "themes": ("workshop_id", "id")}.get(within, ())
    parent = sa.ForeignKeyConstraint(
        ["enterprise", "team", *columns],
        [f"{within}.{name}" for name in ("enterprise", "team", *targets)],
        name=f"fk_{table}_{within}",
        ondelete="CASCADE",
    )
    op.create_table(
        table,
        *_text("enterprise", "team"),
        *things,
        sa.PrimaryKeyConstraint("enterprise", "team", *key, name=f"pk_{table}"),
        *([parent] if within else []),
        sqlite_with_rowid=rowid,
    )


def _document() -> sa.Column[object]:
    return sa.Column("document", sa.JSON(), nullable=False)


def _workshops() -> None:
    moment = sa.DateTime(timezone=True)
    revision_number = sa.Column("revision", sa.Integer(), nullable=False)
    created = sa.Column("created", moment, nullable=False)
    _create("workshops", *_text("id", "channel"), revision_number, created, _document(), key=("id",))
    op.create_index(
        "ix_workshops_enterprise_team_channel_created",
        "workshops",
        ["enterprise", "team", "channel", "created"],
    )


def _of_steps() -> None:
    def step() -> list[sa.schema.SchemaItem]:
        return [*_text("workshop_id"), sa.Column("step", sa.Integer(), nullable=False, autoincrement=False)]

    secret = sa.Column("secret", sa.LargeBinary(), nullable=False)
    place = sa.Column("place", sa.Integer(), nullable=False)
    done: sa.Column[bool] = sa.Column("done", sa.Boolean(), nullable=False)
    _create("step_secrets", *step(), secret, key=("workshop_id", "step"), within="workshops", rowid=False)
    _create(
        "contributions",
        *step(),
        *_text("id", "author_key"),
        place,
        _document(),
        key=("workshop_id", "id"),
        within="workshops",
        rowid=False,
    )
    _create(
        "participations",
        *step(),
        *_text("person"),
        done,
        key=("workshop_id", "step", "person"),
        within="workshops",
        rowid=False,
    )


def _themes() -> None:
    names = _text("workshop_id", "id", "stage", "lane")
    _create("themes", *names, _document(), key=("workshop_id", "id"), within="workshops")
    place = sa.Column("place", sa.Integer(), nullable=False)
    _create(
        "theme_members",
        *_text("workshop_id", "contribution_id", "theme_id"),
        place,
        key=("workshop_id", "contribution_id"),
        within="themes",
        rowid=False,
    )
    op.create_index(
        "ix_theme_members_enterprise_team_workshop_id_theme_id",
        "theme_members",
        ["enterprise", "team", "workshop_id", "theme_id"],
    )
    names = _text("workshop_id", "theme_id")
    _create("opportunities", *names, _document(), key=("workshop_id", "theme_id"), within="workshops")


def _apart_from_workshops() -> None:
    day = sa.Column("day", sa.Date(), nullable=False)
    _create("deliveries", *_text("digest"), day, key=("digest",), rowid=False)
    op.create_index("ix_deliveries_day", "deliveries", ["day"])
    _create("posts", *_text("key", "channel", "ts"), key=("key",))


def _slots() -> None:
    numbers = [sa.Column(name, sa.Integer(), nullable=False) for name in ("sequence", "failures")]
    moments = [sa.Column(name, sa.Float(53), nullable=name == "wanted") for name in _MOMENTS]
    _create("slots", *_text("key", "kind", "payload", "state"), *numbers, *moments, key=("key",))


_MOMENTS = ("due", "wanted", "latest", "rest")


def _processes() -> None:
    beat = sa.Column("beat", sa.DateTime(timezone=True), nullable=False)
    op.create_table("executors", *_text("name"), beat, sa.PrimaryKeyConstraint("name", name="pk_executors"))
    times = sa.Column("times", sa.Integer(), nullable=False)
    day = sa.Column("day", sa.Date(), nullable=False)
    key = sa.PrimaryKeyConstraint("workflow_id", name="pk_takeovers")
    op.create_table("takeovers", *_text("workflow_id"), times, day, key)
