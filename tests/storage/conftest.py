"""Fresh databases: copies of one that was upgraded once, on both backends."""

import asyncio
import itertools
import shutil
from collections.abc import AsyncIterator, Callable, Iterator
from pathlib import Path

import pytest
from sqlalchemy import URL

from storage.database import Database
from storage.migrate import upgrade
from storage.store import Store
from tests.storage.servers import PostgresMissingError, maintenance, run, running_postgres

FreshUrl = Callable[[], str]


@pytest.fixture(scope="session")
def sqlite_template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("template") / "template.sqlite3"
    asyncio.run(upgrade(f"sqlite:///{path}"))
    return path


@pytest.fixture(scope="session")
def postgres_server() -> Iterator[URL]:
    try:
        with running_postgres() as server:
            yield server
    except PostgresMissingError as missing:
        pytest.skip(str(missing))


@pytest.fixture(scope="session")
def postgres_template(postgres_server: URL) -> URL:
    with maintenance(postgres_server) as engine:
        run(engine, "CREATE DATABASE template")
    template = postgres_server.set(database="template")
    asyncio.run(upgrade(template.render_as_string(hide_password=False)))
    return template


_numbers = itertools.count()


@pytest.fixture
def fresh_postgres(postgres_template: URL) -> Iterator[str]:
    name = f"test_{next(_numbers)}"
    with maintenance(postgres_template.set(database="postgres")) as engine:
        run(engine, f"CREATE DATABASE {name} TEMPLATE template")
        yield postgres_template.set(database=name).render_as_string(hide_password=False)
        run(engine, f"DROP DATABASE {name} WITH (FORCE)")


@pytest.fixture
def fresh_sqlite(sqlite_template: Path, tmp_path: Path) -> str:
    path = tmp_path / "fresh.sqlite3"
    shutil.copy(sqlite_template, path)
    return f"sqlite:///{path}"


@pytest.fixture(params=["sqlite", "postgresql"])
def url(request: pytest.FixtureRequest) -> str:
    """An upgraded, empty database; a test that uses it runs on both backends."""
    fixture = "fresh_sqlite" if request.param == "sqlite" else "fresh_postgres"
    return str(request.getfixturevalue(fixture))


@pytest.fixture
async def database(url: str) -> AsyncIterator[Database]:
    database = await Database.open(url)
    yield database
    await database.close()


@pytest.fixture
def store(database: Database) -> Store:
    return Store(database)
