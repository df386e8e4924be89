"""Fresh databases: copies of one that was upgraded once, on both backends."""

import asyncio
import shutil
from collections.abc import AsyncIterator, Callable, Iterator, Mapping
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import URL, make_url

from storage import jobs
from storage.database import Database
from storage.jobs import Handler, JobRunner
from storage.migrate import upgrade
from storage.outbox import QUEUES
from storage.store import Store
from tests.storage.servers import PostgresMissingError, empty, maintenance, run, running_postgres
from workshop.jobs import Job

Handlers = Mapping[type[Job], Handler[Any]]
Running = Callable[[Handlers], AbstractAsyncContextManager[JobRunner]]


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
def postgres_url(postgres_server: URL) -> str:
    with maintenance(postgres_server) as engine:
        # The server's own crashes are not ours to test, and nothing here has to outlive it.
        for setting in ("fsync", "synchronous_commit", "full_page_writes"):
            run(engine, f"ALTER SYSTEM SET {setting} = off")
        run(engine, "SELECT pg_reload_conf()")
    url = postgres_server.render_as_string(hide_password=False)
    asyncio.run(upgrade(url))
    return url


@pytest.fixture
def fresh_postgres(postgres_url: str) -> Iterator[str]:
    yield postgres_url
    with maintenance(make_url(postgres_url)) as engine:
        empty(engine, keep={"alembic_version", "dbos_migrations"})


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


@pytest.fixture(autouse=True)
def impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    """Queues are looked at more often than in earnest, so that tests wait less."""
    monkeypatch.setattr(jobs, "_POLL_SECONDS", dict.fromkeys(QUEUES, 0.05))


@pytest.fixture
def running(database: Database) -> Running:
    """Starts a runner whose retries do not wait, and stops it at the end of the block."""

    @asynccontextmanager
    async def running(handlers: Handlers) -> AsyncIterator[JobRunner]:
        runner = JobRunner(database, handlers, executor="test", wait=lambda _failures: 0.0)
        await runner.start()
        try:
            yield runner
        finally:
            await runner.stop(10)

    return running
