"""Two and six weeks after a workshop, in simulated time."""

import json
import re
from collections.abc import AsyncIterator, Mapping
from contextlib import suppress
from datetime import UTC, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from bot.rehearsal.demo import demo_settings
from bot.rehearsal.exports import next_file
from bot.run import running_bot
from playground.client import Person, Playground
from playground.config import Config
from storage import jobs
from storage.outbox import QUEUES
from tests.scenarios.conftest import SmallWorkshop, Stage, direct, start_small_workshop
from tests.scenarios.time_travel import MovedClock, TimeMachine

IDEA = "cell:stage-1:opportunity"
TOKYO = "Asia/Tokyo"


@pytest.fixture
async def after(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> AsyncIterator[tuple[SmallWorkshop, TimeMachine]]:
    """A small workshop that began tomorrow at noon, its people in Tokyo and in UTC."""
    monkeypatch.setattr(jobs, "_POLL_SECONDS", dict.fromkeys(QUEUES, 0.05))
    noon = datetime.now(UTC).replace(hour=12, minute=0) + timedelta(days=1)
    clock = MovedClock(noon)
    async with (
        Playground.start(Config()) as slack,
        running_bot(demo_settings(slack, tmp_path), clock=clock) as bot,
    ):
        machine = TimeMachine(clock, slack, bot)
        await machine.arrive()
        robin, bo = await slack.person("Robin"), await slack.person("Bo")
        anna = await slack.person("Anna", tz=TOKYO)
        room = await slack.channel("cx", members=[robin, anna, bo])
        await start_small_workshop(robin, room)
        yield SmallWorkshop(Stage(slack, bot, tmp_path), robin, anna, bo, room), machine


async def test_owners_say_how_it_goes_and_the_map_and_the_facilitator_hear_of_it(
    after: tuple[SmallWorkshop, TimeMachine],
) -> None:
    workshop, machine = after
    slack, robin, anna, bo = workshop.stage.slack, workshop.robin, workshop.anna, workshop.bo
    await close_with_owners(workshop, {"reserve by phone": "@Anna", "a sign outside": "Web Team"})
    closed = machine.clock.now()

    await machine.travel_to(closed + timedelta(weeks=2, days=4))
    asked = await direct(slack, anna, "reserve by phone")
    assert "a sign outside" not in asked.words
    there = datetime.fromtimestamp(float(asked.ts), ZoneInfo(TOKYO))
    assert there.weekday() < 5
    assert 9 <= there.hour < 17
    for_others = await direct(slack, robin, "I cannot ask these owners myself")
    assert "a sign outside" in for_others.words
    assert await slack.direct_message(bo) is None
    for label in ("Started", "Started", "Done"):
        await anna.click(asked, label)
    assert await anna_heard(slack, anna, "is done")
    await robin.click(for_others, "Dropped")

    await machine.travel_to(closed + timedelta(weeks=3))
    summary = await direct(slack, robin, "2 weeks later")
    assert "1 done, 1 dropped" in summary.words
    assert await statuses(workshop) == {"@Anna": "done", "Web Team": "dropped"}

    await machine.travel_to(closed + timedelta(weeks=7))
    assert await count(slack, anna, "How is it going") == 1
    assert await count(slack, robin, "How is it going") == 1
    assert await count(slack, robin, "weeks later") == 2
    assert not await slack.violations()


async def test_an_owner_picked_in_slack_is_asked_without_having_taken_part(
    after: tuple[SmallWorkshop, TimeMachine],
) -> None:
    workshop, machine = after
    slack = workshop.stage.slack
    cleo = await slack.person("Cleo")
    await close_with_owners(workshop, {"a sign outside": cleo})
    await machine.travel_to(machine.clock.now() + timedelta(weeks=2, days=4))
    await cleo.click(await direct(slack, cleo, "a sign outside"), "Done")
    assert await anna_heard(slack, cleo, "is done")
    assert await statuses(workshop) == {cleo.name: "done"}
    assert not await slack.violations()


async def close_with_owners(workshop: SmallWorkshop, owners: Mapping[str, str | Person]) -> None:
    robin, anna = workshop.robin, workshop.anna
    for title, following in (("Before", "After"), ("After", "Opportunities")):
        await robin.click(await workshop.card(f"· {title}"), "Next step")
        await workshop.card(f"· {following}")
    await anna.click(await workshop.card("· Opportunities"), "Add your view")
    await anna.modal("One idea per line")
    await anna.submit({IDEA: "\n".join(owners)})
    await anna.modal("saved")
    await anna.close(everything=True)
    await robin.click(await workshop.card("· Opportunities"), "Next step")
    await robin.click(await workshop.card("· Group and check"), "Next step")
    await robin.click(await workshop.card("· Dot vote"), "Next step")
    await workshop.stage.bot.idle()
    for label, owner in owners.items():
        await robin.click(await workshop.card("· Owners and proof"), "Set an owner")
        form = await robin.modal("Who takes it?")
        menu = next(one for one in form.blocks if one["block_id"] == "opportunity")["element"]
        value = next(one["value"] for one in menu["options"] if one["text"]["text"] == label)
        field = "owner" if isinstance(owner, str) else "owner_person"
        await robin.submit({"opportunity": value, field: owner})
        await robin.modal("owns it now")
        await robin.close(everything=True)
    await robin.command("/journey close", workshop.room)
    question = await robin.ephemeral("and post its map?")
    await robin.click(question, "Close and post the map")
    await workshop.room.message("Journey map:", seconds=30)
    await workshop.stage.bot.idle()


async def anna_heard(slack: Playground, anna: Person, said: str) -> bool:
    room = await slack.direct_message(anna)
    assert room is not None
    with suppress(Exception):
        return bool(await room.message(said))
    return bool(await anna.ephemeral(said))


async def count(slack: Playground, person: Person, said: str) -> int:
    room = await slack.direct_message(person)
    return sum(said in message.words for message in await room.messages()) if room else 0


async def statuses(workshop: SmallWorkshop) -> dict[str, str]:
    """How the opportunities stand in the map that is exported now, by owner."""
    slack = workshop.stage.slack
    before = {file["id"] for file in await slack.files()}
    await workshop.robin.command("/journey export json", workshop.room)
    file = await next_file(slack, before, ".json")
    text = json.dumps(json.loads(await slack.file_bytes(file["id"])))
    return dict(re.findall(r'"owner": "([^"]+)".*?"status": "(\w+)"', text))
