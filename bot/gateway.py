"""The only caller of Slack's Web API: paced, polite about rate limits, one shared connection."""

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass
from io import BytesIO
from typing import Any, Final

from aiohttp import ClientError
from slack_sdk.errors import SlackApiError
from slack_sdk.web.async_client import AsyncWebClient

from bot.rate_limits import Buckets
from storage.posts import Post
from workshop.workshop import Team

Block = dict[str, Any]
View = dict[str, Any]

_LONGEST_WAIT: Final = 30.0
_READS: Final = frozenset({"files.getUploadURLExternal", "files.info"})
"""Methods that take query parameters and no JSON body."""
_PROCESSING_POLLS: Final = (0.2, 0.4, 0.8, 1.6, 2.0)


class SlackBusyError(Exception):
    """Slack asked for fewer calls; `after` is how many seconds to wait."""

    def __init__(self, after: float) -> None:
        self.after = after
        super().__init__(f"busy for {after:.0f} s")


@dataclass(frozen=True, slots=True)
class Attachment:
    """A file to share: its bytes, its name, and for a picture the words that stand for it."""

    data: bytes
    name: str
    title: str
    alt: str = ""


class Gateway:
    """Slack's Web API as the bot uses it.

    Every method raises SlackBusyError when Slack (or our own pacing) wants a wait, and SlackApiError
    for anything else Slack refuses.
    """

    def __init__(self, client: AsyncWebClient, buckets: Buckets | None = None) -> None:
        self._client = client
        self._buckets = buckets or Buckets()

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
    ) -> Post:
        """Post a message; `key` is kept in its metadata. Returns where it stands."""
        metadata = {"event_type": "journeyline_post", "event_payload": {"key": key}} if key else None
        answer = await self._call(
            team,
            "chat.postMessage",
            channel=channel,
            blocks=list(blocks),
            text=text,
            thread_ts=thread,
            reply_broadcast=True if broadcast else None,
            metadata=metadata,
            unfurl_links=False,
            unfurl_media=False,
        )
        return Post(channel=str(answer["channel"]), ts=str(answer["ts"]))

    async def update(self, team: Team, post: Post, *, blocks: Sequence[Block], text: str) -> None:
        """Put new contents into a message."""
        await self._call(
            team, "chat.update", channel=post.channel, ts=post.ts, blocks=list(blocks), text=text
        )

    async def whisper(
        self, team: Team, channel: str, person: str, *, blocks: Sequence[Block], text: str
    ) -> None:
        """Show a message to one person in a channel."""
        await self._call(
            team, "chat.postEphemeral", channel=channel, user=person, blocks=list(blocks), text=text
        )

    async def open_view(self, team: Team, trigger: str, view: View) -> None:
        """Open a form; the trigger lives three seconds and opens one."""
        await self._call(team, "views.open", at_once=True, trigger_id=trigger, view=view)

    async def update_view(self, team: Team, view_id: str, view: View) -> None:
        """Replace an open form."""
        await self._call(team, "views.update", at_once=True, view_id=view_id, view=view)

    async def share(self, team: Team, post: Post, attachments: Sequence[Attachment], *, comment: str) -> None:
        """Share files in the thread of a message, all in one reply."""
        ids = [await self._upload(team, one) for one in attachments]
        await self._call(
            team,
            "files.completeUploadExternal",
            files=[
                {"id": file_id, "title": one.title} for file_id, one in zip(ids, attachments, strict=True)
            ],
            channel_id=post.channel,
            thread_ts=post.ts,
            initial_comment=comment,
        )

    async def stage_picture(self, team: Team, picture: Attachment) -> str | None:
        """Upload a picture for an image block; its file id once Slack has processed it.

        None when Slack takes too long, in which case the picture has to be shared as a file.
        """
        file_id = await self._upload(team, picture)
        await self._call(
            team, "files.completeUploadExternal", files=[{"id": file_id, "title": picture.title}]
        )
        for seconds in _PROCESSING_POLLS:
            answer = await self._call(team, "files.info", file=file_id)
            if answer["file"].get("mimetype"):
                return file_id
            await asyncio.sleep(seconds)
        return None

    async def _upload(self, team: Team, attachment: Attachment) -> str:
        ticket = await self._call(
            team,
            "files.getUploadURLExternal",
            filename=attachment.name,
            length=len(attachment.data),
            alt_txt=attachment.alt or None,
        )
        session = self._client.session
        if session is None:
            raise RuntimeError("the gateway needs a client with a shared session")
        async with session.post(str(ticket["upload_url"]), data=BytesIO(attachment.data)) as answer:
            answer.raise_for_status()
        return str(ticket["file_id"])

    async def _call(self, team: Team, method: str, *, at_once: bool = False, **arguments: object) -> Any:
        channel = str(arguments.get("channel") or "")
        buckets = self._buckets.of(team.team, method, channel)
        wait = max(bucket.delay() for bucket in buckets)
        if wait > (0.0 if at_once else _LONGEST_WAIT):
            raise SlackBusyError(wait)
        for bucket in buckets:
            bucket.spend()
        await asyncio.sleep(wait)
        given = {key: value for key, value in arguments.items() if value is not None}
        try:
            if method in _READS:
                return await self._client.api_call(method, params=given)
            return await self._client.api_call(method, json=given)
        except SlackApiError as error:
            after = _retry_after(error)
            if after is None:
                raise
            for bucket in buckets:
                bucket.close_for(after)
            raise SlackBusyError(after) from None
        except (ClientError, TimeoutError) as error:
            raise SlackBusyError(1.0) from error


def _retry_after(error: SlackApiError) -> float | None:
    status = getattr(error.response, "status_code", 200)
    if status == 429:  # noqa: PLR2004
        return float(error.response.headers.get("Retry-After", 1))
    return 2.0 if status >= 500 else None  # noqa: PLR2004
