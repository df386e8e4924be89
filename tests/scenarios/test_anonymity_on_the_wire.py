"""Random anonymous workshops: whatever leaves the bot, and whatever stays, leads from nobody to a note."""

import io
import logging
import random
import re
import zipfile
from collections.abc import AsyncIterator, Iterator
from pathlib import Path
from typing import Any, Final

import pypdfium2
import pytest
from pydantic import SecretStr
from sqlalchemy import Connection, MetaData, make_url, select
from sqlalchemy.ext.asyncio import create_async_engine

from bot.cli.terminal import quiet_logs
from bot.rehearsal.demo import demo_settings
from bot.rehearsal.exports import next_file
from bot.run import running_bot
from playground.client import Playground
from playground.config import Config
from renderers.registry import FORMATS
from tests.prompts.model.standin import StandIn, running
from tests.scenarios.anonymous import NAMES, Played
from tests.scenarios.conftest import SmallWorkshop, Stage, start_small_workshop
from tests.storage.servers import PostgresMissingError, running_postgres

ADDRESSED: Final = {
    "chat.postEphemeral": "user",
    "chat.postMessage": "channel",
    "views.open": "trigger_id",
    "views.publish": "user_id",
    "users.info": "user",
}
"""Where a call says whom it is for, the one place where a person may stand; triggers are Slack's own."""

OF_THE_FORMAT: Final = {"1970-01-01T00:00", "2026-01-01T00:00", "2013-01-27T09:14"}
"""Times that a format asks for and that are the same in every file."""

Dump = dict[str, list[dict[str, Any]]]
"""The rows of every table by its name, in the order in which the database keeps them."""

EMPTIED: Final = ("step_secrets", "votes", "invitations", "reminders", "left_in_peace")
"""Tables of which nothing is left once a workshop is closed."""


@pytest.fixture
async def model() -> AsyncIterator[StandIn]:
    async with running(StandIn()) as stand_in:
        yield stand_in


