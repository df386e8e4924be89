"""Control routes in which a person acts: commands, clicks, submissions, shortcuts, messages."""

from typing import Any

from aiohttp import web

from playground.acting import clicks, commands, events, shortcuts, submissions
from playground.config import Frozen
from playground.control.request import (
    answer,
    body_of,
    channel_in,
    message_in,
    person_in,
    workspace_of,
    world_of,
)
from playground.elements import CannotDoError
from playground.records import Message, User, View
from playground.workspace import Workspace
from playground.world import World

routes = web.RouteTableDef()


class Act(Frozen):
    """Who acts, in which workspace."""

    user: str
    team: str | None = None


class Command(Act):
    """A slash command typed in a channel."""

    channel: str
    line: str


class Click(Act):
    """A click on what `target` names, in a message or in the person's visible modal or Home tab."""

    target: str
    value: Any = None
    block_id: str | None = None
    channel: str | None = None
    ts: str | None = None
    home: bool = False


class Typed(Act):
    """Values by block_id or action_id."""

    values: dict[str, Any] = {}


class Closing(Act):
    """Cancel one modal or all."""

    everything: bool = False


class Shortcut(Act):
    """A shortcut; with a message it is a message shortcut."""

    callback_id: str
    channel: str | None = None
    ts: str | None = None


class Suggestion(Act):
    """What the person typed into an external select."""

    target: str
    typed: str = ""
    home: bool = False


class Saying(Act):
    """A message a person writes."""

    channel: str
    text: str
    thread_ts: str | None = None


async def _actor(request: web.Request, act: Act) -> tuple[World, Workspace, User]:
    world = world_of(request)
    workspace = workspace_of(world, act.team)
    return world, workspace, person_in(workspace, act.user)


def _seen_view(workspace: Workspace, user: User, *, home: bool = False) -> View:
    if home:
        view = workspace.views.get(workspace.homes.get(user.id, ""))
    else:
        view = workspace.top_view(user.id)
    if view is None:
        raise CannotDoError(f"{user.name} has no {'Home tab' if home else 'modal open'}")
    return view


@routes.post("/control/command")
async def command(request: web.Request) -> web.Response:
    """Type a command."""
    act = await body_of(request, Command)
    world, workspace, user = await _actor(request, act)
    result = await commands.run(world, workspace, user, channel_in(workspace, act.channel), act.line)
    return answer(result.as_json())


@routes.post("/control/click")
async def click(request: web.Request) -> web.Response:
    """Click a button or choose in a menu."""
    act = await body_of(request, Click)
    world, workspace, user = await _actor(request, act)
    wish = {"target": act.target, "value": act.value, "block_id": act.block_id}
    if act.channel is not None and act.ts is not None:
        message = message_in(workspace, act.channel, act.ts)
        result = await clicks.in_a_message(world, workspace, user, message, wish)
    else:
        view = _seen_view(workspace, user, home=act.home)
        result = await clicks.in_a_view(world, workspace, user, view, wish)
    return answer(result.as_json())


@routes.post("/control/fill")
async def fill(request: web.Request) -> web.Response:
    """Type into the visible modal without submitting it."""
    act = await body_of(request, Typed)
    world, workspace, user = await _actor(request, act)
    await clicks.fill(world, workspace, user, _seen_view(workspace, user), act.values)
    return answer({})


@routes.post("/control/submit")
async def submit(request: web.Request) -> web.Response:
    """Type into the visible modal and submit it."""
    act = await body_of(request, Typed)
    world, workspace, user = await _actor(request, act)
    result = await submissions.submit(world, workspace, user, _seen_view(workspace, user), act.values)
    return answer(result.model_dump())


@routes.post("/control/close")
async def close(request: web.Request) -> web.Response:
    """Cancel the visible modal, or all."""
    act = await body_of(request, Closing)
    world, workspace, user = await _actor(request, act)
    await submissions.close(world, workspace, user, everything=act.everything)
    return answer({})


@routes.post("/control/shortcut")
async def shortcut(request: web.Request) -> web.Response:
    """Use a global shortcut or, with a message, a message shortcut."""
    act = await body_of(request, Shortcut)
    world, workspace, user = await _actor(request, act)
    if act.channel is not None and act.ts is not None:
        message = message_in(workspace, act.channel, act.ts)
        result = await shortcuts.on_message(world, workspace, user, message, act.callback_id)
    else:
        result = await shortcuts.everywhere(world, workspace, user, act.callback_id)
    return answer(result.as_json())


@routes.post("/control/suggestions")
async def suggestions(request: web.Request) -> web.Response:
    """Type into an external select and see what it offers."""
    act = await body_of(request, Suggestion)
    world, workspace, user = await _actor(request, act)
    view = _seen_view(workspace, user, home=act.home)
    wish = {"target": act.target, "typed": act.typed}
    return answer({"options": await shortcuts.suggestions(world, workspace, user, view, wish)})


@routes.post("/control/home")
async def open_home(request: web.Request) -> web.Response:
    """Open the app's Home tab."""
    act = await body_of(request, Act)
    world, workspace, user = await _actor(request, act)
    return answer({"event_id": events.open_home(world, workspace, user)})


@routes.post("/control/messages")
async def say(request: web.Request) -> web.Response:
    """Write a message."""
    act = await body_of(request, Saying)
    world, workspace, user = await _actor(request, act)
    channel = channel_in(workspace, act.channel)
    if user.id not in channel.members:
        raise CannotDoError(f"{user.name} is not in #{channel.name}")
    message = Message(
        ts=world.clock.stamp(),
        channel=channel.id,
        user=user.id,
        team=user.team_id,
        text=act.text,
        thread_ts=act.thread_ts,
    )
    world.keep(workspace, message)
    event = {"type": "message", "channel": channel.id, "user": user.id, "text": act.text, "ts": message.ts}
    events.happen(world, workspace, event | ({"thread_ts": act.thread_ts} if act.thread_ts else {}))
    return answer({"ts": message.ts})
