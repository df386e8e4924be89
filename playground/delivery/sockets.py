"""Socket Mode: tickets, connections, envelopes and their acknowledgements."""

import asyncio
import json
from itertools import count
from typing import Any

from aiohttp import WSMsgType, web

from playground.config import Config
from playground.journal import Journal
from playground.records import Json

MAX_CONNECTIONS = 10  # docs.slack.dev/apis/events-api/using-socket-mode
CONNECTION_SECONDS = 18060  # what Slack's hello announces: about five hours


class Connection:
    """One open WebSocket of the bot; once draining it gets no further payloads."""

    def __init__(self, number: int, socket: web.WebSocketResponse, request: web.Request) -> None:
        self.number = number
        self.socket = socket
        self._transport = request.transport
        self.draining = False
        self.waiting: dict[str, asyncio.Future[Json]] = {}

    def acknowledge(self, text: str) -> None:
        """Match an incoming acknowledgement with the envelope that waits for it."""
        message: Any = json.loads(text)
        future = self.waiting.pop(str(message.get("envelope_id")), None)
        if future is not None and not future.done():
            payload = message.get("payload") or {}
            future.set_result(payload if isinstance(payload, dict) else {"text": payload})

    def cut(self) -> None:
        """Break the connection without a word."""
        self.draining = True
        self.abandon()
        if self._transport is not None:
            self._transport.abort()

    def abandon(self) -> None:
        """Tell everyone who waits here that no answer will come."""
        for future in self.waiting.values():
            if not future.done():
                future.set_exception(ConnectionError)


class Sockets:
    """All connections of the bot; each payload goes to one of them, in turn."""

    def __init__(self, config: Config, journal: Journal) -> None:
        self._config = config
        self._journal = journal
        self._tickets: set[str] = set()
        self._numbers = count(1)
        self._connections: dict[int, Connection] = {}
        self._turn = 0

    def issue_ticket(self) -> str:
        """A ticket that opens one WebSocket, once."""
        ticket = f"ticket-{next(self._numbers):08d}"
        self._tickets.add(ticket)
        return ticket

    @property
    def connected(self) -> int:
        """How many connections take payloads now."""
        return sum(1 for c in self._connections.values() if not c.draining)

    async def serve(self, request: web.Request) -> web.WebSocketResponse:
        """One connection from hello to its end."""
        ticket = request.query.get("ticket", "")
        if ticket not in self._tickets:
            raise web.HTTPForbidden(text="unknown or used ticket")
        self._tickets.discard(ticket)
        socket = web.WebSocketResponse(heartbeat=self._config.ping_seconds)
        await socket.prepare(request)
        if len(self._connections) >= MAX_CONNECTIONS:
            await socket.send_json({"type": "disconnect", "reason": "too_many_websockets"})
            await socket.close()
            return socket
        await self._converse(Connection(next(self._numbers), socket, request))
        return socket

    async def _converse(self, connection: Connection) -> None:
        await connection.socket.send_json(self._hello())
        self._connections[connection.number] = connection
        self._journal.add("socket", "connected", ok=True, payload={"connection": connection.number})
        try:
            async for message in connection.socket:
                if message.type == WSMsgType.TEXT:
                    connection.acknowledge(message.data)
        finally:
            self._connections.pop(connection.number, None)
            connection.abandon()
            self._journal.add("socket", "closed", ok=True, payload={"connection": connection.number})

    def _hello(self) -> Json:
        return {
            "type": "hello",
            "num_connections": self.connected + 1,
            "debug_info": {
                "host": "applink-playground",
                "build_number": 1,
                "approximate_connection_time": CONNECTION_SECONDS,
            },
            "connection_info": {"app_id": self._config.app_id},
        }

    async def send(self, kind: str, payload: Json, retry: tuple[int, str] | None) -> tuple[Json, str | None]:
        """The acknowledgement's payload, or the error when there is no connection or it broke."""
        usable = [c for c in self._connections.values() if not c.draining]
        if not usable:
            return {}, "dispatch_failed"
        self._turn += 1
        connection = usable[self._turn % len(usable)]
        envelope_id = f"envelope-{next(self._numbers):08d}"
        future: asyncio.Future[Json] = asyncio.get_running_loop().create_future()
        connection.waiting[envelope_id] = future
        try:
            await connection.socket.send_json(_envelope(envelope_id, kind, payload, retry))
            return await future, None
        except ConnectionError:
            return {}, "dispatch_failed"
        finally:
            connection.waiting.pop(envelope_id, None)

    async def warn(self) -> None:
        """Announce to every connection that its end is near."""
        await self._announce("warning")

    async def refresh(self) -> None:
        """Ask every connection to be replaced; it gets no more payloads and is closed a little later."""
        leaving = list(self._connections.values())
        for connection in leaving:
            connection.draining = True
        await self._announce("refresh_requested")
        await asyncio.sleep(self._config.drain_seconds)
        for connection in leaving:
            await connection.socket.close()

    async def _announce(self, reason: str) -> None:
        message = {"type": "disconnect", "reason": reason, "debug_info": {"host": "applink-playground"}}
        for connection in list(self._connections.values()):
            await connection.socket.send_json(message)

    async def cut(self) -> None:
        """Break every connection without a word."""
        for connection in list(self._connections.values()):
            connection.cut()

    async def close(self) -> None:
        """Close every connection politely."""
        for connection in list(self._connections.values()):
            await connection.socket.close()


def _envelope(envelope_id: str, kind: str, payload: Json, retry: tuple[int, str] | None) -> Json:
    envelope: Json = {
        "type": kind,
        "envelope_id": envelope_id,
        "accepts_response_payload": kind != "events_api",
        "payload": payload,
    }
    if retry is not None and kind == "events_api":
        envelope |= {"retry_attempt": retry[0], "retry_reason": retry[1]}
    return envelope
