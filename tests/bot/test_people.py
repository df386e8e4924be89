from datetime import UTC, timedelta, timezone
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from bot.people import is_external, zone_of
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


@pytest.mark.parametrize(
    ("profile", "enterprise", "external"),
    [
        ({"team_id": "T1"}, None, False),
        ({"team_id": "T1", "is_restricted": True}, None, True),
        ({"team_id": "T1", "is_ultra_restricted": True}, None, True),
        ({"team_id": "T2"}, None, True),
        ({"team_id": "T2", "enterprise_user": {"enterprise_id": "E1"}}, "E1", False),
        ({"team_id": "E1"}, "E1", False),
        ({"team_id": "T2", "enterprise_user": {"enterprise_id": "E2"}}, "E1", True),
        ({"team_id": "T2"}, "E1", True),
        ({"team_id": "T2", "is_restricted": True, "enterprise_user": {"enterprise_id": "E1"}}, "E1", True),
        ({}, None, False),
    ],
)
def test_guests_and_people_of_another_organisation_are_external_and_colleagues_are_not(
    profile: dict[str, object], enterprise: str | None, external: bool
) -> None:
    assert is_external(profile, Team(team="T1", enterprise=enterprise or "")) is external


async def test_who_was_not_met_is_not_external_and_who_was_forgotten_neither(tmp_path: Path) -> None:
    async with Playground.start(Config()) as slack:
        gus = await slack.person("Gus", guest=True)
        team = Team(team=slack.team.id)
        async with wired_bot(demo_settings(slack, tmp_path)) as (wiring, _, _):
            assert not wiring.people.is_external(team, gus.id)
            await wiring.people.meet(team, gus.id)
            assert wiring.people.is_external(team, gus.id)
            wiring.people.forget(team, gus.id)
            assert not wiring.people.is_external(team, gus.id)
