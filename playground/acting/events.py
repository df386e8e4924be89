"""Events API: app_home_opened and any other subscribed event, with Slack's retries."""

import asyncio

from playground.acting.actor import Actor
from playground.delivery.courier import Retry
from playground.elements import CannotDoError
from playground.records import Json, Message
from playground.slack_views import as_slack
from playground.workspace import Workspace
from playground.world import World


def happen(world: World, workspace: Workspace, event: Json) -> str | None:
    """The id of the event that is now on its way, None when the app is not subscribed to it."""
    if event["type"] not in world.config.events:
        return None
    event_id = workspace.new_id("Ev")
    authorization = {
        "enterprise_id": workspace.config.enterprise_id,
        "team_id": workspace.team_id,
        "user_id": workspace.bot.id,
        "is_bot": True,
        "is_enterprise_install": False,
    }
    payload = {
        "token": world.config.verification_token,
        "team_id": workspace.team_id,
        "context_team_id": workspace.team_id,
        "context_enterprise_id": workspace.config.enterprise_id,
        "api_app_id": world.config.app_id,
        "event": event | {"event_ts": world.clock.stamp()},
        "type": "event_callback",
        "event_id": event_id,
        "event_time": int(world.clock.now()),
        "authorizations": [authorization],
        "is_ext_shared_channel": False,
    }
    world.start(_deliver(world, payload))
    return event_id


async def _deliver(world: World, payload: Json) -> None:
    answer = await world.courier.deliver("events_api", payload)
    for attempt, seconds in enumerate(world.config.retry_seconds, 1):
        if answer.acknowledged or not answer.keep_retrying:
            return
        await asyncio.sleep(seconds)
        reason = {"operation_timeout": "timeout", "dispatch_failed": "connection_failed"}
        label = reason.get(answer.error or "", "http_error")
        answer = await world.courier.deliver("events_api", payload, Retry(attempt, label))


def open_home(actor: Actor) -> str | None:
    """The id of the app_home_opened event of this person, with the present view if there is one."""
    world, workspace, user = actor.world, actor.workspace, actor.user
    channel = workspace.direct_message(user.id, world.clock.now())
    event: Json = {"type": "app_home_opened", "user": user.id, "channel": channel.id, "tab": "home"}
    view = workspace.home(user.id)
    if view is not None:
        event["view"] = as_slack(world, workspace, view)
    return happen(world, workspace, event)


def say(actor: Actor, channel_name: str, text: str, thread_ts: str | None) -> Message:
    """The message a person wrote; the bot hears of it only when it is subscribed to messages.

    Raises:
        CannotDoError: the person is not in the channel.
    """
    channel = actor.workspace.channel(channel_name)
    if channel is None or actor.user.id not in channel.members:
        raise CannotDoError(f"{actor.user.name} is not in #{channel_name}")
    message = Message(
        ts=actor.world.clock.stamp(),
        channel=channel.id,
        user=actor.user.id,
        team=actor.user.team_id,
        text=text,
        thread_ts=thread_ts,
    )
    actor.world.keep(actor.workspace, message)
    event = {"type": "message", "channel": channel.id, "user": actor.user.id, "text": text, "ts": message.ts}
    happen(actor.world, actor.workspace, event | ({"thread_ts": thread_ts} if thread_ts else {}))
    return message
