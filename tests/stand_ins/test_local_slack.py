"""A workshop against local-slack, another stand-in for Slack: docs/how-to/another-stand-in.md."""

import os
import socket
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from pydantic import SecretStr

from bot.http import EVENTS
from bot.rehearsal.acts import SET_UP_PAGES
from bot.run import Bot, running_bot
from bot.settings import Settings
from tests.stand_ins.local_slack import (
    ANNA,
    APP_TOKEN,
    BOT_TOKEN,
    ROBIN,
    SIGNING_SECRET,
    LocalSlack,
    Mode,
    local_slack,
)

COMMAND = os.environ.get("LOCAL_SLACK", "")
pytestmark = pytest.mark.skipif(
    not COMMAND, reason="set LOCAL_SLACK to the command that starts it: docs/how-to/another-stand-in.md"
)
SETUP = {
    "title": "Trying a new café",
    "persona": "Sam",
    "scenario": "Wants a quiet breakfast",
    "stages": "Before\nAfter",
    "minutes": "0",
}


@pytest.fixture(params=["socket", "events"])
async def slack(request: pytest.FixtureRequest, tmp_path: Path) -> AsyncIterator[tuple[LocalSlack, Bot]]:
    mode: Mode = request.param
    port = _free_port()
    async with local_slack(COMMAND, tmp_path, mode, f"http://127.0.0.1:{port}{EVENTS}") as other:
        settings = Settings(
            _env_file=None,
            slack_api_url=other.api_url,
            slack_bot_token=SecretStr(BOT_TOKEN),
            slack_app_token=SecretStr(APP_TOKEN if mode == "socket" else ""),
            slack_signing_secret=SecretStr("" if mode == "socket" else SIGNING_SECRET),
            port=port,
            database_url=f"sqlite:///{tmp_path / 'journeyline.sqlite3'}",
        )
        async with running_bot(settings) as bot:
            yield other, bot


def _free_port() -> int:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        return int(taken.getsockname()[1])


async def test_a_workshop_runs_to_its_end_where_the_map_waits_for_uploads_that_are_missing_there(
    slack: tuple[LocalSlack, Bot],
) -> None:
    other, bot = slack
    await other.command(ROBIN, "/journey new")
    for page in SET_UP_PAGES:
        await other.submit(ROBIN, page, SETUP)
    await other.click(ROBIN, "Start the workshop")
    await other.said("· Before")
    await other.click(ANNA, "Add your view")
    await other.submit(ANNA, "Add your view", {"cell:stage-1:action": "Looks through the window"})
    await other.modal("Saved")
    await bot.idle()
    assert "Looks through the window" not in str(await other.messages())
    await other.home(ANNA, "Trying a new café")
    await other.click(ROBIN, "Next step")
    await other.said("· After")
    await other.said("Looks through the window")
    await other.command(ROBIN, "/journey status")
    await other.said("Step 2")
    await other.command(ROBIN, "/journey close")
    await other.click(ROBIN, "Close and post the map")
    await other.said("is closed. Its journey map is in the thread")
    await other.called("files.getUploadURLExternal")
