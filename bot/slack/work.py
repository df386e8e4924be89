"""What is under way on the way in: Bolt starts listeners and waits for none, so shutting down has to."""

import asyncio
from collections.abc import Awaitable, Iterator
from contextlib import contextmanager

from slack_bolt.async_app import AsyncApp
from slack_bolt.listener.async_listener_completion_handler import AsyncListenerCompletionHandler
from slack_bolt.listener.async_listener_start_handler import AsyncListenerStartHandler
from slack_bolt.request.async_request import AsyncBoltRequest
from slack_bolt.response import BoltResponse


class Work:
    """Counts the requests and the listeners that have begun and not ended."""

    def __init__(self) -> None:
        self._count = 0
        self._quiet = asyncio.Event()
        self._quiet.set()
        self._tasks: set[asyncio.Task[None]] = set()

    def begin(self) -> None:
        """One more is under way."""
        self._count += 1
        self._quiet.clear()

    def end(self) -> None:
        """One has ended, well or not."""
        self._count -= 1
        if not self._count:
            self._quiet.set()

    @contextmanager
    def one(self) -> Iterator[None]:
        """Something that is under way until the block ends."""
        self.begin()
        try:
            yield
        finally:
            self.end()

    def start(self, something: Awaitable[None]) -> None:
        """Let something be done beside the request that caused it."""

        async def do() -> None:
            with self.one():
                await something

        task = asyncio.create_task(do())
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    async def until_quiet(self, seconds: float) -> bool:
        """Whether there was a moment, within so many seconds, at which nothing was under way."""
        try:
            await asyncio.wait_for(self._quiet.wait(), seconds)
        except TimeoutError:
            return False
        return True

    def count_listeners_of(self, app: AsyncApp) -> None:
        """Count this application's listeners from now on."""
        app.listener_runner.listener_start_handler = _Started(self)
        app.listener_runner.listener_completion_handler = _Ended(self)


class _Started(AsyncListenerStartHandler):
    def __init__(self, work: Work) -> None:
        self._work = work

    async def handle(self, request: AsyncBoltRequest, response: BoltResponse | None) -> None:  # noqa: ARG002
        self._work.begin()


class _Ended(AsyncListenerCompletionHandler):
    def __init__(self, work: Work) -> None:
        self._work = work

    async def handle(self, request: AsyncBoltRequest, response: BoltResponse | None) -> None:  # noqa: ARG002
        self._work.end()
