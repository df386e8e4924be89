"""What all tables share: constraint names, moments in UTC, documents, and the workshop they belong to."""

from datetime import UTC, datetime
from typing import Any, ClassVar

from sqlalchemy import JSON, DateTime, Dialect, Float, ForeignKeyConstraint, MetaData, TypeDecorator
from sqlalchemy.orm import DeclarativeBase

Document = dict[str, Any]
"""A pydantic model dumped in JSON mode."""

KEYED: dict[str, Any] = {"sqlite_with_rowid": False}
"""For tables whose order must tell nothing: see storage/tables.py."""


class UtcDateTime(TypeDecorator[datetime]):
    """An aware moment in UTC, also where the database forgets zones."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """In UTC, whatever zone it came in."""
        del dialect
        return None if value is None else value.astimezone(UTC)

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """Aware again."""
        del dialect
        if value is None:
            return None
        return value.replace(tzinfo=UTC) if value.tzinfo is None else value.astimezone(UTC)


class Row(DeclarativeBase):
    """What all mapped classes share."""

    metadata = MetaData(
        naming_convention={
            "ix": "ix_%(table_name)s_%(column_0_N_name)s",
            "uq": "uq_%(table_name)s_%(column_0_N_name)s",
            "ck": "ck_%(table_name)s_%(constraint_name)s",
            "fk": "fk_%(table_name)s_%(referred_table_name)s",
            "pk": "pk_%(table_name)s",
        }
    )
    type_annotation_map: ClassVar = {Document: JSON(), datetime: UtcDateTime(), float: Float(53)}


def of_a_workshop() -> ForeignKeyConstraint:
    """The key of a row that goes when its workshop goes."""
    return ForeignKeyConstraint(
        ["enterprise", "team", "workshop_id"],
        ["workshops.enterprise", "workshops.team", "workshops.id"],
        ondelete="CASCADE",
    )
