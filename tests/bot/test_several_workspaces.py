"""One bot in several workspaces, each opened by its own token."""

import asyncio
from pathlib import Path

import aiohttp
import pytest
from pydantic import SecretStr
from slack_bolt.authorization import AuthorizeResult
from slack_sdk.web.async_client import AsyncWebClient

from bot import jobs
from bot.gateway import Gateway
from bot.rehearsal.demo import demo_settings
from bot.run import running_bot, wired_bot
from bot.settings import Settings
from bot.slack.workspaces import UnknownWorkspaceError, Workspaces
from bot.wiring import Wiring
from playground.client import Playground
from playground.config import Config, WorkspaceConfig
from tests.workshop.room import plan
from workshop.jobs import RefreshCard
from workshop.open_workshop import open_workshop
from workshop.workshop import Team, changed

SAID = {"type": "section", "text": {"type": "mrkdwn", "text": "Said"}}
HERE = WorkspaceConfig(team_id="T00000001", bot_token="xoxb-here")
THERE = WorkspaceConfig(team_id="T00000002", bot_token="xoxb-there")
BOTH = Config(workspaces=(HERE, THERE))


def _workspaces(*configs: WorkspaceConfig) -> Workspaces:
    return Workspaces(
        AuthorizeResult(enterprise_id=None, team_id=one.team_id, bot_token=one.bot_token) for one in configs
    )


async def test_a_bot_answers_in_each_workspace_it_has_a_token_for(tmp_path: Path) -> None:
    async with Playground.start(BOTH) as slack:
        tokens = SecretStr(f"{HERE.bot_token}, {THERE.bot_token}")
        settings = demo_settings(slack, tmp_path).model_copy(update={"slack_bot_token": tokens})
        async with running_bot(settings):
            for team in await slack.teams():
                robin = await slack.person("Robin", team=team)
                room = await slack.channel("cx", members=[robin], team=team)
                await robin.command("/journey new", room)
                assert await robin.modal("What is this journey about?")
                await robin.command("/journey list", room)
                assert await robin.ephemeral("no open workshop")
        assert not await slack.violations()


async def test_jobs_of_a_workspace_whose_token_was_taken_away_wait_for_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr(jobs, "_UNTIL_A_TOKEN_IS_BACK", 0.3)
    async with Playground.start(BOTH) as slack:
        both = demo_settings(slack, tmp_path).model_copy(
            update={"slack_bot_token": SecretStr(f"{HERE.bot_token},{THERE.bot_token}")}
        )
        one = both.model_copy(update={"slack_bot_token": SecretStr(HERE.bot_token)})
        there = (await slack.teams())[1]
        robin = await slack.person("Robin", team=there)
        room = await slack.channel("cx", members=[robin], team=there)
        async with wired_bot(both) as (wiring, _, _):
            await _open_workshop(Team(team=there.id), room.id, robin.id, wiring)
            await room.message("Start the workshop")
        async with wired_bot(one) as (wiring, _, _):
            await _retitle(Team(team=there.id), wiring)
            await asyncio.sleep(1)
        assert [one.message for one in caplog.records if one.name == "bot.jobs"] == [
            "No token opens this workspace: its jobs wait until one does."
        ]
        async with wired_bot(both):
            await room.message("Another title")


async def _open_workshop(team: Team, channel: str, person: str, wiring: Wiring) -> None:
    await open_workshop(
        plan(),
        team,
        channel,
        person,
        delivery="d",
        store=wiring.store,
        clock=wiring.clock,
        ids=wiring.ids,
    )


async def _retitle(team: Team, wiring: Wiring) -> None:
    async with wiring.store.transaction(team) as session:
        (workshop,) = await session.workshops_of_team()
        await session.save_workshop(changed(workshop, title="Another title"))
        await session.request(RefreshCard(team=team, workshop_id=workshop.id))


async def test_a_call_is_made_with_the_token_of_its_workspace() -> None:
    async with Playground.start(BOTH) as slack, aiohttp.ClientSession() as session:
        client = AsyncWebClient(base_url=slack.api_url, session=session, retry_handlers=[])
        gateway = Gateway(client, _workspaces(HERE, THERE))
        for team in await slack.teams():
            room = await slack.channel("cx", team=team)
            await gateway.post(Team(team=team.id), room.id, blocks=[SAID], text="Said")
            assert [one.text for one in await room.messages()] == ["Said"]


def test_the_only_token_of_an_organisation_opens_its_workspaces_and_no_others() -> None:
    identity = AuthorizeResult(enterprise_id="E1", team_id="T1", bot_token="xoxb-one")
    workspaces = Workspaces([identity])
    assert workspaces.opens(Team(team="T2", enterprise="E1"))
    assert not workspaces.opens(Team(team="T2"))


def test_of_several_workspaces_a_strange_one_has_no_token() -> None:
    with pytest.raises(UnknownWorkspaceError):
        _workspaces(HERE, THERE).token(Team(team="T9"))


def test_a_single_workspace_also_answers_people_of_a_connected_one() -> None:
    found = _workspaces(HERE).identity("T9")
    assert found is not None
    assert found.bot_token == HERE.bot_token


def test_each_token_is_looked_at_by_itself() -> None:
    settings = Settings(
        _env_file=None, slack_bot_token=SecretStr("xoxb-one,xapp-two"), slack_app_token=SecretStr("xapp-1")
    )
    (sentence,) = settings.missing_tokens()
    assert sentence.startswith("SLACK_BOT_TOKEN is no xoxb- token")
