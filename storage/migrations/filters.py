"""Which tables are ours to migrate."""

from typing import Any

from storage.tables import TABLES


def is_ours(thing: Any, name: str | None, kind: str, *_reflected_and_compared: Any) -> bool:
    """Whether autogenerate may touch something: in SQLite, DBOS's tables stand beside ours."""
    table = name if kind == "table" else getattr(getattr(thing, "table", None), "name", None)
    return table in TABLES.tables
