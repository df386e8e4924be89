"""The routes of the web page."""

from http import HTTPStatus

from aiohttp import web

from playground.control.request import channel_in, workspace_of, world_of
from playground.page.messages import conversation, panel
from playground.page.mrkdwn import escaped
from playground.page.templates import FOLDER, filled
from playground.records import Channel
from playground.slack_files import IMAGE_TYPES, mimetype
from playground.workspace import Workspace
from playground.world import World

routes = web.RouteTableDef()


@routes.get("/")
async def front(request: web.Request) -> web.Response:
    """One channel as one person sees it; without parameters the first channel as nobody in particular."""
    world = world_of(request)
    workspace = workspace_of(world, request.query.get("team"))
    reader = request.query.get("as") if request.query.get("as") in workspace.users else None
    wanted = request.query.get("channel")
    channel = channel_in(workspace, wanted) if wanted else next(iter(workspace.channels.values()), None)
    text = filled(
        "page.html",
        title=escaped(_title(workspace, channel)) if channel else "No channels yet",
        version=str(world.changes.version),
        workspace=escaped(workspace.config.name),
        channels="".join(_channel_link(workspace, c, channel, reader) for c in workspace.channels.values()),
        people=_people_links(workspace, channel, reader),
        connections=_connections(world),
        messages=conversation(workspace, channel, reader) if channel else "",
        panel=panel(workspace, reader),
    )
    return web.Response(text=text, content_type="text/html")


def _title(workspace: Workspace, channel: Channel) -> str:
    if channel.kind != "im":
        return f"#{channel.name}"
    people = [workspace.users[m].real_name for m in channel.members if m != workspace.bot.id]
    return f"{workspace.bot.real_name} and {', '.join(people)}"


def _link(workspace: Workspace, channel: str, reader: str | None, text: str, *, here: bool) -> str:
    person = f"&as={reader}" if reader else ""
    place = f"/?team={workspace.team_id}&channel={channel}{person}"
    return f'<li><a class="{"here" if here else ""}" href="{escaped(place)}">{escaped(text)}</a></li>'


def _channel_link(workspace: Workspace, channel: Channel, chosen: Channel | None, reader: str | None) -> str:
    return _link(workspace, channel.id, reader, _title(workspace, channel), here=channel is chosen)


def _people_links(workspace: Workspace, channel: Channel | None, reader: str | None) -> str:
    place = channel.id if channel else ""
    people = [user for user in workspace.users.values() if not user.is_bot]
    everyone = _link(workspace, place, None, "Everybody at once", here=reader is None)
    links = [_link(workspace, place, u.id, u.real_name, here=u.id == reader) for u in people]
    return everyone + "".join(links)


def _connections(world: World) -> str:
    if world.courier.request_url is not None:
        return f"Delivering to {escaped(world.courier.request_url)}"
    return f"{world.courier.sockets.connected} bot connection(s)"


@routes.get("/page/{name}")
async def asset(request: web.Request) -> web.FileResponse:
    """The style sheet and the script."""
    name = request.match_info["name"]
    if name not in ("style.css", "refresh.js"):
        raise web.HTTPNotFound
    return web.FileResponse(FOLDER / name)


@routes.get("/files/{team}/{file}")
async def picture(request: web.Request) -> web.Response:
    """A file, as a person who is logged in sees it."""
    workspace = workspace_of(world_of(request), request.match_info["team"])
    file = workspace.files.get(request.match_info["file"])
    if file is None or file.content is None:
        return web.Response(status=HTTPStatus.NOT_FOUND)
    # Only pictures are shown in place: an uploaded page must not run with the playground's own rights.
    disposition = "inline" if mimetype(file) in IMAGE_TYPES else "attachment"
    headers = {"Content-Disposition": disposition, "X-Content-Type-Options": "nosniff"}
    return web.Response(body=file.content, content_type=mimetype(file), headers=headers)
