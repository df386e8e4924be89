"""What an app's manifest promises: scopes, commands, shortcuts, events and the Home tab."""

from typing import Any

from playground.config import Config, Shortcut, SlashCommand
from playground.records import Json


def config_of(manifest: Json) -> Config:
    """The configuration of a playground in which exactly this app is installed, as Slack would install it."""
    features, settings = manifest.get("features", {}), manifest.get("settings", {})
    commands = features.get("slash_commands", [])
    home = (
        Config()
        .workspaces[0]
        .model_copy(
            update={
                "scopes": tuple(manifest["oauth_config"]["scopes"]["bot"]),
                "bot_name": features["bot_user"]["display_name"],
            }
        )
    )
    return Config(
        workspaces=(home,),
        commands=tuple(SlashCommand(**_known(SlashCommand.model_fields, one)) for one in commands),
        should_escape=any(one.get("should_escape", False) for one in commands),
        shortcuts=tuple(
            Shortcut(**_known(Shortcut.model_fields, one)) for one in features.get("shortcuts", [])
        ),
        events=tuple(settings.get("event_subscriptions", {}).get("bot_events", [])),
        home_enabled=bool(features.get("app_home", {}).get("home_tab_enabled")),
    )


def _known(names: Any, given: Json) -> Json:
    return {name: given[name] for name in names if name in given}
