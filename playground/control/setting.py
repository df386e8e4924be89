"""Control routes that set the scene: workspaces, people, channels, time, faults, rates, sockets."""

from typing import Any, Literal

from aiohttp import web

from playground.acting import events
from playground.config import Fault, Frozen, WorkspaceConfig
from playground.control.request import answer, body_of, channel_in, person_in, workspace_of, world_of
from playground.elements import CannotDoError
from playground.records import ChannelKind, User
from playground.workspace import Workspace

routes = web.RouteTableDef()


class NewPerson(Frozen):
    """A person to be; with `home_team` they belong to another organisation."""

    name: str
    real_name: str | None = None
    tz: str = "Etc/UTC"
    locale: str = "en-US"
    guest: bool = False
    home_team: str | None = None
    team: str | None = None


class NewChannel(Frozen):
    """A channel to be; the bot is in it unless told otherwise."""

    name: str
    kind: ChannelKind = "public"
    members: tuple[str, ...] = ()
    with_bot: bool = True
    external: bool = False
    team: str | None = None


class Joining(Frozen):
    """Who joins or leaves a channel; no user means the bot."""

    user: str | None = None
    leave: bool = False
    team: str | None = None


class FaultPlan(Frozen):
    """All faults from now on."""

    faults: tuple[Fault, ...] = ()
    seed: int | None = None


class RatePlan(Frozen):
    """Whether rates are limited, and how strictly: 0.1 allows a tenth of Slack's figures."""

    enabled: bool = True
    scale: float = 1.0


class SocketWish(Frozen):
    """What happens to the bot's connections."""

    action: Literal["warn", "refresh", "cut"]


class Later(Frozen):
    """Seconds to move the clock forward."""

    seconds: float


class RequestUrl(Frozen):
    """Where payloads are posted; null means Socket Mode."""

    url: str | None = None


class Uninstalling(Frozen):
    """Which workspace loses the app."""

    team: str | None = None


class Event(Frozen):
    """An event of the Events API."""

    event: dict[str, Any]
    team: str | None = None


@routes.post("/control/workspaces")
async def add_workspace(request: web.Request) -> web.Response:
    """Install the app in one more workspace."""
    config = await body_of(request, WorkspaceConfig)
    world = world_of(request)
    if config.team_id in world.workspaces or world.workspace_of_token(config.bot_token):
        raise CannotDoError("another workspace has this team id or token")
    world.workspaces[config.team_id] = Workspace(config, len(world.workspaces) + 1)
    world.changes.mark()
    return answer({"id": config.team_id})


@routes.post("/control/people")
async def add_person(request: web.Request) -> web.Response:
    """Make a person."""
    wish = await body_of(request, NewPerson)
    world = world_of(request)
    workspace = workspace_of(world, wish.team)
    user = User(
        id=workspace.new_id("U"),
        team_id=wish.home_team or workspace.team_id,
        name=wish.name.lower().replace(" ", "."),
        real_name=wish.real_name or wish.name,
        tz=wish.tz,
        locale=wish.locale,
        is_restricted=wish.guest,
        is_stranger=wish.home_team is not None,
    )
    workspace.add_user(user)
    world.changes.mark()
    return answer(user.as_slack())


@routes.post("/control/channels")
async def add_channel(request: web.Request) -> web.Response:
    """Make a channel."""
    wish = await body_of(request, NewChannel)
    world = world_of(request)
    workspace = workspace_of(world, wish.team)
    if workspace.channel(wish.name) is not None:
        raise CannotDoError(f"there is a channel {wish.name} already")
    members = [person_in(workspace, user).id for user in wish.members]
    if wish.with_bot:
        members.append(workspace.bot.id)
    channel = workspace.add_channel(
        wish.name, kind=wish.kind, members=members, created=world.clock.now(), external=wish.external
    )
    world.changes.mark()
    return answer({"id": channel.id, "name": channel.name, "kind": channel.kind, "members": members})


@routes.post("/control/channels/{channel}/members")
async def join(request: web.Request) -> web.Response:
    """Let a person or the bot join or leave."""
    wish = await body_of(request, Joining)
    world = world_of(request)
    workspace = workspace_of(world, wish.team)
    channel = channel_in(workspace, request.match_info["channel"])
    user_id = person_in(workspace, wish.user).id if wish.user else workspace.bot.id
    if wish.leave and user_id in channel.members:
        channel.members.remove(user_id)
    elif not wish.leave and user_id not in channel.members:
        channel.members.append(user_id)
        joined = {"type": "member_joined_channel", "user": user_id, "channel": channel.id}
        events.happen(world, workspace, joined)
    world.changes.mark()
    return answer({"members": channel.members})


@routes.put("/control/faults")
async def set_faults(request: web.Request) -> web.Response:
    """Replace all faults."""
    plan = await body_of(request, FaultPlan)
    world = world_of(request)
    world.faults.set(plan.faults, plan.seed)
    world.changes.mark()
    return answer({})


@routes.put("/control/rates")
async def set_rates(request: web.Request) -> web.Response:
    """Make the rate limits stricter, looser or absent."""
    plan = await body_of(request, RatePlan)
    world = world_of(request)
    world.rates.enabled, world.rates.scale = plan.enabled, plan.scale
    world.changes.mark()
    return answer({})


@routes.post("/control/sockets")
async def disturb_sockets(request: web.Request) -> web.Response:
    """Warn, refresh or cut the bot's connections."""
    wish = await body_of(request, SocketWish)
    world = world_of(request)
    sockets = world.courier.sockets
    world.start({"warn": sockets.warn, "refresh": sockets.refresh, "cut": sockets.cut}[wish.action]())
    return answer({})


@routes.post("/control/clock")
async def advance(request: web.Request) -> web.Response:
    """Move the clock forward."""
    wish = await body_of(request, Later)
    world = world_of(request)
    world.clock.advance(wish.seconds)
    world.changes.mark()
    return answer({"now": world.clock.now()})


@routes.put("/control/request_url")
async def set_request_url(request: web.Request) -> web.Response:
    """Deliver by signed HTTP from now on, once the bot has given back the challenge."""
    wish = await body_of(request, RequestUrl)
    world = world_of(request)
    token = world.config.verification_token
    if wish.url is not None and not await world.courier.http.verify_url(wish.url, token):
        raise CannotDoError(f"{wish.url} did not give back the challenge")
    world.courier.request_url = wish.url
    return answer({})


@routes.post("/control/uninstall")
async def uninstall(request: web.Request) -> web.Response:
    """Uninstall the app from a workspace: its token is dead and the bot is told, in no certain order."""
    wish = await body_of(request, Uninstalling)
    world = world_of(request)
    workspace = workspace_of(world, wish.team)
    workspace.installed = False
    events.happen(world, workspace, {"type": "tokens_revoked", "tokens": {"bot": [workspace.bot.id]}})
    events.happen(world, workspace, {"type": "app_uninstalled"})
    return answer({})


@routes.post("/control/events")
async def happen(request: web.Request) -> web.Response:
    """Let any event happen; the answer holds its id, null when the app is not subscribed."""
    wish = await body_of(request, Event)
    world = world_of(request)
    return answer({"event_id": events.happen(world, workspace_of(world, wish.team), wish.event)})
