"""Notices a socket that has gone silent, replaces it, and gives up where that does not help."""

import asyncio
import logging
import time
from typing import Final, Protocol

_LOG: Final = logging.getLogger(__name__)

_LOOK_SECONDS: Final = 1.0
"""slack_sdk itself looks every ten seconds, and whatever people send meanwhile is refused by Slack."""

_SILENT_SECONDS: Final = 60.0
_RECONNECT_SECONDS: Final = 20.0
_PAUSE_SECONDS: Final = 15.0
_MOST_FAILURES: Final = 3


class SocketLostError(Exception):
    """The socket could not be replaced: let a supervisor start the process anew."""


class Socket(Protocol):
    """The part of slack_sdk's Socket Mode client that is watched."""

    last_ping_pong_time: float | None

    async def is_connected(self) -> bool:
        """Whether the socket looks alive."""

    async def connect_to_new_endpoint(self, force: bool = False) -> None:
        """Replace it; tries again for ever when Slack cannot be reached."""


class Watchdog:
    """Looks after one socket; all times are in seconds."""

    def __init__(
        self,
        socket: Socket,
        *,
        look: float = _LOOK_SECONDS,
        silent: float = _SILENT_SECONDS,
        reconnect: float = _RECONNECT_SECONDS,
        pause: float = _PAUSE_SECONDS,
    ) -> None:
        self._socket = socket
        self._look = look
        self._silent = silent
        self._reconnect = reconnect
        self._pause = pause

    async def watch(self) -> None:
        """Look again and again.

        Raises:
            SocketLostError: when the socket was dead and could not be replaced three times in a row,
                with a longer pause after each.
        """
        failures = 0
        while failures < _MOST_FAILURES:
            await asyncio.sleep(self._look + failures * self._pause)
            if await self._is_alive() or await self._replaced():
                failures = 0
                continue
            failures += 1
            facts = {"action": "reconnect", "failures": failures}
            _LOG.warning("The socket could not be replaced.", extra=facts)
        raise SocketLostError

    async def _is_alive(self) -> bool:
        return not self._is_silent() and await self._socket.is_connected()

    def _is_silent(self) -> bool:
        answered = self._socket.last_ping_pong_time
        return answered is not None and time.time() - answered > self._silent

    async def _replaced(self) -> bool:
        was_silent = self._is_silent()
        _LOG.warning("The socket is dead and will be replaced.", extra={"action": "reconnect"})
        self._socket.last_ping_pong_time = None  # else the new socket is judged by the old one's silence
        try:
            async with asyncio.timeout(self._reconnect):
                await self._socket.connect_to_new_endpoint(force=was_silent)
        except Exception as error:  # noqa: BLE001 - whatever keeps it from connecting, it is tried again
            facts = {"action": "reconnect", "error": type(error).__name__}
            _LOG.warning("Connecting failed.", extra=facts)
            return False
        return await self._socket.is_connected()
