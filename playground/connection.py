"""The client's HTTP side: control calls, and waiting for something to become true."""

import asyncio
import time
from collections.abc import Awaitable, Callable
from http import HTTPStatus
from typing import Any, TypeVar

from aiohttp import ClientSession

from playground.elements import CannotDoError
from playground.records import Json

WAIT_SECONDS = 5.0

Wanted = TypeVar("Wanted")


class NotSeenError(AssertionError):
    """What was waited for did not come; the message says what was there instead."""


class Connection:
    """Talks to one playground server."""

    def __init__(self, url: str, session: ClientSession) -> None:
        self.url = url.rstrip("/")
        self._session = session

    async def get(self, path: str, **query: str | float | None) -> Json:
        """The JSON answer of a reading route."""
        known = {key: value for key, value in query.items() if value is not None}
        return await self._call("GET", path, params=known)

    async def post(self, path: str, **body: Any) -> Json:
        """The JSON answer of an acting route.

        Raises:
            CannotDoError: Slack's client would not allow it.
        """
        return await self._call("POST", path, json=body)

    async def put(self, path: str, **body: Any) -> Json:
        """The JSON answer of a setting route."""
        return await self._call("PUT", path, json=body)

    async def send(self, path: str, content: bytes, **query: str) -> Json:
        """The JSON answer to raw bytes."""
        return await self._call("POST", path, params=query, data=content)

    async def read(self, path: str, **query: str) -> bytes:
        """The bytes behind a path."""
        async with self._session.get(f"{self.url}{path}", params=query) as response:
            if response.status != HTTPStatus.OK:
                raise CannotDoError(await response.text())
            return await response.read()

    async def _call(self, verb: str, path: str, **arguments: Any) -> Json:
        async with self._session.request(verb, f"{self.url}{path}", **arguments) as response:
            if response.status == HTTPStatus.UNPROCESSABLE_ENTITY:
                raise CannotDoError((await response.json())["error"])
            response.raise_for_status()
            answer: Json = await response.json()
            return answer

    async def until(
        self,
        look: Callable[[], Awaitable[Wanted | None]],
        missing: Callable[[], Awaitable[str]],
        seconds: float = WAIT_SECONDS,
    ) -> Wanted:
        """What `look` finds, as soon as it finds something.

        Raises:
            NotSeenError: it found nothing in time; `missing` says what there was.
        """
        deadline = time.monotonic() + seconds
        version = int((await self.get("/control/changes", after=-1, seconds=0))["version"])
        while True:
            found = await look()
            if found is not None:
                return found
            left = deadline - time.monotonic()
            if left <= 0:
                raise NotSeenError(await missing())
            version = await self._changed(version, left)

    async def _changed(self, version: int, seconds: float) -> int:
        # A file turns ready and a limit ends without any change, so look again now and then.
        answer = await self.get("/control/changes", after=version, seconds=min(seconds, 0.5))
        await asyncio.sleep(0)
        return int(answer["version"])
