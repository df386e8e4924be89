"""Slack's requests by HTTP: signed posts at /slack/events, and /health for whoever watches the process."""

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from http import HTTPStatus
from typing import Final

from aiohttp import web
from slack_bolt.adapter.aiohttp import to_aiohttp_response, to_bolt_request
from slack_bolt.async_app import AsyncApp
from slack_sdk.signature import SignatureVerifier

from bot.slack.work import Work

EVENTS: Final = "/slack/events"
HEALTH: Final = "/health"


@dataclass(frozen=True, slots=True)
class Door:
    """Where the server listens, the secret Slack signs with, and whether the process can do its work."""

    host: str
    port: int
    signing_secret: str
    is_healthy: Callable[[], Awaitable[bool]]


class HttpIntake:
    """A web server for one application."""

    def __init__(self, app: AsyncApp, door: Door, work: Work) -> None:
        self._app = app
        self._door = door
        self._work = work
        self._verifier = SignatureVerifier(door.signing_secret)
        self._is_refusing = False
        server = web.Application()
        server.add_routes([web.post(EVENTS, self._events), web.get(HEALTH, self._health)])
        self._runner = web.AppRunner(server, access_log=None, shutdown_timeout=1.0)

    @property
    def port(self) -> int:
        """Where it listens, once started: a free port for port 0."""
        return int(self._runner.addresses[0][1])

    async def start(self) -> None:
        """Take requests from now on."""
        await self._runner.setup()
        await web.TCPSite(self._runner, self._door.host, self._door.port).start()

    async def watch(self) -> None:
        """Nothing to look after: the health checks of whoever sends requests do that."""
        await asyncio.Event().wait()

    async def refuse(self) -> None:
        """Say to Slack and to health checks that others have to answer."""
        self._is_refusing = True

    async def close(self) -> None:
        """End the server."""
        await self._runner.cleanup()

    async def _events(self, request: web.Request) -> web.Response:
        if self._is_refusing:
            return web.Response(status=HTTPStatus.SERVICE_UNAVAILABLE)
        with self._work.one():
            body = await request.text()
            headers = {name.lower(): value for name, value in request.headers.items()}
            if not self._verifier.is_valid_request(body, headers):
                return web.Response(status=HTTPStatus.UNAUTHORIZED)
            answer = await self._app.async_dispatch(await to_bolt_request(request))
            return await to_aiohttp_response(answer)

    async def _health(self, _request: web.Request) -> web.Response:
        if self._is_refusing:
            return _state(HTTPStatus.SERVICE_UNAVAILABLE, "stopping")
        if not await self._door.is_healthy():
            return _state(HTTPStatus.SERVICE_UNAVAILABLE, "the database does not answer")
        return _state(HTTPStatus.OK, "ok")


def _state(status: HTTPStatus, state: str) -> web.Response:
    return web.json_response({"status": state}, status=status)
