"""A version number that moves with every change, and a way to wait for it."""

import asyncio


class Changes:
    """Counts changes; whoever saw version n can wait for n + 1 instead of sleeping."""

    def __init__(self) -> None:
        self.version = 0
        self._closed = False
        self._next = asyncio.Event()

    def mark(self) -> None:
        """Something a client could read has changed."""
        self.version += 1
        self._next.set()
        self._next = asyncio.Event()

    @property
    def closed(self) -> bool:
        """Whether the playground is ending."""
        return self._closed

    def close(self) -> None:
        """Let everyone who waits go."""
        self._closed = True
        self.mark()

    async def wait(self, after: int, seconds: float) -> int:
        """The version, as soon as it is greater than `after`, or after so many seconds."""
        if self.version <= after and not self._closed:
            try:
                await asyncio.wait_for(self._next.wait(), seconds)
            except TimeoutError:
                return self.version
        return self.version
