"""How Slack reaches us: by a socket that we open, by posts to our address, or not at all."""

import asyncio
from typing import Final, Protocol

from slack_bolt.adapter.socket_mode.aiohttp import AsyncSocketModeHandler
from slack_bolt.async_app import AsyncApp
from slack_sdk.socket_mode.aiohttp import SocketModeClient
from slack_sdk.socket_mode.request import SocketModeRequest
from slack_sdk.web.async_client import AsyncWebClient

from bot.slack.work import Work
from bot.watchdog import Watchdog

_PING_SECONDS: Final = 5.0
"""Also how long slack_sdk waits before it tries again to connect."""


class Intake(Protocol):
    """A way in."""

    async def start(self) -> None:
        """Take requests from now on."""

    async def watch(self) -> None:
        """Look after it until cancelled.

        Raises:
            SocketLostError: when nothing comes in any more and nothing helps.
        """

    async def refuse(self) -> None:
        """Take no new requests; those under way are still answered."""

    async def close(self) -> None:
        """End it."""


class NoIntake:
    """The way into a process that only does jobs."""

    async def start(self) -> None:
        """Nothing to do."""

    async def watch(self) -> None:
        """Nothing to look after."""
        await asyncio.Event().wait()

    async def refuse(self) -> None:
        """Nothing to refuse."""

    async def close(self) -> None:
        """Nothing to end."""


class SocketIntake:
    """Socket Mode."""

    def __init__(self, app: AsyncApp, app_token: str, client: AsyncWebClient, work: Work) -> None:
        self._handler = _CountingHandler(app, app_token, client, work)

    async def start(self) -> None:
        """Connect."""
        await self._handler.connect_async()  # type: ignore[no-untyped-call]

    async def watch(self) -> None:
        """Replace the socket when it goes silent.

        Raises:
            SocketLostError: when it cannot be replaced.
        """
        await Watchdog(self._handler.client).watch()

    async def refuse(self) -> None:
        """Leave what comes in unanswered: Slack tells people to try again."""
        self._handler.is_refusing = True

    async def close(self) -> None:
        """Disconnect."""
        await self._handler.close_async()  # type: ignore[no-untyped-call]


class _CountingHandler(AsyncSocketModeHandler):
    def __init__(self, app: AsyncApp, app_token: str, client: AsyncWebClient, work: Work) -> None:
        super().__init__(app, app_token, web_client=client, ping_interval=_PING_SECONDS)
        self.is_refusing = False
        self._work = work

    async def handle(self, client: SocketModeClient, req: SocketModeRequest) -> None:  # type: ignore[override]
        if not self.is_refusing:
            with self._work.one():
                await super().handle(client, req)
