"""Control routes of a person's window: all they see at once, and a socket that says when it has changed."""

from contextlib import suppress

from aiohttp import WSMsgType, web

from playground.control.reading import message_seen, view_seen
from playground.control.request import answer, channel_in, person_in, workspace_of, world_of
from playground.records import Channel, Json, Message, User
from playground.workspace import Workspace
from playground.world import World

routes = web.RouteTableDef()


@routes.get("/control/sight")
async def sight(request: web.Request) -> web.Response:
    """What one person sees now; of the open channel's messages those that changed after version `after`."""
    world = world_of(request)
    workspace = workspace_of(world, request.query.get("team"))
    reader = person_in(workspace, request.query["user"])
    wanted = request.query.get("channel")
    channel = channel_in(workspace, wanted) if wanted else None
    home = workspace.home(reader.id)
    seen: Json = {
        **_scene(world, workspace),
        "channels": [
            _channel(workspace, c, reader) for c in workspace.channels.values() if _shows(c, reader)
        ],
        "modals": [view_seen(world, workspace, view) for view in workspace.stack(reader.id)],
        "home": view_seen(world, workspace, home) if home else None,
    }
    if channel is not None and _shows(channel, reader):
        changed = _messages(workspace, channel, reader, after=int(request.query.get("after", "0")))
        seen["messages"] = {
            "order": [message.ts for message in _all_messages(workspace, channel, reader)],
            "changed": [message_seen(world, workspace, message) for message in changed],
        }
    return answer(seen)


@routes.get("/control/scene")
async def scene(request: web.Request) -> web.Response:
    """What everybody sees alike: the workspace, its people, the app and what is going on."""
    world = world_of(request)
    return answer(_scene(world, workspace_of(world, request.query.get("team"))))


def _scene(world: World, workspace: Workspace) -> Json:
    config = world.config
    return {
        "version": world.changes.version,
        "team": {"id": workspace.team_id, "name": workspace.config.name},
        "app": {
            "user": workspace.bot.id,
            "name": workspace.bot.real_name,
            "home": config.home_enabled,
            "commands": [one.model_dump() for one in config.commands],
            "shortcuts": [one.model_dump() for one in config.shortcuts],
        },
        "connected": world.courier.request_url is not None or world.courier.sockets.connected > 0,
        "people": [_person(user) for user in workspace.users.values()],
        "narration": world.narration.model_dump() if world.narration else None,
        "faults": len(world.faults.current()),
    }


def _person(user: User) -> Json:
    return {
        "id": user.id,
        "name": user.name,
        "real_name": user.real_name,
        "tz": user.tz,
        "is_bot": user.is_bot,
        "is_guest": user.is_restricted,
        "is_stranger": user.is_stranger,
    }


def _shows(channel: Channel, reader: User) -> bool:
    return channel.kind == "public" or reader.id in channel.members


def _channel(workspace: Workspace, channel: Channel, reader: User) -> Json:
    private = _ephemerals(workspace, channel, reader)
    others = [m.ts for m in [*channel.top_level(), *private] if m.user != reader.id]
    return {
        "id": channel.id,
        "name": channel.name,
        "kind": channel.kind,
        "members": channel.members,
        "latest": max(others, default=None),
    }


def _ephemerals(workspace: Workspace, channel: Channel, reader: User) -> list[Message]:
    return [m for m in workspace.ephemerals.get(reader.id, {}).values() if m.channel == channel.id]


def _messages(workspace: Workspace, channel: Channel, reader: User, *, after: int) -> list[Message]:
    """The messages this reader sees here that changed after a version; what files show changes by itself."""
    return [
        message
        for message in _all_messages(workspace, channel, reader)
        if message.files or workspace.revisions.get((message.channel, message.ts), 0) > after
    ]


def _all_messages(workspace: Workspace, channel: Channel, reader: User) -> list[Message]:
    found = [*channel.messages.values(), *_ephemerals(workspace, channel, reader)]
    return sorted(found, key=lambda message: message.ts)


@routes.get("/control/live")
async def live(request: web.Request) -> web.WebSocketResponse:
    """A socket that sends the version whenever it has changed; a browser may hold many of these open."""
    world = world_of(request)
    socket = web.WebSocketResponse(heartbeat=20)
    await socket.prepare(request)
    sending = world.start(_tell_changes(world, socket))
    world.watchers += 1
    try:
        async for message in socket:
            if message.type is WSMsgType.ERROR:
                break
    finally:
        sending.cancel()
        world.watchers -= 1
    return socket


async def _tell_changes(world: World, socket: web.WebSocketResponse) -> None:
    version = -1
    with suppress(ConnectionError):
        while not socket.closed and not world.changes.closed:
            version = await world.changes.wait(version, 60.0)
            await socket.send_json({"version": version})
        await socket.close()
