"""Where the data is: a SQLite file or a PostgreSQL database, from one URL."""

from dataclasses import dataclass
from pathlib import Path

from sqlalchemy.engine import URL, make_url
from sqlalchemy.exc import ArgumentError


class UnusableAddressError(ValueError):
    """The database URL cannot be used; the message is a sentence for the person who wrote it."""


@dataclass(frozen=True)
class Address:
    """A database URL, in the forms its readers want."""

    url: URL

    @property
    def path(self) -> Path | None:
        """The file of a SQLite database, None for PostgreSQL."""
        return Path(self.url.database or "") if self.url.get_backend_name() == "sqlite" else None

    @property
    def for_async(self) -> URL:
        """For SQLAlchemy's asyncio engines."""
        return self.url.set(drivername="postgresql+psycopg" if self.path is None else "sqlite+aiosqlite")

    @property
    def for_sync(self) -> URL:
        """For migrations, which run without an event loop."""
        return self.url.set(drivername="postgresql+psycopg" if self.path is None else "sqlite")

    @property
    def for_dbos(self) -> str:
        """For DBOS, which wants the bare scheme and keeps its rows in the same database."""
        bare = self.url.set(drivername="postgresql" if self.path is None else "sqlite")
        return bare.render_as_string(hide_password=False)


def parse_address(url: str) -> Address:
    """The address behind `sqlite:///path/file.sqlite3` or `postgresql://user@host/name`.

    Raises:
        UnusableAddressError: when it is neither, or SQLite without a file.
    """
    try:
        parsed = make_url(url)
        backend = parsed.get_backend_name()
    except ArgumentError:
        backend = ""
    if backend not in ("sqlite", "postgresql"):
        raise UnusableAddressError("The database URL must start with sqlite:/// or postgresql://.")
    if backend == "sqlite" and parsed.database in (None, "", ":memory:"):
        raise UnusableAddressError(
            "A SQLite URL must name a file, for example sqlite:///journeyline.sqlite3."
        )
    return Address(parsed)
