import asyncio
import time

import pytest

from bot.watchdog import SocketLostError, Watchdog


class FakeSocket:
    """A socket that is alive or not, and whose replacement works or not."""

    def __init__(self, *, connected: bool = True, replaceable: bool = True) -> None:
        self.last_ping_pong_time: float | None = time.time()
        self.connected = connected
        self.replaceable = replaceable
        self.replacements = 0
        self.forced = False

    async def is_connected(self) -> bool:
        return self.connected

    async def connect_to_new_endpoint(self, force: bool = False) -> None:
        self.forced = force
        self.replacements += 1
        if not self.replaceable:
            await asyncio.sleep(3600)
        self.connected = True
        self.last_ping_pong_time = time.time()


async def _watched(socket: FakeSocket, seconds: float) -> None:
    watchdog = Watchdog(socket, look=0.01, silent=0.3, reconnect=0.02, pause=0.01)
    await asyncio.wait_for(watchdog.watch(), seconds)


async def test_a_live_socket_is_left_alone() -> None:
    socket = FakeSocket()
    with pytest.raises(TimeoutError):
        await _watched(socket, 0.1)
    assert socket.replacements == 0


async def test_a_socket_that_is_not_connected_is_replaced_once() -> None:
    socket = FakeSocket(connected=False)
    with pytest.raises(TimeoutError):
        await _watched(socket, 0.1)
    assert socket.replacements == 1


async def test_a_socket_that_looks_connected_and_answers_no_ping_is_replaced() -> None:
    socket = FakeSocket()
    socket.last_ping_pong_time = time.time() - 61.0
    with pytest.raises(TimeoutError):
        await _watched(socket, 0.1)
    assert socket.replacements == 1
    assert socket.forced


async def test_after_three_failures_it_is_given_up() -> None:
    socket = FakeSocket(connected=False, replaceable=False)
    with pytest.raises(SocketLostError):
        await _watched(socket, 2.0)
    assert socket.replacements == 3
