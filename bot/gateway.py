"""The only caller of Slack's Web API: paced, polite about rate limits, and nothing is posted twice."""

import asyncio
import logging
import re
from collections.abc import Sequence
from typing import Any, Final
from weakref import WeakValueDictionary

from slack_sdk.errors import SlackApiError
from slack_sdk.web.async_client import AsyncWebClient

from bot.rate_limits import Buckets, Priority
from bot.slack.calls import AnswerLostError, Calls, SlackBusyError
from bot.slack.files import Attachment, Files
from bot.slack.sendings import MemoryBook, PostBook, Sending, Sendings
from bot.slack.standing import Standing, metadata_of
from bot.slack.workspaces import Workspaces
from storage.posts import Post
from workshop.workshop import Team

__all__ = ["Attachment", "Block", "Gateway", "MessageGoneError", "Priority", "SlackBusyError", "View"]

Block = dict[str, Any]
View = dict[str, Any]

_BAD_BLOCKS: Final = frozenset({"invalid_blocks", "invalid_blocks_format", "msg_blocks_too_long"})

# The same press delivered again; a form that its person has closed.
_NOBODY_WAITS: Final = frozenset({"exchanged_trigger_id", "not_found"})
_LOG: Final = logging.getLogger(__name__)


class MessageGoneError(Exception):
    """The message that was to be changed is not there any more."""


