"""One bot in several workspaces, each opened by its own token."""

from pathlib import Path

import aiohttp
import pytest
from pydantic import SecretStr
from slack_bolt.authorization import AuthorizeResult
from slack_sdk.web.async_client import AsyncWebClient

from bot.gateway import Gateway
from bot.rehearsal.demo import demo_settings
from bot.run import running_bot
from bot.settings import Settings
from bot.slack.workspaces import UnknownWorkspaceError, Workspaces
from playground.client import Playground
from playground.config import Config, WorkspaceConfig
from workshop.workshop import Team

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


async def test_a_call_is_made_with_the_token_of_its_workspace() -> None:
    async with Playground.start(BOTH) as slack, aiohttp.ClientSession() as session:
        client = AsyncWebClient(base_url=slack.api_url, session=session, retry_handlers=[])
        gateway = Gateway(client, _workspaces(HERE, THERE))
        for team in await slack.teams():
            room = await slack.channel("cx", team=team)
            await gateway.post(Team(team=team.id), room.id, blocks=[SAID], text="Said")
            assert [one.text for one in await room.messages()] == ["Said"]


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
