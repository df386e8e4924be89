"""Control routes that read: messages, modals, Home, files, journal, and waiting for a change."""

import json
from typing import Any

from aiohttp import web

from playground.api.messages import with_thread_counts
from playground.control.request import answer, channel_in, person_in, workspace_of, world_of
from playground.elements import CannotDoError
from playground.records import Json, Message, View
from playground.slack_files import as_slack as file_as_slack
from playground.slack_views import as_slack as view_as_slack
from playground.workspace import Workspace
from playground.world import World

LONGEST_WAIT_SECONDS = 60.0

routes = web.RouteTableDef()


def _place(request: web.Request) -> tuple[World, Workspace]:
    world = world_of(request)
    return world, workspace_of(world, request.query.get("team"))


@routes.get("/control/state")
async def state(request: web.Request) -> web.Response:
    """An overview: version, connections, workspaces, people, channels, limits in use."""
    world = world_of(request)
    return answer(
        {
            "version": world.changes.version,
            "now": world.clock.now(),
            "config": world.config.model_dump(mode="json"),
            "connections": world.courier.sockets.connected,
            "request_url": world.courier.request_url,
            "calls_within_a_minute": world.rates.used(),
            "calls_allowed_a_minute": world.rates.allowances(),
            "posts_left": world.rates.posts_left(),
            "rates": {"enabled": world.rates.enabled, "scale": world.rates.scale},
            "faults": [fault.model_dump() for fault in world.faults.current()],
            "faults_struck": world.faults.struck(),
            "workspaces": [_overview(workspace) for workspace in world.workspaces.values()],
        }
    )


def _overview(workspace: Workspace) -> Json:
    return {
        "id": workspace.team_id,
        "name": workspace.config.name,
        "bot_token": workspace.config.bot_token,
        "bot_user_id": workspace.bot.id,
        "bot_id": workspace.bot_id,
        "people": [user.as_slack() for user in workspace.users.values()],
        "channels": [
            {"id": c.id, "name": c.name, "kind": c.kind, "members": c.members}
            for c in workspace.channels.values()
        ],
    }


@routes.get("/control/changes")
async def changes(request: web.Request) -> web.Response:
    """The version, as soon as it is above `after`."""
    seconds = min(float(request.query.get("seconds", "20")), LONGEST_WAIT_SECONDS)
    version = await world_of(request).changes.wait(int(request.query.get("after", "-1")), seconds)
    return answer({"version": version})


@routes.get("/control/messages")
async def messages(request: web.Request) -> web.Response:
    """Messages of a channel, or of one thread in it, oldest first; with `user` also what only they see."""
    world, workspace = _place(request)
    channel = channel_in(workspace, request.query["channel"])
    thread_ts = request.query.get("thread_ts")
    found = channel.thread(thread_ts) if thread_ts else list(channel.messages.values())
    box = workspace.ephemerals.get(request.query.get("user", ""), {})
    found += [m for m in box.values() if m.channel == channel.id and thread_ts in (None, m.thread_ts)]
    found.sort(key=lambda message: message.ts)
    return answer({"messages": [message_seen(world, workspace, message) for message in found]})


@routes.get("/control/ephemerals")
async def ephemerals(request: web.Request) -> web.Response:
    """What only this person sees, in all channels, oldest first."""
    world, workspace = _place(request)
    box = workspace.ephemerals.get(request.query["user"], {})
    return answer({"messages": [message_seen(world, workspace, message) for message in box.values()]})


def message_seen(world: World, workspace: Workspace, message: Message) -> Json:
    """The message object with its place, its files and whom it is for."""
    slack = with_thread_counts(workspace, message, with_metadata=True)
    now = world.clock.now()
    files = [
        file_as_slack(workspace, file, now=now, url=world.url) for file in workspace.shown_files(message)
    ]
    return slack | {"channel": message.channel, "ephemeral_to": message.ephemeral_to, "files": files}


@routes.get("/control/modals")
async def modals(request: web.Request) -> web.Response:
    """The person's stack of modals, the visible one last."""
    world, workspace = _place(request)
    user = person_in(workspace, request.query["user"])
    return answer({"views": [view_seen(world, workspace, view) for view in workspace.stack(user.id)]})


@routes.get("/control/home")
async def home(request: web.Request) -> web.Response:
    """The person's Home tab, null while nothing was published."""
    world, workspace = _place(request)
    user = person_in(workspace, request.query["user"])
    view = workspace.home(user.id)
    return answer({"view": view_seen(world, workspace, view) if view else None})


def view_seen(world: World, workspace: Workspace, view: View) -> Json:
    """The view object with the errors shown in it."""
    return view_as_slack(world, workspace, view) | {"errors": view.errors}


@routes.get("/control/files")
async def files(request: web.Request) -> web.Response:
    """All files that were not deleted."""
    world, workspace = _place(request)
    now = world.clock.now()
    found: list[Any] = [
        file_as_slack(workspace, file, now=now, url=world.url)
        for file in workspace.files.values()
        if file.content is not None
    ]
    return answer({"files": found})


@routes.get("/control/files/{file}")
async def file_bytes(request: web.Request) -> web.Response:
    """The bytes of one file."""
    _, workspace = _place(request)
    file = workspace.files.get(request.match_info["file"])
    if file is None or file.content is None:
        raise CannotDoError(f"there is no file {request.match_info['file']}")
    return web.Response(body=file.content)


@routes.get("/control/journal")
async def journal(request: web.Request) -> web.Response:
    """Calls and deliveries after a number, optionally of one kind or one name."""
    return answer({"entries": _entries(request)})


@routes.get("/control/journal.jsonl")
async def journal_lines(request: web.Request) -> web.Response:
    """The journal as JSON lines."""
    text = "".join(json.dumps(entry) + "\n" for entry in _entries(request))
    return web.Response(text=text, content_type="application/jsonl")


def _entries(request: web.Request) -> list[Json]:
    query = request.query
    found = world_of(request).journal.entries(
        after=int(query.get("after", "0")), kind=query.get("kind"), name=query.get("name")
    )
    return [entry.as_json() for entry in found]
