"""Random anonymous workshops: whatever leaves the bot, and whatever stays, leads from nobody to a note."""

import logging
import random
import re
import sqlite3
from collections.abc import AsyncIterator
from contextlib import closing
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Final

import pytest
from pydantic import SecretStr

from bot.cli.terminal import quiet_logs
from bot.rehearsal.demo import demo_settings
from bot.rehearsal.exports import next_file
from bot.run import running_bot
from playground.client import Person, Playground
from playground.config import Config
from renderers.registry import FORMATS
from tests.prompts.model.standin import StandIn, running
from tests.scenarios.conftest import SmallWorkshop, Stage, start_small_workshop

NAMES: Final = ("Quillfeather", "Zorblaxia", "Wimbleton", "Yttrbium", "Xanthippe")
LANES: Final = ("action", "thought", "pain_point")
TEXTUAL: Final = ("json", "csv", "md", "html", "mermaid")
ADDRESSED: Final = {
    "chat.postEphemeral": "user",
    "chat.postMessage": "channel",
    "views.open": "trigger_id",
    "views.publish": "user_id",
    "users.info": "user",
}
"""Where a call says whom it is for, the one place where a person may stand; triggers are Slack's own."""


@dataclass
class Played:
    """A workshop that was played, with what people wrote, in the order in which they wrote it."""

    workshop: SmallWorkshop
    people: dict[str, Person]
    model: StandIn
    notes: list[tuple[str, str]] = field(default_factory=list)

    @property
    def traces(self) -> list[str]:
        """What must be found nowhere: ids, names, addresses. The facilitator leads in public."""
        ids = [person.id for person in self.people.values()]
        return [*ids, *(name.casefold() for name in self.people), "@example.com"]

    def found_in(self, text: str) -> list[str]:
        """The traces in a text."""
        folded = text.casefold()
        return [one for one in self.traces if one.casefold() in folded]


@pytest.fixture
async def model() -> AsyncIterator[StandIn]:
    async with running(StandIn()) as stand_in:
        yield stand_in


@pytest.fixture(params=[1, 2])
async def played(
    request: pytest.FixtureRequest, tmp_path: Path, model: StandIn, caplog: pytest.LogCaptureFixture
) -> AsyncIterator[Played]:
    chance = random.Random(request.param)  # noqa: S311 - repeatable
    with_model = {
        "journeyline_model": "openai:stand-in",
        "journeyline_model_url": model.url,
        "journeyline_model_key": SecretStr("k"),
    }
    quiet_logs("DEBUG")
    caplog.set_level(logging.INFO)
    async with Playground.start(Config()) as slack:
        settings = demo_settings(slack, tmp_path).model_copy(update=with_model)
        async with running_bot(settings) as bot:
            robin = await slack.person("Robin")
            people = {name: await slack.person(name) for name in NAMES}
            room = await slack.channel("cx", members=[robin, *people.values()])
            await start_small_workshop(robin, room)
            first, second, *_ = people.values()
            workshop = SmallWorkshop(Stage(slack, bot, tmp_path), robin, first, second, room)
            played = Played(workshop, people, model)
            mentions = " ".join(f"@{one.name}" for one in people.values())
            await robin.command(f"/journey invite {mentions}", room)
            await robin.ephemeral("5 people are invited")
            await play(played, chance)
            yield played


async def play(played: Played, chance: random.Random) -> None:
    """Everybody answers both stages in a random order, some twice; then the workshop is closed."""
    workshop = played.workshop
    for number, (title, following) in enumerate((("Before", "After"), ("After", "Opportunities")), start=1):
        names = [*NAMES, *chance.sample(NAMES, 2)]
        chance.shuffle(names)
        for name in names:
            await answer(played, name, number, chance)
        await played.people[names[0]].click(await workshop.card(f"· {title}"), "I'm done")
        await workshop.robin.click(await workshop.card(f"· {title}"), "Next step")
        await workshop.card(f"· {following}")
    await workshop.robin.command("/journey close", workshop.room)
    question = await workshop.robin.ephemeral("and post its map?")
    await workshop.robin.click(question, "Close and post the map")
    await workshop.room.message("Journey map:", seconds=40)
    await workshop.stage.bot.idle()


async def answer(played: Played, name: str, stage: int, chance: random.Random) -> None:
    title = ("Before", "After")[stage - 1]
    person, values = played.people[name], dict[str, Any]()
    for lane in chance.sample(LANES, chance.randint(1, len(LANES))):
        texts = [
            f"{chance.choice(('queue', 'table', 'menu', 'bill'))} {chance.getrandbits(40):x}" for _ in "ab"
        ]
        values[f"cell:stage-{stage}:{lane}"] = "\n".join(texts)
        played.notes += [(name, text) for text in texts]
    await person.click(await played.workshop.card(f"· {title}"), "Add your view")
    await person.modal("One idea per line")
    await person.submit(values)
    await person.modal("saved")
    await person.close(everything=True)


async def test_nothing_leads_from_a_person_to_a_note(
    played: Played, caplog: pytest.LogCaptureFixture
) -> None:
    await check_calls(played)
    for key, content in (await exported(played)).items():
        assert played.found_in(content) == [], key
        assert not re.search(r"\d{4}-\d\d-\d\dT\d\d:\d\d", content), f"{key} tells times"
    assert played.model.requests
    assert played.found_in(str(played.model.requests)) == []
    told = "\n".join(str(vars(record)) for record in (*caplog.get_records("setup"), *caplog.records))
    assert told
    assert played.found_in(told) == []
    assert not [text for _, text in played.notes if text in told]
    check_dump(played)
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
            shown = str(said["payload"])
            listed = sorted((text for text in order if text in shown), key=shown.index)
            assert len(listed) < 6 or listed != [text for text in order if text in listed]


async def exported(played: Played) -> dict[str, str]:
    """The map in every format that is text."""
    slack, robin = played.workshop.stage.slack, played.workshop.robin
    contents = {}
    for key in TEXTUAL:
        before = {file["id"] for file in await slack.files()}
        await robin.command(f"/journey export {key}", played.workshop.room)
        file = await next_file(slack, before, FORMATS[key].suffix)
        contents[key] = (await slack.file_bytes(file["id"])).decode()
    return contents


def check_dump(played: Played) -> None:
    """Rows that hold a person hold no note, those that hold notes no person, and no key is left between."""
    path = played.workshop.stage.directory / "journeyline.sqlite3"
    with closing(sqlite3.connect(path)) as connection:
        names = [
            name for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")
        ]
        dump = {one: [str(row) for row in connection.execute(f'SELECT * FROM "{one}"')] for one in names}  # noqa: S608 - the tables that are there
        stored = [row for (row,) in connection.execute("SELECT id FROM contributions")]
        keys = {row for (row,) in connection.execute("SELECT DISTINCT author_key FROM contributions")}
    ids = {person.id for person in played.people.values()}
    holding = {name for name, rows in dump.items() if any(one in row for row in rows for one in ids)}
    assert holding <= {"participations", "posts"}
    assert len(stored) == len(played.notes)
    assert stored == sorted(stored)
    texts = {text for _, text in played.notes}
    for name in holding:
        for row in dump[name]:
            assert not [one for one in (*stored, *keys, *texts) if one in row], name
    for name in ("step_secrets", "votes", "invitations", "reminders", "left_in_peace"):
        assert dump[name] == [], name
    for key in keys:
        assert {name for name, rows in dump.items() if any(key in row for row in rows)} == {"contributions"}
