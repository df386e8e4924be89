"""A playground in which exactly the app of a manifest is installed."""

import json
from pathlib import Path

import pytest

from playground.client import Playground
from playground.config import Shortcut, SlashCommand
from playground.elements import CannotDoError
from playground.manifest import config_of
from tests.playground import building as b
from tests.playground.calling import call

MANIFESTS = sorted(Path(__file__).parents[2].glob("manifest.*.json"))
SMALL = {
    "features": {
        "bot_user": {"display_name": "Mapper"},
        "slash_commands": [
            {"command": "/map", "description": "Maps", "usage_hint": "new | help", "url": "-"}
        ],
        "shortcuts": [{"name": "Keep", "type": "message", "callback_id": "keep", "description": "Keep it"}],
    },
    "oauth_config": {"scopes": {"bot": ["commands"]}},
    "settings": {"event_subscriptions": {"bot_events": ["app_home_opened"]}},
}


def test_scopes_commands_shortcuts_and_events_come_from_the_manifest() -> None:
    config = config_of(SMALL)
    assert config.workspaces[0].scopes == ("commands",)
    assert config.workspaces[0].bot_name == "Mapper"
    assert config.commands == (SlashCommand(command="/map", description="Maps", usage_hint="new | help"),)
    assert config.shortcuts == (
        Shortcut(name="Keep", type="message", callback_id="keep", description="Keep it"),
    )
    assert (config.events, config.should_escape, config.home_enabled) == (("app_home_opened",), False, False)


async def test_what_the_manifest_does_not_promise_is_refused() -> None:
    async with Playground.start(config_of(SMALL)) as slack:
        anna = await slack.person("Anna")
        room = await slack.channel("cx", members=[anna])
        with pytest.raises(CannotDoError, match="/other is not a valid command"):
            await anna.command("/other", room)
        assert (await call(slack, "chat.postMessage", channel=room.id, text="x"))["error"] == "missing_scope"
        view = b.home(b.section())
        answer = await call(slack, "views.publish", user_id=anna.id, view=view)
        assert answer["error"] == "not_enabled"


@pytest.mark.parametrize("path", MANIFESTS, ids=lambda path: path.name)
def test_our_manifests_can_be_installed(path: Path) -> None:
    config = config_of(json.loads(path.read_text()))
    assert config.commands[0].command == "/journey"
    assert config.commands[0].usage_hint
