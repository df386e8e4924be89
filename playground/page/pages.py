"""The routes of the web page: its two documents, its files, and pictures as a person sees them."""

from http import HTTPStatus
from pathlib import Path

from aiohttp import web

from playground.control.request import workspace_of, world_of
from playground.slack_files import IMAGE_TYPES, mimetype

STATIC = Path(__file__).parent / "static"
# The browser itself refuses whatever is not ours: nothing on the page can ask another machine for anything.
POLICY = "default-src 'self'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'"
HEADERS = {
    "Content-Security-Policy": POLICY,
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Cache-Control": "no-cache",
}
TYPES = {".css": "text/css", ".js": "text/javascript", ".svg": "image/svg+xml"}

routes = web.RouteTableDef()


@routes.get("/")
async def front(_request: web.Request) -> web.StreamResponse:
    """The chat client."""
    return web.FileResponse(STATIC / "index.html", headers=HEADERS)


@routes.get("/inspector")
async def inspector(_request: web.Request) -> web.StreamResponse:
    """What passed between the bot and the playground."""
    return web.FileResponse(STATIC / "inspector.html", headers=HEADERS)


@routes.get("/page/{name}")
async def asset(request: web.Request) -> web.StreamResponse:
    """A style sheet, a script or the icon."""
    path = STATIC / request.match_info["name"]
    if path.parent != STATIC or path.suffix not in TYPES or not path.is_file():
        raise web.HTTPNotFound
    return web.FileResponse(path, headers=HEADERS | {"Content-Type": TYPES[path.suffix]})


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
