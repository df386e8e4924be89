"""A workshop of five working days, twelve people in three time zones and a weekend in between."""

import re
import sqlite3
from collections import Counter, defaultdict
from collections.abc import AsyncIterator
from contextlib import closing
from dataclasses import dataclass, field
from datetime import UTC, datetime, time, timedelta
from pathlib import Path
from typing import Final, TypeVar
from zoneinfo import ZoneInfo

import pytest

from bot.rehearsal.demo import demo_settings
from bot.run import running_bot
from playground.client import Person, Playground, Room
from playground.config import Config
from storage import jobs
from storage.outbox import QUEUES
from tests.scenarios.conftest import direct, start_small_workshop
from tests.scenarios.time_travel import MovedClock, TimeMachine

WEST, MIDDLE, EAST = "Etc/GMT+8", "Etc/GMT-1", "Etc/GMT-9"
"""UTC-8, UTC+1 and UTC+9: the names of these zones count the other way round."""

PEOPLE: Final = {
    WEST: ("Wanda", "Will", "Wren", "Wes"),
    MIDDLE: ("Mara", "Max", "Mia", "Milo"),
    EAST: ("Emi", "Eiji", "Etsu", "Eri"),
}
ACTION: Final = "cell:stage-1:action"
_THURSDAY: Final = 3


Heard = TypeVar("Heard")


def heard_by(names: tuple[str, ...], told: list[Heard]) -> dict[str, list[Heard]]:
    """The same for several people."""
    return {name: list(told) for name in names}


def next_thursday() -> datetime:
    """Nine o'clock in the middle zone."""
    today = datetime.now(UTC).date()
    day = today + timedelta(days=(_THURSDAY - today.weekday()) % 7 or 7)
    return datetime.combine(day, time(9), ZoneInfo(MIDDLE))


@dataclass
class Week:
    """The workshop, its people by name, and the machine that moves time."""

    slack: Playground
    machine: TimeMachine
    begin: datetime
    robin: Person
    room: Room
    path: Path
    people: dict[str, Person] = field(default_factory=dict)
    zones: dict[str, str] = field(default_factory=dict)

    def at(self, days: int, hour: int, minute: int = 0) -> datetime:
        """A moment so many days after the first, by the clock of the middle zone."""
        day = self.begin.date() + timedelta(days=days)
        return datetime.combine(day, time(hour, minute), ZoneInfo(MIDDLE))

    async def ends(self, moment: datetime) -> None:
        """The facilitator gives the open step an end."""
        await self.robin.command("/journey extend", self.room)
        await self.robin.modal("Until when")
        await self.robin.submit({"ends": int(moment.timestamp())})

    async def go_on(self, title: str, following: str) -> None:
        await self.robin.click(await self.room.message(f"· {title}"), "Next step")
        await self.room.message(f"· {following}")

    async def done(self, title: str, *names: str) -> None:
        for name in names:
            await self.people[name].click(await self.room.message(f"· {title}"), "I'm done")

    async def write(self, title: str, text: str, *names: str) -> None:
        for name in names:
            person = self.people[name]
            await person.click(await self.room.message(f"· {title}"), "Add your view")
            await person.modal("One idea per line")
            await person.submit({ACTION: f"{text} {len(name)}{name[::-1]}"})
            await person.modal("saved")
            await person.close(everything=True)

    async def reminded(self) -> dict[str, list[tuple[str, str]]]:
        """Reminders by name: the step's title, and the reader's own weekday and time."""
        names = {person.id: name for name, person in self.people.items()}
        heard = defaultdict(list)
        for call in await self.slack.journal(kind="call", name="chat.postMessage"):
            title = re.match(
                "“(.*)” is still open, and your view is missing", str(call["payload"].get("text"))
            )
            if title and call["ok"]:
                name = names[call["payload"]["channel"]]
                there = datetime.fromtimestamp(call["at"], ZoneInfo(self.zones[name]))
                heard[name].append((title[1], f"{there:%a %H:%M}"))
        return dict(heard)

    async def times_up(self) -> Counter[str]:
        """How often the facilitator heard that the time of a step is up."""
        calls = await self.slack.journal(kind="call", name="chat.postEphemeral")
        said = (re.match("The time for “(.*)” is up", str(one["payload"].get("text"))) for one in calls)
        return Counter(one[1] for one in said if one)