@pytest.fixture(params=["sqlite", "postgresql"])
def database_url(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    if request.param == "sqlite":
        yield f"sqlite:///{tmp_path / 'journeyline.sqlite3'}"
        return
    try:
        with running_postgres() as server:
            yield server.render_as_string(hide_password=False)
    except PostgresMissingError as missing:
        pytest.skip(str(missing))


@pytest.fixture
async def played(
    database_url: str, tmp_path: Path, model: StandIn, caplog: pytest.LogCaptureFixture
) -> AsyncIterator[Played]:
    changes = {
        "database_url": database_url,
        "journeyline_model": "openai:stand-in",
        "journeyline_model_url": model.url,
        "journeyline_model_key": SecretStr("k"),
    }
    quiet_logs("DEBUG")
    caplog.set_level(logging.INFO)
    async with Playground.start(Config()) as slack:
        settings = demo_settings(slack, tmp_path).model_copy(update=changes)
        async with running_bot(settings) as bot:
            robin = await slack.person("Robin")
            people = {name: await slack.person(name) for name in NAMES}
            room = await slack.channel("cx", members=[robin, *people.values()])
            await start_small_workshop(robin, room)
            first, second, *_ = people.values()
            workshop = SmallWorkshop(Stage(slack, bot, tmp_path), robin, first, second, room)
            chance = random.Random(len(database_url.split(":", maxsplit=1)[0]))  # noqa: S311 - repeatable
            played = Played(workshop, people, model, database_url, chance)
            mentions = " ".join(f"@{one.name}" for one in people.values())
            await robin.command(f"/journey invite {mentions}", room)
            await robin.ephemeral("5 people are invited")
            await played.play()
            yield played


async def test_nothing_leads_from_a_person_to_a_note(
    played: Played, caplog: pytest.LogCaptureFixture
) -> None:
    await check_calls(played)
    for key in FORMATS:
        for part, content in readable(await exported(played, key)).items():
            assert played.found_in(content) == [], (key, part)
            times = set(re.findall(r"\d{4}-\d\d-\d\dT\d\d:\d\d", content))
            assert times <= OF_THE_FORMAT, (key, part)
    assert played.model.requests
    assert played.found_in(str(played.model.requests)) == []
    told = "\n".join(str(vars(record)) for record in (*caplog.get_records("setup"), *caplog.records))
    assert told
    assert played.found_in(told) == []
    assert not [text for _, text in played.notes if text in told]
    check_dump(played, await dumped(played.database_url))
    assert not await played.workshop.stage.slack.violations()


async def check_calls(played: Played) -> None:
    """A call names its addressee and nobody in what it says; no message tells the order of writing."""
    calls = await played.workshop.stage.slack.journal(kind="call")
    assert len(calls) > 30
    for call in calls:
        payload = dict(call["payload"])
        payload.pop(ADDRESSED.get(call["name"], ""), None)
        payload.pop("metadata", None)  # our own key of the message, which only this app is shown
        assert played.found_in(str(payload)) == [], call["name"]
    for reply in await played.workshop.stage.slack.journal(kind="response_url"):
        assert played.found_in(str(reply["payload"].get("blocks") or reply["payload"].get("text"))) == []
    order = [text for _, text in played.notes]
    for said in calls:
        if said["name"] == "chat.postMessage":
            check_order(order, str(said["payload"]))


def check_order(order: list[str], shown: str) -> None:
    """Six notes or more do not stand in the order in which they were written."""
    listed = sorted((text for text in order if text in shown), key=shown.index)
    assert len(listed) < 6 or listed != [text for text in order if text in listed]


async def exported(played: Played, key: str) -> bytes:
    """The map in a format, as the slash command exports it."""
    slack, robin = played.workshop.stage.slack, played.workshop.robin
    before = {file["id"] for file in await slack.files()}
    await robin.command(f"/journey export {key}", played.workshop.room)
    file = await next_file(slack, before, FORMATS[key].suffix)
    return await slack.file_bytes(file["id"])


def readable(data: bytes) -> dict[str, str]:
    """What a file says to whoever opens it by whatever means: its bytes, its parts, its pages."""
    parts = {"bytes": data.decode("utf-8", errors="replace")}
    if data.startswith(b"PK"):
        archive = zipfile.ZipFile(io.BytesIO(data))
        parts = {name: archive.read(name).decode("utf-8", errors="replace") for name in archive.namelist()}
    if data.startswith(b"%PDF"):
        pages = pypdfium2.PdfDocument(data)
        parts["pages"] = "\n".join(page.get_textpage().get_text_range() for page in pages)
        parts["about"] = str(pages.get_metadata_dict())
    return parts


async def dumped(url: str) -> Dump:
    """Every row of every table, ours and those of the jobs."""
    drivers = {"sqlite": "sqlite+aiosqlite", "postgresql": "postgresql+psycopg"}
    engine = create_async_engine(make_url(url).set(drivername=drivers[make_url(url).drivername]))
    try:
        async with engine.connect() as connection:
            return await connection.run_sync(_rows)
    finally:
        await engine.dispose()


def _rows(connection: Connection) -> Dump:
    found: Dump = {}
    for schema in (None, "dbos") if connection.dialect.name == "postgresql" else (None,):
        tables = MetaData(schema=schema)
        tables.reflect(connection)
        for table in tables.tables.values():
            found[table.name] = [dict(row) for row in connection.execute(select(table)).mappings()]
    return found


def check_dump(played: Played, dump: Dump) -> None:
    """Rows that hold a person hold no note, those that hold notes no person, and no key is left between."""
    told = {name: [str(row) for row in rows] for name, rows in dump.items()}
    stored = [str(row["id"]) for row in dump["contributions"]]
    keys = {str(row["author_key"]) for row in dump["contributions"]}
    ids = {person.id for person in played.people.values()}
    texts = {text for _, text in played.notes}
    assert len(stored) == len(played.notes)
    assert stored == sorted(stored)
    assert "workflow_status" in dump, "the jobs' own tables are looked through too"
    holding = {name for name, rows in told.items() if any(one in row for row in rows for one in ids)}
    assert holding <= {"participations", "posts"}
    for name in holding:
        for row in told[name]:
            assert not [one for one in (*stored, *keys, *texts) if one in row], name
    for name in EMPTIED:
        assert dump[name] == [], name
    for key in keys:
        assert {name for name, rows in told.items() if any(key in row for row in rows)} == {"contributions"}
