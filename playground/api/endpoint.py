"""Serves POST /api/<method>: arguments, token, scope, rate, handler, faults, journal."""

import asyncio
import json
import time
from dataclasses import dataclass, field
from http import HTTPStatus
from typing import Any

from aiohttp import web

from playground.api.call import ApiError, Call, RateLimitedError
from playground.api.methods import METHODS, Method
from playground.records import Json
from playground.workspace import Workspace
from playground.world import World

WORLD = web.AppKey("world", World)


@dataclass
class Outcome:
    """What a call ends with, for the wire and for the journal."""

    body: Json = field(default_factory=dict)
    status: int = HTTPStatus.OK
    headers: dict[str, str] = field(default_factory=dict)
    violations: list[tuple[str, str]] = field(default_factory=list)
    fault: str | None = None
    team_id: str | None = None
    seconds: float = 0.0


async def serve(request: web.Request) -> web.StreamResponse:
    """One Web API call."""
    world = request.app[WORLD]
    name = request.match_info["method"]
    started = time.perf_counter()
    arguments, token = await _arguments_and_token(request)
    outcome = await _answer(world, name, arguments, token)
    lost = world.faults.strikes("lost_answer", name) if outcome.fault is None else None
    outcome.seconds = time.perf_counter() - started
    outcome.fault = outcome.fault if lost is None else "lost_answer"
    _record(world, name, arguments, outcome)
    if lost is not None and request.transport is not None:
        request.transport.abort()
    return _response(outcome)


async def _arguments_and_token(request: web.Request) -> tuple[Json, str | None]:
    arguments: Json = dict(request.query)
    if request.content_type == "application/json":
        arguments |= _json_object(await request.text())
    elif request.can_read_body:
        arguments |= dict(await request.post())
    token = arguments.pop("token", None)
    scheme, _, credentials = request.headers.get("Authorization", "").partition(" ")
    return arguments, credentials if scheme.lower() == "bearer" else token


def _json_object(text: str) -> Json:
    try:
        value: Any = json.loads(text)
    except ValueError:
        return {}
    return value if isinstance(value, dict) else {}


async def _answer(world: World, name: str, arguments: Json, token: str | None) -> Outcome:
    fault = await _fault_before(world, name)
    if fault is not None:
        return fault
    try:
        method = _method(name)
        workspace = _workspace(world, method, token)
        call = Call(world, workspace, name, arguments)
        call.need_scope(*method.scopes)
        _limit(call)
        body = {"ok": True, **await method.handler(call)}
        return Outcome(body, violations=call.notes, team_id=workspace.team_id)
    except RateLimitedError as limited:
        return _rate_limited(limited.seconds)
    except ApiError as error:
        return Outcome({"ok": False, "error": error.error, **error.extra}, violations=error.violations)


def _method(name: str) -> Method:
    if name not in METHODS:
        raise ApiError("unknown_method", req_method=name)
    return METHODS[name]


def _workspace(world: World, method: Method, token: str | None) -> Workspace:
    if method.caller == "anyone":
        return world.home_team
    if not token:
        raise ApiError("not_authed")
    if method.caller == "app":
        if token != world.config.app_token:
            raise ApiError("not_allowed_token_type" if token.startswith("xoxb-") else "invalid_auth")
        return world.home_team
    if token == world.config.app_token:
        raise ApiError("not_allowed_token_type")
    workspace = world.workspace_of_token(token)
    if workspace is None:
        raise ApiError("invalid_auth")
    if not workspace.installed:
        raise ApiError("account_inactive")
    return workspace


def _limit(call: Call) -> None:
    seconds = call.world.rates.wait_for_call(call.workspace.team_id, call.method)
    if seconds is not None:
        raise RateLimitedError(seconds)


async def _fault_before(world: World, name: str) -> Outcome | None:
    slow = world.faults.strikes("slow", name)
    if slow is not None:
        await asyncio.sleep(slow.seconds)
    limited = world.faults.strikes("ratelimited", name)
    if limited is not None:
        outcome = _rate_limited(max(1, round(limited.seconds)))
        outcome.fault = "ratelimited"
        return outcome
    if world.faults.strikes("server_error", name) is not None:
        return Outcome({}, HTTPStatus.SERVICE_UNAVAILABLE, fault="server_error")
    return None


def _rate_limited(seconds: int) -> Outcome:
    body = {"ok": False, "error": "ratelimited"}
    return Outcome(body, HTTPStatus.TOO_MANY_REQUESTS, {"Retry-After": str(seconds)})


def _record(world: World, name: str, arguments: Json, outcome: Outcome) -> None:
    ok = outcome.status == HTTPStatus.OK and outcome.body.get("ok") is True
    world.journal.add(
        "call",
        name,
        ok=ok,
        team_id=outcome.team_id,
        error=None if ok else outcome.body.get("error", f"http_{outcome.status}"),
        seconds=outcome.seconds,
        payload={key: value for key, value in arguments.items() if value is not None},
        answer=outcome.body,
        violations=outcome.violations,
        fault=outcome.fault,
    )


def _response(outcome: Outcome) -> web.Response:
    if outcome.status >= HTTPStatus.INTERNAL_SERVER_ERROR:
        return web.Response(status=outcome.status, text="<html>upstream</html>", content_type="text/html")
    return web.json_response(outcome.body, status=outcome.status, headers=outcome.headers)
