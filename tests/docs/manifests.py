"""Slack's two app manifests and the README's link to create the app, kept in step with the subcommands."""

import json
import re
from collections.abc import Mapping
from copy import deepcopy
from pathlib import Path
from typing import Any, Final
from urllib.parse import quote

from bot.commands import COMMANDS

ROOT: Final = Path(__file__).parents[2]
SOCKET: Final = ROOT / "manifest.socket.json"
HTTP: Final = ROOT / "manifest.http.json"
README: Final = ROOT / "README.md"
ADDRESS: Final = "https://journeyline.example.com/slack/events"
_CREATE: Final = "https://api.slack.com/apps?new_app=1&manifest_json="
_LINK: Final = re.compile(r"(?:^\[create-app\]: .*\n)+", re.MULTILINE)

Json = dict[str, Any]


def socket_manifest(kept: Mapping[str, Any]) -> Json:
    """The manifest with the usage hint that the subcommands give."""
    manifest = deepcopy(dict(kept))
    hint = [*(command.usage for command in COMMANDS.values()), "help"]
    manifest["features"]["slash_commands"][0]["usage_hint"] = " | ".join(dict.fromkeys(hint))
    return manifest


def http_manifest(socket: Mapping[str, Any]) -> Json:
    """The same app where Slack posts to the bot: no Socket Mode, its address in three places."""
    manifest = deepcopy(dict(socket))
    for command in manifest["features"]["slash_commands"]:
        command["url"] = ADDRESS
    settings = manifest["settings"]
    settings["interactivity"]["request_url"] = ADDRESS
    settings["event_subscriptions"]["request_url"] = ADDRESS
    settings["socket_mode_enabled"] = False
    return manifest


def create_link(manifest: Mapping[str, Any]) -> str:
    """Where a browser shows Slack's form for a new app, filled with this manifest."""
    return _CREATE + quote(json.dumps(manifest, separators=(",", ":"), ensure_ascii=False), safe="")


def page_with_link(page: str, manifest: Mapping[str, Any]) -> str:
    """The README with its link to create the app brought up to date."""
    return _LINK.sub(lambda _: f"[create-app]: {create_link(manifest)}\n", page, count=1)


def as_text(manifest: Mapping[str, Any]) -> str:
    """A manifest as its file holds it."""
    return json.dumps(manifest, indent=2, ensure_ascii=False) + "\n"


def bring_up_to_date() -> None:
    """Write both manifests and the README's link from the subcommands there are."""
    socket = socket_manifest(json.loads(SOCKET.read_text(encoding="utf-8")))
    SOCKET.write_text(as_text(socket), encoding="utf-8")
    HTTP.write_text(as_text(http_manifest(socket)), encoding="utf-8")
    README.write_text(page_with_link(README.read_text(encoding="utf-8"), socket), encoding="utf-8")
