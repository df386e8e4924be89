"""Slash commands."""

import re
from dataclasses import replace

from playground.acting.actor import Actor
from playground.acting.payloads import interaction
from playground.acting.responses import show_response
from playground.api.call import ApiError
from playground.delivery.courier import Answer
from playground.delivery.response_urls import ResponseUrl
from playground.elements import CannotDoError
from playground.records import Channel, Json
from playground.workspace import Workspace

MENTION = re.compile(r"@([\w.-]+)")
CHANNEL = re.compile(r"#([\w-]+)")


async def run(actor: Actor, channel: Channel, line: str) -> Answer:
    """What the bot answers to a command typed in a channel; the text it answers with is shown to the person.

    Raises:
        CannotDoError: Slack would not offer the command there.
    """
    world, workspace = actor.world, actor.workspace
    command, _, text = line.strip().partition(" ")
    _refuse(actor, channel, command)
    path = world.response_urls.issue(workspace.team_id, channel.id, actor.user.id)
    payload = _payload(actor, channel) | {
        "command": command,
        "text": escaped(workspace, text.strip()) if world.config.should_escape else text.strip(),
        "response_url": world.url + path,
    }
    answer = await world.courier.deliver("slash_commands", payload)
    return _show(actor, channel, answer) if answer.acknowledged and answer.payload else answer


def _show(actor: Actor, channel: Channel, answer: Answer) -> Answer:
    destination = ResponseUrl("", actor.workspace.team_id, channel.id, actor.user.id, 0.0)
    try:
        show_response(actor.world, actor.workspace, destination, answer.payload)
    except ApiError as error:
        actor.world.journal.add(
            "verdict", "acknowledgement", ok=False, error=error.error, violations=error.violations
        )
        return replace(answer, error="invalid_command_response")
    return answer


def _refuse(actor: Actor, channel: Channel, command: str) -> None:
    if not command.startswith("/"):
        raise CannotDoError(f"{command!r} is not a command: it must start with /")
    known = [one.command for one in actor.world.config.commands]
    if known and command not in known:
        raise CannotDoError(f"{command} is not a valid command")
    if actor.user.team_id != actor.workspace.team_id:
        raise CannotDoError("slash commands work only for members of the installing team")
    if actor.user.id not in channel.members:
        raise CannotDoError(f"{actor.user.name} is not in #{channel.name}")


def _payload(actor: Actor, channel: Channel) -> Json:
    workspace, user = actor.workspace, actor.user
    common = interaction(actor, "command")
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
    users = {user.name.lower(): f"<@{user.id}|{user.name}>" for user in workspace.users.values()}
    channels = {c.name: f"<#{c.id}|{c.name}>" for c in workspace.channels.values() if c.kind != "im"}
    text = MENTION.sub(lambda match: users.get(match[1].lower(), match[0]), text)
    return CHANNEL.sub(lambda match: channels.get(match[1], match[0]), text)
