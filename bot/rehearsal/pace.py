"""How fast a script plays: at once, or so that people at the page can watch, hold it and skip."""

import asyncio
from collections.abc import Mapping
from typing import Any, Final, Protocol

from playground.client import Person, Playground

READING_SECONDS: Final = 0.9
TYPING_SECONDS: Final = 0.2
_LOOK_SECONDS: Final = 0.1


class Pace(Protocol):
    """Decides how long a script waits between two acts."""

    async def tell(self, sentence: str, person: Person, *, seconds: float = READING_SECONDS) -> None:
        """Say what happens now and whose doing it is, and give people `seconds` to see it."""

    async def type(self, person: Person, values: Mapping[str, Any]) -> None:
        """Type into the person's form, field by field, as far as anybody could watch it."""


class AtOnce:
    """Nobody watches, so nothing waits."""

    async def tell(self, sentence: str, person: Person, *, seconds: float = READING_SECONDS) -> None:
        """Go on."""

    async def type(self, person: Person, values: Mapping[str, Any]) -> None:
        """Leave the typing to the submission."""


class Watchable:
    """Tells the page what happens and heeds its pause and skip; waits for nobody while nobody watches."""

    def __init__(self, slack: Playground, channel: str) -> None:
        self._slack = slack
        self._channel = channel

    async def tell(self, sentence: str, person: Person, *, seconds: float = READING_SECONDS) -> None:
        """Say it on the page, then wait as long as it takes to read, longer while the page pauses."""
        told = {"sentence": sentence, "user": person.id, "channel": self._channel}
        await self._slack.connection.put("/control/narration", **told)
        await self._wait(seconds)

    async def type(self, person: Person, values: Mapping[str, Any]) -> None:
        """Fill the fields one after the other."""
        for block, value in values.items():
            if await self._wait(TYPING_SECONDS):
                await person.fill({block: value})

    async def _wait(self, seconds: float) -> bool:
        """Wait; whether somebody watches and wants to see it."""
        left = seconds
        while True:
            state = await self._slack.connection.get("/control/narration")
            wish = (state["narration"] or {}).get("wish", "play")
            watched = bool(state["watchers"]) and wish != "skip"
            if not watched or (left <= 0 and wish != "pause"):
                return watched
            await asyncio.sleep(_LOOK_SECONDS)
            left -= 0 if wish == "pause" else _LOOK_SECONDS