@pytest.fixture
async def week(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[Week]:
    monkeypatch.setattr(jobs, "_POLL_SECONDS", dict.fromkeys(QUEUES, 0.05))
    begin = next_thursday()
    clock = MovedClock(begin.astimezone(UTC))
    async with (
        Playground.start(Config()) as slack,
        running_bot(demo_settings(slack, tmp_path), clock=clock) as bot,
    ):
        machine = TimeMachine(clock, slack, bot)
        await machine.arrive()
        robin = await slack.person("Robin", tz=MIDDLE)
        people = {name: await slack.person(name, tz=zone) for zone, names in PEOPLE.items() for name in names}
        room = await slack.channel("cx", members=[robin, *people.values()])
        await start_small_workshop(robin, room)
        zones = {name: zone for zone, names in PEOPLE.items() for name in names}
        path = tmp_path / "journeyline.sqlite3"
        yield Week(slack, machine, begin, robin, room, path, people, zones)


async def test_every_reminder_and_deadline_comes_once_in_everybodys_own_working_hours(week: Week) -> None:
    mentions = " ".join(f"@{one.name}" for one in week.people.values())
    await week.robin.command(f"/journey invite {mentions}", week.room)
    await week.robin.ephemeral("12 people are invited")

    # Thursday to Friday evening: one of each zone answers at once, one on the first evening, two never.
    await week.ends(week.at(1, 17))
    await week.write("Before", "looks at photos", "Wanda", "Mara", "Emi")
    await week.machine.travel_to(week.at(0, 20))
    await week.done("Before", "Will", "Max", "Eiji")
    await week.machine.travel_to(week.at(1, 17, 5))
    first = await week.reminded()
    assert first == {
        **heard_by(("Wren", "Wes"), [("Before", "Thu 16:00")]),
        **heard_by(("Mia", "Milo"), [("Before", "Fri 09:00"), ("Before", "Fri 15:00")]),
        **heard_by(("Etsu", "Eri"), [("Before", "Fri 09:00"), ("Before", "Fri 16:00")]),
    }
    assert await week.times_up() == {"Before": 1}

    # Friday to Tuesday: the weekend is in between, and one of each zone wants no more reminders.
    for name in ("Wes", "Milo", "Eri"):
        reminder = await direct(week.slack, week.people[name], "is still open, and your view is missing")
        await week.people[name].click(reminder, "No more reminders for this workshop")
    await week.go_on("Before", "After")
    await week.ends(week.at(5, 12))
    await week.done("After", "Wanda", "Mara", "Emi")
    await week.machine.travel_to(week.at(4, 6))
    await week.machine.travel_to(week.at(5, 12, 5))
    second = {
        name: [when for title, when in heard if title == "After"]
        for name, heard in (await week.reminded()).items()
    }
    assert {name: heard for name, heard in second.items() if heard} == {
        **heard_by(("Will", "Wren"), ["Mon 09:00", "Mon 16:00"]),
        **heard_by(("Max", "Mia"), ["Mon 09:00", "Tue 10:00"]),
        **heard_by(("Eiji", "Etsu"), ["Mon 09:00", "Tue 16:00"]),
    }
    assert await week.times_up() == {"Before": 1, "After": 1}

    # Tuesday: a live step of twenty minutes reminds nobody, and its end comes by itself.
    await week.go_on("After", "Opportunities")
    await week.robin.command("/journey extend 20", week.room)
    await week.robin.ephemeral("is open until")
    await week.machine.travel_to(week.at(5, 12, 40))
    assert await week.times_up() == {"Before": 1, "After": 1, "Opportunities": 1}
    assert "Opportunities" not in str(await week.reminded())

    # Wednesday: closed. What is left leads from nobody to anything.
    await week.machine.travel_to(week.at(6, 10))
    await week.robin.command("/journey close", week.room)
    question = await week.robin.ephemeral("and post its map?")
    await week.robin.click(question, "Close and post the map")
    await week.room.message("Journey map:", seconds=30)
    await week.machine.travel_to(week.at(7, 10))
    assert await week.times_up() == {"Before": 1, "After": 1, "Opportunities": 1}
    assert all(len(set(heard)) == len(heard) for heard in (await week.reminded()).values())
    assert not await week.slack.violations()
    check_dump(week)


def check_dump(week: Week) -> None:
    """Rows about people hold no note and no way to one, and rows about notes nobody."""
    with closing(sqlite3.connect(week.path)) as connection:
        tables = [
            name for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")
        ]
        dump = {one: [str(row) for row in connection.execute(f'SELECT * FROM "{one}"')] for one in tables}  # noqa: S608 - names of the tables that are there
        notes = [row for (row,) in connection.execute("SELECT id FROM contributions")]
    ids = [person.id for person in week.people.values()]
    about_people = {table for table, rows in dump.items() if any(one in row for row in rows for one in ids)}
    assert about_people <= {"participations", "posts", "workflow_status"}
    assert len(notes) == 3
    for table, rows in dump.items():
        for row in rows:
            if any(one in row for one in ids):
                assert not any(note in row for note in notes), table
                assert "looks at photos" not in row, table
    for table in ("step_secrets", "invitations", "reminders", "left_in_peace", "votes"):
        assert dump[table] == []
