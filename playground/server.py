"""The playground's HTTP server: Web API, sockets, uploads, response URLs, control API and page."""

from dataclasses import replace
from http import HTTPStatus

from aiohttp import BodyPartReader, web

from playground.acting.responses import show_response
from playground.api.call import ApiError
from playground.api.endpoint import WORLD, serve
from playground.config import Config
from playground.control import narrating, people, reading, setting, sight
from playground.control.request import own_pages_only, refusals
from playground.page import pages
from playground.world import World

LARGEST_BODY = 64 * 2**20


def build(config: Config) -> web.Application:
    """The application that plays Slack under this configuration."""
    app = web.Application(client_max_size=LARGEST_BODY, middlewares=[own_pages_only, refusals])
    app[WORLD] = World(config)
    app.router.add_route("*", "/api/{method}", serve)
    app.router.add_get("/link/", connect)
    app.router.add_post("/upload/v1/{ticket}", upload)
    app.router.add_get("/files-pri/{file}/{name}", download)
    app.router.add_get("/files-pri/download/{file}/{name}", download)
    app.router.add_post("/response/{key:.+}", respond)
    for part in (people, reading, setting, sight, narrating, pages):
        app.add_routes(part.routes)
    app.on_shutdown.append(_close)
    return app


async def _close(app: web.Application) -> None:
    await app[WORLD].close()


async def connect(request: web.Request) -> web.StreamResponse:
    """A WebSocket of the bot."""
    return await request.app[WORLD].courier.sockets.serve(request)


async def upload(request: web.Request) -> web.Response:
    """The bytes of a file, raw or as the first part of a form."""
    world = request.app[WORLD]
    team_id, _, file_id = request.match_info["ticket"].partition("-")
    workspace = world.workspaces.get(team_id)
    file = workspace.files.get(file_id) if workspace else None
    content = await _content(request)
    if world.faults.strikes("lost_upload", "upload") is not None:
        world.journal.add("call", "upload", ok=False, fault="lost_upload", payload={"bytes": len(content)})
        if request.transport is not None:
            request.transport.abort()
        return web.Response(status=HTTPStatus.SERVICE_UNAVAILABLE)
    if workspace is None or file is None or file.content is not None or len(content) != file.length:
        world.journal.add("call", "upload", ok=False, error="upload_refused", payload={"bytes": len(content)})
        return web.Response(status=HTTPStatus.BAD_REQUEST, text="upload refused")
    workspace.files[file.id] = replace(file, content=content)
    world.journal.add("call", "upload", ok=True, payload={"file": file.id, "bytes": len(content)})
    return web.Response(text=f"OK - {len(content)}")


async def _content(request: web.Request) -> bytes:
    if not request.content_type.startswith("multipart/"):
        return await request.read()
    part = await (await request.multipart()).next()
    return bytes(await part.read()) if isinstance(part, BodyPartReader) else b""


async def download(request: web.Request) -> web.Response:
    """The bytes behind url_private, for a token of the workspace that has files:read."""
    world = request.app[WORLD]
    team_id, _, file_id = request.match_info["file"].partition("-")
    workspace = world.workspaces.get(team_id)
    token = request.headers.get("Authorization", "").removeprefix("Bearer ")
    if workspace is None or token != workspace.config.bot_token:
        return web.Response(status=HTTPStatus.FORBIDDEN)
    file = workspace.files.get(file_id)
    if "files:read" not in workspace.config.scopes or file is None or file.content is None:
        return web.Response(status=HTTPStatus.NOT_FOUND)
    return web.Response(body=file.content)


async def respond(request: web.Request) -> web.Response:
    """What the bot says through a response_url."""
    world = request.app[WORLD]
    key = request.match_info["key"]
    body = await request.json()
    url = world.response_urls.use(key)
    error: str | None = url if isinstance(url, str) else None
    violations: list[tuple[str, str]] = []
    if not isinstance(url, str):
        try:
            show_response(world, world.workspaces[url.team_id], url, body)
        except ApiError as refused:
            error, violations = refused.error, refused.violations
    world.journal.add("response_url", key, ok=error is None, error=error, payload=body, violations=violations)
    if error is None:
        return web.json_response({"ok": True})
    status = HTTPStatus.NOT_FOUND if isinstance(url, str) else HTTPStatus.BAD_REQUEST
    return web.json_response({"ok": False, "error": error}, status=status)


async def start(config: Config, *, host: str = "127.0.0.1", port: int = 0) -> tuple[web.AppRunner, str]:
    """A running server and its address; port 0 takes a free one."""
    app = build(config)
    runner = web.AppRunner(app, shutdown_timeout=1.0, access_log=None)
    await runner.setup()
    site = web.TCPSite(runner, host, port)
    await site.start()
    app[WORLD].url = f"http://{host}:{runner.addresses[0][1]}"
    return runner, app[WORLD].url
