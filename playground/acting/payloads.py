"""The parts every interaction payload shares."""

from playground.acting.actor import Actor
from playground.api.messages import with_thread_counts
from playground.records import Channel, Json, Message, View
from playground.slack_views import as_slack as view_as_slack
from playground.workspace import Workspace


def interaction(actor: Actor, kind: str, *, view_id: str | None = None) -> Json:
    """The envelope of an interaction by this person, with a fresh trigger."""
    world, workspace, user = actor.world, actor.workspace, actor.user
    return {
        "type": kind,
        "team": team_of(workspace),
        "enterprise": enterprise_of(workspace),
        "user": {"id": user.id, "username": user.name, "name": user.name, "team_id": user.team_id},
        "api_app_id": world.config.app_id,
        "token": world.config.verification_token,
        "is_enterprise_install": False,
        "trigger_id": world.triggers.issue(workspace.team_id, user.id, view_id),
    }


def team_of(workspace: Workspace) -> Json:
    """The team object of interactions."""
    team = {"id": workspace.team_id, "domain": workspace.config.domain}
    enterprise = workspace.config.enterprise_id
    return team | ({"enterprise_id": enterprise, "enterprise_name": enterprise} if enterprise else {})


def enterprise_of(workspace: Workspace) -> Json | None:
    """The enterprise object of interactions, None outside an enterprise."""
    enterprise = workspace.config.enterprise_id
    return {"id": enterprise, "name": enterprise} if enterprise else None


def channel_of(channel: Channel) -> Json:
    """The channel object of interactions."""
    return {"id": channel.id, "name": "directmessage" if channel.kind == "im" else channel.name}


def in_message(actor: Actor, message: Message) -> Json:
    """Container, channel, message and response_url of an interaction in a message."""
    world, workspace, user = actor.world, actor.workspace, actor.user
    channel = workspace.channels[message.channel]
    thread = {"thread_ts": message.thread_ts} if message.thread_ts else {}
    is_ephemeral = message.ephemeral_to is not None
    path = world.response_urls.issue(
        workspace.team_id, channel.id, user.id, message_ts=message.ts, thread_ts=message.thread_ts
    )
    shown = {} if is_ephemeral else {"message": with_thread_counts(workspace, message, with_metadata=True)}
    return {
        "container": {
            "type": "message",
            "message_ts": message.ts,
            "channel_id": channel.id,
            "is_ephemeral": is_ephemeral,
            **thread,
        },
        "channel": channel_of(channel),
        "response_url": world.url + path,
        **shown,
    }


def in_view(actor: Actor, view: View) -> Json:
    """Container and view of an interaction in a modal or a Home tab."""
    return whose_view(actor, view) | {"container": {"type": "view", "view_id": view.id}}


def whose_view(actor: Actor, view: View) -> Json:
    """The view, and for a stranger the team they belong to: only the view names the installing team then."""
    shown: Json = {"view": view_as_slack(actor.world, actor.workspace, view)}
    home_team = actor.user.team_id
    if home_team != actor.workspace.team_id:
        shown["team"] = {"id": home_team, "domain": home_team.lower()}
    return shown
