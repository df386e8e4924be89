from datetime import UTC, timedelta, timezone
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from bot.people import zone_of
from bot.rehearsal.demo import demo_settings
from bot.run import wired_bot
from playground.client import Playground
from playground.config import Config, WorkspaceConfig
from tests.workshop.fake_clock import FakeClock
from workshop.workshop import Team


@pytest.mark.parametrize(
    ("profile", "zone"),
    [
        ({"tz": "Asia/Tokyo"}, ZoneInfo("Asia/Tokyo")),
        ({"tz": "Mars/Olympus", "tz_offset": 3600}, timezone(timedelta(hours=1))),
        ({"tz": "../etc/passwd", "tz_offset": -3600}, timezone(timedelta(hours=-1))),
        ({}, timezone(timedelta(0))),
    ],
)
def test_a_zone_is_known_by_its_name_else_by_its_offset(profile: dict[str, object], zone: object) -> None:
    assert zone_of(profile) == zone


async def test_slack_is_asked_once_a_day_and_a_stranger_is_in_utc(tmp_path: Path) -> None:
    clock = FakeClock()
    async with Playground.start(Config()) as slack:
        settings = demo_settings(slack, tmp_path)
        aki = await slack.person("Aki", tz="Asia/Tokyo")
        team = Team(team=slack.team.id)
        async with wired_bot(settings, clock=clock) as (wiring, _, _):
            for _ in range(3):
                assert await wiring.people.zone(team, aki.id) == ZoneInfo("Asia/Tokyo")
            assert len(await slack.journal(kind="call", name="users.info")) == 1
            clock.go_on(hours=25)
            assert await wiring.people.zone(team, aki.id) == ZoneInfo("Asia/Tokyo")
            assert len(await slack.journal(kind="call", name="users.info")) == 2
            assert await wiring.people.zone(team, "U0NOBODY") == UTC


async def test_without_the_scope_everybody_is_in_utc(tmp_path: Path) -> None:
    workspace = WorkspaceConfig(scopes=("commands", "chat:write", "files:write", "files:read"))
    async with Playground.start(Config(workspaces=(workspace,))) as slack:
        aki = await slack.person("Aki", tz="Asia/Tokyo")
        async with wired_bot(demo_settings(slack, tmp_path)) as (wiring, _, _):
            assert await wiring.people.zone(Team(team=slack.team.id), aki.id) == UTC
