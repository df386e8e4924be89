"""What was begun and what was sent: the notes that keep a message from being posted twice."""

import time
from dataclasses import dataclass
from typing import Final, Protocol

from storage.posts import Post
from workshop.workshop import Team

_CLOCKS_DIFFER: Final = 120.0
"""Seconds by which Slack's clock and ours may disagree."""


class PostBook(Protocol):
    """Remembers addresses of messages by key; storage.posts.Posts is the real one."""

    async def get(self, team: Team, key: str) -> Post | None:
        """The address under the key, None when there is none."""

    async def remember(self, team: Team, key: str, post: Post) -> None:
        """Keep an address, in place of the one under the same key."""


class MemoryBook:
    """A book that forgets everything when the process ends."""

    def __init__(self) -> None:
        self._posts: dict[tuple[Team, str], Post] = {}

    async def get(self, team: Team, key: str) -> Post | None:
        """The address under the key, None when there is none."""
        return self._posts.get((team, key))

    async def remember(self, team: Team, key: str, post: Post) -> None:
        """Keep an address, in place of the one under the same key."""
        self._posts[team, key] = post


@dataclass(frozen=True, slots=True)
class Sending:
    """A message that is to be posted under a key; `instead_of` is one that is gone."""

    team: Team
    key: str
    channel: str
    thread: str | None = None
    instead_of: Post | None = None

    @property
    def note(self) -> str:
        """The key under which the begin of this sending is noted."""
        return f"sending:{self.key}" + (f":{self.instead_of.ts}" if self.instead_of else "")


class Sendings:
    """Notes the begin of every sending before it, and its address after it.

    A begin without an address means doubt: a process ended, or an answer was lost, in between. The
    notes are rows of the same book: for a message the moment stands where its timestamp would, for
    files their ids.
    """

    def __init__(self, book: PostBook) -> None:
        self._book = book

    async def sent(self, sending: Sending) -> Post | None:
        """Where the message stands as far as it is remembered."""
        found = await self._book.get(sending.team, sending.key)
        return None if found == sending.instead_of else found

    async def begin(self, sending: Sending) -> str | None:
        """Note that the message is about to be posted; the moment of an earlier begin, if there was one.

        The moment is a Slack timestamp no later than the message could have.
        """
        before = await self._book.get(sending.team, sending.note)
        if before is not None:
            return before.ts
        now = f"{time.time() - _CLOCKS_DIFFER:.6f}"
        await self._book.remember(sending.team, sending.note, Post(sending.channel, now))
        return None

    async def end(self, sending: Sending, post: Post) -> None:
        """Note where the message stands."""
        await self._book.remember(sending.team, sending.key, post)

    async def begun_files(self, team: Team, key: str) -> tuple[str, ...]:
        """The ids of files that were about to be shared under the key."""
        found = await self._book.get(team, f"sending:{key}")
        return tuple(found.ts.split(",")) if found else ()

    async def begin_files(self, team: Team, key: str, channel: str, files: tuple[str, ...]) -> None:
        """Note that these files are about to be shared."""
        await self._book.remember(team, f"sending:{key}", Post(channel, ",".join(files)))
