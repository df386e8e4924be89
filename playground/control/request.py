"""Reading a control request: its JSON body, the workspace, the person and the channel it names."""

from collections.abc import Awaitable, Callable
from http import HTTPStatus
from typing import Any, TypeVar

from aiohttp import web
from pydantic import BaseModel, ValidationError

from playground.api.endpoint import WORLD
from playground.elements import CannotDoError
from playground.records import Channel, Message, User
from playground.workspace import Workspace
from playground.world import World

Body = TypeVar("Body", bound=BaseModel)
Handler = Callable[[web.Request], Awaitable[web.StreamResponse]]


def world_of(request: web.Request) -> World:
    """The world this server keeps."""
    return request.app[WORLD]


async def body_of(request: web.Request, model: type[Body]) -> Body:
    """The request's JSON as a record.

    Raises:
        CannotDoError: it does not fit.
    """
    try:
        return model.model_validate_json(await request.text() or "{}")
    except ValidationError as error:
        raise CannotDoError(str(error)) from None


def workspace_of(world: World, team_id: str | None) -> Workspace:
    """The named workspace, or the first one."""
    if team_id is None:
        return world.home_team
    if team_id not in world.workspaces:
        raise CannotDoError(f"there is no workspace {team_id}")
    return world.workspaces[team_id]


def person_in(workspace: Workspace, user_id: str) -> User:
    """The person with this id.

    Raises:
        CannotDoError: nobody has it.
    """
    if user_id not in workspace.users:
        raise CannotDoError(f"there is no person {user_id}")
    return workspace.users[user_id]


def channel_in(workspace: Workspace, wanted: str) -> Channel:
    """The channel with this id or name.

    Raises:
        CannotDoError: there is none.
    """
    channel = workspace.channel(wanted)
    if channel is None:
        raise CannotDoError(f"there is no channel {wanted}")
    return channel


def message_in(workspace: Workspace, channel_id: str, ts: str) -> Message:
    """The message at this place, ephemeral or not.

    Raises:
        CannotDoError: there is none.
    """
    message = workspace.message(channel_id, ts)
    if message is None:
        raise CannotDoError(f"there is no message {ts} in {channel_id}")
    return message


@web.middleware
async def refusals(request: web.Request, handler: Handler) -> web.StreamResponse:
    """Answer what cannot be done with its sentence instead of a stack trace."""
    try:
        return await handler(request)
    except CannotDoError as error:
        return answer({"error": str(error)}, status=HTTPStatus.UNPROCESSABLE_ENTITY)


@web.middleware
async def own_pages_only(request: web.Request, handler: Handler) -> web.StreamResponse:
    """Refuse what another site's page sends: a browser names the page's origin."""
    origin = request.headers.get("Origin")
    if origin is not None and origin.partition("://")[2] != request.headers.get("Host"):
        return answer({"error": f"pages of {origin} may not act here"}, status=HTTPStatus.FORBIDDEN)
    return await handler(request)


def answer(value: Any, *, status: int = HTTPStatus.OK) -> web.Response:
    """A JSON answer."""
    return web.json_response(value, status=status)
