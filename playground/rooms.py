"""A channel or direct message of the playground, as a client reads it."""

from collections.abc import Callable
from dataclasses import dataclass

from playground.connection import WAIT_SECONDS, Connection
from playground.people import Person
from playground.seen import Posted


@dataclass(frozen=True)
class Room:
    """A conversation; `id` is the Slack channel id."""

    id: str
    name: str
    team: str
    connection: Connection

    async def messages(self, *, thread_ts: str | None = None, seen_by: Person | None = None) -> list[Posted]:
        """All messages, or a thread with its parent, oldest first; with a person also what only they see."""
        answer = await self.connection.get(
            "/control/messages",
            channel=self.id,
            team=self.team,
            thread_ts=thread_ts,
            user=seen_by.id if seen_by else None,
        )
        return [Posted.of(raw) for raw in answer["messages"]]

    async def thread(self, parent: Posted) -> list[Posted]:
        """The replies to a message, oldest first."""
        messages = await self.messages(thread_ts=parent.ts)
        return [message for message in messages if message.ts != parent.ts]

    async def message(
        self,
        containing: str = "",
        *,
        thread_ts: str | None = None,
        matching: Callable[[Posted], bool] = lambda _message: True,
        seconds: float = WAIT_SECONDS,
    ) -> Posted:
        """The newest message that contains these words and matches, as soon as there is one.

        Raises:
            NotSeenError: there was none in time.
        """

        async def look() -> Posted | None:
            messages = await self.messages(thread_ts=thread_ts)
            return next((m for m in reversed(messages) if containing in m.words and matching(m)), None)

        async def missing() -> str:
            texts = [message.text for message in await self.messages(thread_ts=thread_ts)]
            return f"#{self.name} has no message containing {containing!r}; it has {texts}"

        return await self.connection.until(look, missing, seconds)

    async def again(self, message: Posted) -> Posted:
        """The message as it is now."""
        return next(m for m in await self.messages() if m.ts == message.ts)

    async def join(self, person: Person | None = None, *, leave: bool = False) -> None:
        """Let a person, or without one the bot, join or leave."""
        path = f"/control/channels/{self.id}/members"
        user = person.id if person else None
        await self.connection.post(path, user=user, leave=leave, team=self.team)
