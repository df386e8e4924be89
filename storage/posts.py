"""Where our messages stand in Slack, so that they can be updated instead of posted again."""

from dataclasses import dataclass

from sqlalchemy import delete

from storage.database import Database
from storage.tables import PostRow
from workshop.workshop import Team


@dataclass(frozen=True)
class Post:
    """A message's address in Slack: channel id and message timestamp."""

    channel: str
    ts: str


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

    async def remember(self, team: Team, key: str, post: Post) -> None:
        """Keep a message's address, in place of the one under the same key."""
        async with self._database.session(team) as session:
            row = PostRow(
                enterprise=team.enterprise, team=team.team, key=key, channel=post.channel, ts=post.ts
            )
            await session.merge(row)
