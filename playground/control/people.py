"""Control routes in which a person acts: commands, clicks, submissions, shortcuts, messages."""

from dataclasses import asdict
from typing import Any

from aiohttp import web
from pydantic import Field

from playground.acting import clicks, commands, events, shortcuts, submissions
from playground.acting.actor import Actor
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
from playground.records import StoredFile, View

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

    values: dict[str, Any] = Field(default_factory=dict)


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


def _actor(request: web.Request, act: Act) -> Actor:
    world = world_of(request)
    workspace = workspace_of(world, act.team)
    return Actor(world, workspace, person_in(workspace, act.user))


def _seen_view(actor: Actor, *, home: bool = False) -> View:
    workspace, user = actor.workspace, actor.user
    view = workspace.home(user.id) if home else workspace.top_view(user.id)
    if view is None:
        raise CannotDoError(f"{user.name} has no {'Home tab' if home else 'modal open'}")
    return view


@routes.post("/control/command")
async def command(request: web.Request) -> web.Response:
    """Type a command."""
    act = await body_of(request, Command)
    actor = _actor(request, act)
    result = await commands.run(actor, channel_in(actor.workspace, act.channel), act.line)
    return answer(result.as_json())


@routes.post("/control/click")
async def click(request: web.Request) -> web.Response:
    """Click a button or choose in a menu."""
    act = await body_of(request, Click)
    actor = _actor(request, act)
    wish = clicks.Wish(act.target, act.value, act.block_id)
    if act.channel is not None and act.ts is not None:
        message = message_in(actor.workspace, act.channel, act.ts)
        result = await clicks.in_a_message(actor, message, wish)
    else:
        result = await clicks.in_a_view(actor, _seen_view(actor, home=act.home), wish)
    return answer(result.as_json())


@routes.post("/control/fill")
async def fill(request: web.Request) -> web.Response:
    """Type into the visible modal without submitting it."""
    act = await body_of(request, Typed)
    actor = _actor(request, act)
    await clicks.fill(actor, _seen_view(actor), act.values)
    return answer({})


@routes.post("/control/submit")
async def submit(request: web.Request) -> web.Response:
    """Type into the visible modal and submit it."""
    act = await body_of(request, Typed)
    actor = _actor(request, act)
    return answer(asdict(await submissions.submit(actor, _seen_view(actor), act.values)))


@routes.post("/control/close")
async def close(request: web.Request) -> web.Response:
    """Cancel the visible modal, or all."""
    act = await body_of(request, Closing)
    await submissions.close(_actor(request, act), everything=act.everything)
    return answer({})


@routes.post("/control/shortcut")
async def shortcut(request: web.Request) -> web.Response:
    """Use a global shortcut or, with a message, a message shortcut."""
    act = await body_of(request, Shortcut)
    actor = _actor(request, act)
    if act.channel is not None and act.ts is not None:
        message = message_in(actor.workspace, act.channel, act.ts)
        result = await shortcuts.on_message(actor, message, act.callback_id)
    else:
        result = await shortcuts.everywhere(actor, act.callback_id)
    return answer(result.as_json())


@routes.post("/control/suggestions")
async def suggestions(request: web.Request) -> web.Response:
    """Type into an external select and see what it offers."""
    act = await body_of(request, Suggestion)
    actor = _actor(request, act)
    wish = clicks.Wish(act.target, act.typed)
    return answer({"options": await shortcuts.suggestions(actor, _seen_view(actor, home=act.home), wish)})


@routes.post("/control/home")
async def open_home(request: web.Request) -> web.Response:
    """Open the app's Home tab."""
    act = await body_of(request, Act)
    return answer({"event_id": events.open_home(_actor(request, act))})


@routes.post("/control/messages")
async def say(request: web.Request) -> web.Response:
    """Write a message."""
    act = await body_of(request, Saying)
    message = events.say(_actor(request, act), act.channel, act.text, act.thread_ts)
    return answer({"ts": message.ts})


@routes.post("/control/files")
async def upload(request: web.Request) -> web.Response:
    """Upload a file as a person, for a file input."""
    act = Act(user=request.query["user"], team=request.query.get("team"))
    actor = _actor(request, act)
    file_id = actor.workspace.new_id("F")
    content = await request.read()
    now = actor.world.clock.now()
    actor.workspace.files[file_id] = StoredFile(
        id=file_id,
        user=actor.user.id,
        name=request.query["name"],
        length=len(content),
        content=content,
        ready_at=now,
        created=int(now),
    )
    return answer({"id": file_id})


@routes.post("/control/reload")
async def reload(request: web.Request) -> web.Response:
    """Reload Slack's client: what only this person saw is gone."""
    actor = _actor(request, await body_of(request, Act))
    actor.workspace.ephemerals.pop(actor.user.id, None)
    actor.world.changes.mark()
    return answer({})
