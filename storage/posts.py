"""Where our messages and files stand in Slack, so that they can be updated or replaced."""

from dataclasses import dataclass
from typing import Final

from sqlalchemy import delete, select

from storage.database import Database
from storage.tables import PostRow
from workshop.workshop import Team

_FILE: Final = "file"


@dataclass(frozen=True)
class Post:
    """A message's address in Slack: channel id and message timestamp."""

    channel: str
    ts: str


@dataclass(frozen=True)
class SharedFile:
    """A file of ours in Slack: its id, and the format and view that were drawn.

    Both are empty for a file that is not drawn again when it is deleted.
    """

    id: str
    format: str = ""
    view: str = ""


class Posts:
    """Message addresses by a key of ours, per team."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def get(self, team: Team, key: str) -> Post | None:
        """The message remembered under the key, None when there is none."""
        async with self._database.session(team, reads=True) as session:
            row = await session.get(PostRow, (team.enterprise, team.team, key))
            return None if row is None else Post(row.channel, row.ts)

    async def forget(self, team: Team, workshop_id: str) -> None:
        """Keep no address of a workshop's messages."""
        gone = delete(PostRow).where(PostRow.key.contains(f":{workshop_id}", autoescape=True))
        async with self._database.session(team) as session:
            await session.execute(gone)

    async def keep_file(self, team: Team, workshop_id: str, file: SharedFile, *, channel: str) -> None:
        """Keep that a workshop's file is in Slack."""
        drawn = Post(channel, f"{file.format}:{file.view}")
        await self.remember(team, f"{_FILE}:{workshop_id}:{file.id}", drawn)

    async def files(self, team: Team, workshop_id: str) -> tuple[SharedFile, ...]:
        """The files of a workshop that are in Slack, by their ids."""
        prefix = f"{_FILE}:{workshop_id}:"
        kept = select(PostRow).where(PostRow.key.startswith(prefix, autoescape=True)).order_by(PostRow.key)
        async with self._database.session(team, reads=True) as session:
            rows = (await session.scalars(kept)).all()
        drawn = ((row.key.removeprefix(prefix), *row.ts.split(":")) for row in rows)
        return tuple(SharedFile(*one) for one in drawn)

    async def forget_file(self, team: Team, workshop_id: str, file_id: str) -> None:
        """Keep nothing of a file that was deleted."""
        gone = delete(PostRow).where(PostRow.key == f"{_FILE}:{workshop_id}:{file_id}")
        async with self._database.session(team) as session:
            await session.execute(gone)

    async def remember(self, team: Team, key: str, post: Post) -> None:
        """Keep a message's address, in place of the one under the same key."""
        async with self._database.session(team) as session:
            row = PostRow(
                enterprise=team.enterprise, team=team.team, key=key, channel=post.channel, ts=post.ts
            )
            await session.merge(row)
