"""Slash commands."""

import re

from playground.acting.payloads import interaction
from playground.acting.responses import show_response
from playground.delivery.courier import Answer
from playground.delivery.response_urls import ResponseUrl
from playground.elements import CannotDoError
from playground.records import Channel, Json, User
from playground.workspace import Workspace
from playground.world import World

MENTION = re.compile(r"@([\w.-]+)")
CHANNEL = re.compile(r"#([\w-]+)")


async def run(world: World, workspace: Workspace, user: User, channel: Channel, line: str) -> Answer:
    """What the bot answers to a command typed in a channel; the text it answers with is shown to the person.

    Raises:
        CannotDoError: Slack would not offer the command there.
    """
    command, _, text = line.strip().partition(" ")
    _refuse(world, workspace, user, channel, command)
    path = world.response_urls.issue(workspace.team_id, channel.id, user.id)
    payload = _payload(world, workspace, user, channel) | {
        "command": command,
        "text": escaped(workspace, text.strip()) if world.config.should_escape else text.strip(),
        "response_url": world.url + path,
    }
    answer = await world.courier.deliver("slash_commands", payload)
    if answer.acknowledged and answer.payload:
        destination = ResponseUrl("", workspace.team_id, channel.id, user.id, 0.0)
        show_response(world, workspace, destination, answer.payload)
    return answer


def _refuse(world: World, workspace: Workspace, user: User, channel: Channel, command: str) -> None:
    if not command.startswith("/"):
        raise CannotDoError(f"{command!r} is not a command: it must start with /")
    if world.config.commands and command not in world.config.commands:
        raise CannotDoError(f"{command} is not a valid command")
    if user.team_id != workspace.team_id:
        raise CannotDoError("slash commands work only for members of the installing team")
    if user.id not in channel.members:
        raise CannotDoError(f"{user.name} is not in #{channel.name}")


def _payload(world: World, workspace: Workspace, user: User, channel: Channel) -> Json:
    common = interaction(world, workspace, user, "command")
    enterprise = workspace.config.enterprise_id
    return {
        "token": common["token"],
        "team_id": workspace.team_id,
        "team_domain": workspace.config.domain,
        **({"enterprise_id": enterprise, "enterprise_name": enterprise} if enterprise else {}),
        "channel_id": channel.id,
        "channel_name": "directmessage" if channel.kind == "im" else channel.name,
        "user_id": user.id,
        "user_name": user.name,
        "api_app_id": common["api_app_id"],
        "is_enterprise_install": "false",
        "trigger_id": common["trigger_id"],
    }


def escaped(workspace: Workspace, text: str) -> str:
    """The text with names of people and channels as Slack's escapes, and & < > as entities."""
    text = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    users = {user.name: f"<@{user.id}|{user.name}>" for user in workspace.users.values()}
    channels = {c.name: f"<#{c.id}|{c.name}>" for c in workspace.channels.values() if c.kind != "im"}
    text = MENTION.sub(lambda match: users.get(match[1], match[0]), text)
    return CHANNEL.sub(lambda match: channels.get(match[1], match[0]), text)
