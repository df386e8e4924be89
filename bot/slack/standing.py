"""What stands in Slack already: messages found by their key, doubled ones taken away, shared files."""

import asyncio
import logging
from typing import Any, Final

from slack_sdk.errors import SlackApiError

from bot.rate_limits import Priority
from bot.slack.calls import Calls
from bot.slack.sendings import Sending
from storage.posts import Post
from workshop.workshop import Team

EVENT_TYPE: Final = "journeyline_post"
PROCESSING_POLLS: Final = (0.2, 0.4, 0.8, 1.6, 2.0)
"""Seconds between looks at a file that Slack is still processing."""

_PAGE: Final = 100
_MOST_PAGES: Final = 5
_UNREADABLE: Final = frozenset({"missing_scope", "not_in_channel", "channel_not_found"})
_GONE: Final = frozenset({"message_not_found", "cant_delete_message", "channel_not_found"})

_LOG: Final = logging.getLogger(__name__)


def metadata_of(key: str) -> dict[str, Any]:
    """The metadata that carries a message's key."""
    return {"event_type": EVENT_TYPE, "event_payload": {"key": key}}


def key_in(metadata: Any) -> str:
    """The key in a message's metadata, empty when it carries none of ours."""
    if not isinstance(metadata, dict) or metadata.get("event_type") != EVENT_TYPE:
        return ""
    return str((metadata.get("event_payload") or {}).get("key") or "")


class Standing:
    """Looks at what stands in Slack.

    Reading a channel takes `channels:history` or `groups:history`, which our manifest does not ask
    for. Without them every look says that it could not see.
    """

    def __init__(self, calls: Calls) -> None:
        self._calls = calls
        self._blind: set[tuple[str, str]] = set()

    async def find(self, sending: Sending, since: str) -> Post | None:
        """The message with the key that was posted after `since`, the first if there are several.

        The others are deleted. None when there is none, or when the channel cannot be read.
        """
        if (sending.team.team, sending.channel) in self._blind:
            return None
        try:
            found = sorted(await self._timestamps(sending, since), key=float)
        except SlackApiError as error:
            if error.response.get("error") not in _UNREADABLE:
                raise
            self._blind.add((sending.team.team, sending.channel))
            facts = {"action": "cannot_read", "job": sending.key, "channel": sending.channel}
            _LOG.warning("It cannot be seen whether a message was posted: it may be doubled.", extra=facts)
            return None
        for ts in found[1:]:
            await self.delete(sending.team, Post(sending.channel, ts))
        return Post(sending.channel, found[0]) if found else None

    async def delete(self, team: Team, post: Post) -> None:
        """Take one of our messages away; one that is gone already is fine."""
        try:
            await self._calls.make(team, "chat.delete", Priority.RESULT, channel=post.channel, ts=post.ts)
        except SlackApiError as error:
            if error.response.get("error") not in _GONE:
                raise
        facts = {"action": "deleted_double", "channel": post.channel, "ts": post.ts}
        _LOG.info("A doubled message was deleted.", extra=facts)

    async def is_shared(self, team: Team, files: tuple[str, ...], channel: str) -> bool:
        """Whether the first of these files is in the channel."""
        for seconds in PROCESSING_POLLS:
            try:
                answer = await self._calls.make(team, "files.info", Priority.RESULT, file=files[0])
            except SlackApiError as error:
                if error.response.get("error") not in {"file_not_found", "file_deleted"}:
                    raise
                return False
            if answer["file"].get("mimetype"):
                shares = answer["file"].get("shares") or {}
                return any(channel in channels for channels in shares.values())
            await asyncio.sleep(seconds)
        return False

    async def _timestamps(self, sending: Sending, since: str) -> list[str]:
        method = "conversations.replies" if sending.thread else "conversations.history"
        found: list[str] = []
        cursor: str | None = None
        for _ in range(_MOST_PAGES):
            answer = await self._calls.make(
                sending.team,
                method,
                Priority.RESULT,
                channel=sending.channel,
                ts=sending.thread,
                oldest=since,
                include_all_metadata="true",
                limit=_PAGE,
                cursor=cursor,
            )
            ours = (one for one in answer["messages"] if key_in(one.get("metadata")) == sending.key)
            found += [str(one["ts"]) for one in ours]
            cursor = (answer.get("response_metadata") or {}).get("next_cursor")
            if not cursor:
                break
        return found
