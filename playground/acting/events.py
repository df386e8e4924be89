"""Events API: app_home_opened and any other subscribed event, with Slack's retries."""

import asyncio

from playground.delivery.courier import Retry
from playground.records import Json, User
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


def open_home(world: World, workspace: Workspace, user: User) -> str | None:
    """The id of the app_home_opened event of this person, with the present view if there is one."""
    channel = workspace.direct_message(user.id, world.clock.now())
    event: Json = {"type": "app_home_opened", "user": user.id, "channel": channel.id, "tab": "home"}
    view = workspace.views.get(workspace.homes.get(user.id, ""))
    if view is not None:
        event["view"] = as_slack(world, workspace, view)
    return happen(world, workspace, event)