class Gateway:
    """Slack's Web API as the bot uses it.

    Every method raises SlackBusyError when Slack (or our own pacing) wants a wait, and SlackApiError
    for anything else Slack refuses. `workspaces` have the tokens; without them the client's own is used.
    `book` remembers what was posted; without one only this process knows.
    """

    def __init__(
        self,
        client: AsyncWebClient,
        workspaces: Workspaces | None = None,
        *,
        book: PostBook | None = None,
    ) -> None:
        self._calls = Calls(client, Buckets(), workspaces)
        self._book = book or MemoryBook()
        self._sendings = Sendings(self._book)
        self._standing = Standing(self._calls)
        self._files = Files(self._calls, self._sendings, self._standing)
        self._locks: WeakValueDictionary[tuple[Team, str], asyncio.Lock] = WeakValueDictionary()

    def opens(self, team: Team) -> bool:
        """Whether we have a token for this workspace."""
        return self._calls.opens(team)

    async def post(
        self,
        team: Team,
        channel: str,
        *,
        blocks: Sequence[Block],
        text: str,
        thread: str | None = None,
        broadcast: bool = False,
        key: str = "",
        instead_of: Post | None = None,
        priority: Priority = Priority.RESULT,
    ) -> Post:
        """Post a message. Returns where it stands.

        With a `key` it is posted once: another post under the same key returns the first one, also
        after a crash or a lost answer as far as Slack lets us see what stands in the channel.
        `instead_of` is a message under the same key that somebody deleted.
        """
        arguments = {
            "channel": channel,
            "blocks": list(blocks),
            "text": text,
            "thread_ts": thread,
            "reply_broadcast": True if broadcast else None,
            "metadata": metadata_of(key) if key else None,
            "unfurl_links": False,
            "unfurl_media": False,
        }
        if not key:
            return await self._post(team, arguments, priority)
        sending = Sending(team, key, channel, thread, instead_of)
        async with self._locks.setdefault((team, key), asyncio.Lock()):
            return await self._post_once(sending, arguments, priority)

    async def update(
        self,
        team: Team,
        post: Post,
        *,
        blocks: Sequence[Block],
        text: str,
        priority: Priority = Priority.CARD,
    ) -> None:
        """Put new contents into a message.

        Raises:
            MessageGoneError: when somebody has deleted it.
        """
        arguments = {"channel": post.channel, "ts": post.ts, "blocks": list(blocks), "text": text}
        try:
            await self._say(team, "chat.update", arguments, priority)
        except SlackApiError as error:
            if error.response.get("error") == "message_not_found":
                raise MessageGoneError from None
            raise

    async def whisper(
        self, team: Team, channel: str, person: str, *, blocks: Sequence[Block], text: str
    ) -> None:
        """Show a message to one person in a channel."""
        arguments = {"channel": channel, "user": person, "blocks": list(blocks), "text": text}
        await self._say(team, "chat.postEphemeral", arguments, Priority.RESULT)

    async def open_view(self, team: Team, trigger: str, view: View) -> None:
        """Open a form; the trigger lives three seconds and opens one."""
        await self._show(team, "views.open", trigger_id=trigger, view=view)

    async def push_view(self, team: Team, trigger: str, view: View) -> None:
        """Put a form over the one in which the trigger was made; three lie over each other at most."""
        await self._show(team, "views.push", trigger_id=trigger, view=view)

    async def update_view(self, team: Team, view_id: str, view: View) -> None:
        """Replace an open form; one that was closed meanwhile stays closed."""
        await self._show(team, "views.update", view_id=view_id, view=view)

    async def publish_home(self, team: Team, person: str, view: View) -> None:
        """Show a person their Home tab."""
        await self._calls.make(team, "views.publish", Priority.HOME, user_id=person, view=view)

    async def profile(self, team: Team, person: str) -> dict[str, Any]:
        """What Slack says about a person: the user object of users.info."""
        answer = await self._calls.make(team, "users.info", Priority.RESULT, user=person)
        profile: dict[str, Any] = answer["user"]
        return profile

    async def link_to(self, team: Team, post: Post, priority: Priority = Priority.RESULT) -> str:
        """The lasting address of a message."""
        answer = await self._calls.make(
            team, "chat.getPermalink", priority, channel=post.channel, message_ts=post.ts
        )
        return str(answer["permalink"])

    async def share(
        self, team: Team, post: Post, attachments: Sequence[Attachment], *, comment: str, key: str = ""
    ) -> tuple[str, ...]:
        """Share files in the thread of a message, all in one reply; with a `key` once. Their ids."""
        return await self._files.share(team, post, attachments, comment=comment, key=key)

    async def stage_picture(self, team: Team, picture: Attachment) -> str | None:
        """Upload a picture for an image block; its file id once Slack has processed it.

        None when Slack takes too long, in which case the picture has to be shared as a file.
        """
        return await self._files.stage_picture(team, picture)

    async def delete_file(self, team: Team, file: str) -> bool:
        """Delete a file of ours by its id; whether it is gone now."""
        return await self._files.delete(team, file)

    async def notice(self, team: Team, key: str, seen: Post) -> None:
        """Take note of a message of ours that was seen under a key.

        It is deleted when another one is remembered under that key, and remembered when none is.
        """
        async with self._locks.setdefault((team, key), asyncio.Lock()):
            known = await self._book.get(team, key)
            if known is None:
                await self._book.remember(team, key, seen)
            elif known != seen:
                await self._standing.delete(team, seen)

    async def _show(self, team: Team, method: str, **given: Any) -> None:
        try:
            await self._calls.make(team, method, Priority.INTERACTIVE, **given)
        except SlackApiError as error:
            if error.response.get("error") not in _NOBODY_WAITS:
                raise

    async def _post_once(self, sending: Sending, arguments: dict[str, Any], priority: Priority) -> Post:
        sent = await self._sendings.sent(sending)
        if sent is not None:
            return sent
        since = await self._sendings.begin(sending)
        post = await self._standing.find(sending, since) if since else None
        if post is None:
            try:
                post = await self._post(sending.team, arguments, priority)
            except AnswerLostError:
                begun = await self._sendings.begin(sending)
                post = await self._standing.find(sending, begun or "0")
                if post is None:
                    raise
        other = await self._sendings.sent(sending)
        if other is not None and other != post:
            await self._standing.delete(sending.team, post)
            return other
        await self._sendings.end(sending, post)
        return post

    async def _post(self, team: Team, arguments: dict[str, Any], priority: Priority) -> Post:
        answer = await self._say(team, "chat.postMessage", arguments, priority, once=True)
        return Post(channel=str(answer["channel"]), ts=str(answer["ts"]))

    async def _say(
        self, team: Team, method: str, arguments: dict[str, Any], priority: Priority, *, once: bool = False
    ) -> Any:
        """Slack's answer to blocks, or to the bare text where it does not take the blocks."""
        try:
            return await self._calls.make(team, method, priority, once=once, **arguments)
        except SlackApiError as error:
            if error.response.get("error") not in _BAD_BLOCKS:
                raise
            _log_bad_blocks(method, arguments, error)
            return await self._calls.make(team, method, priority, once=once, **{**arguments, "blocks": None})


def _log_bad_blocks(method: str, arguments: dict[str, Any], error: SlackApiError) -> None:
    # Slack's sentences may quote what people wrote; the pointers say where to look.
    pointers = re.findall(r"json-pointer:([^\]]+)", str(error.response.get("errors") or ""))
    facts = {
        "action": "bad_blocks",
        "method": method,
        "channel": arguments.get("channel"),
        "ts": arguments.get("ts"),
        "job": ((arguments.get("metadata") or {}).get("event_payload") or {}).get("key"),
        "where": pointers,
    }
    _LOG.error("Slack refused the blocks of a message; its text is sent alone.", extra=facts)
