"""Our files in Slack: uploaded, shared in a thread, shown in a message, deleted."""

import asyncio
import logging
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass
from io import BytesIO
from typing import Final

from aiohttp import ClientError
from slack_sdk.errors import SlackApiError

from bot.rate_limits import Priority
from bot.slack.calls import AnswerLostError, Calls, SlackBusyError
from bot.slack.sendings import Sendings
from bot.slack.standing import PROCESSING_POLLS, Standing
from storage.posts import Post
from workshop.workshop import Team

_GONE: Final = frozenset({"file_not_found", "file_deleted"})
_NOT_OURS: Final = "cant_delete_file"
_LOG: Final = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Attachment:
    """A file to share: its bytes, its name, and for a picture the words that stand for it.

    `note` is an honest sentence about what the file lacks, empty where it lacks nothing.
    """

    data: bytes
    name: str
    title: str
    alt: str = ""
    note: str = ""


class Files:
    """Files as the gateway shares and deletes them."""

    def __init__(self, calls: Calls, sendings: Sendings, standing: Standing) -> None:
        self._calls = calls
        self._sendings = sendings
        self._standing = standing

    async def share(
        self, team: Team, post: Post, attachments: Sequence[Attachment], *, comment: str, key: str
    ) -> tuple[str, ...]:
        """Share files in the thread of a message, all in one reply; with a `key` once. Their ids."""
        if key:
            begun = await self._sendings.begun_files(team, key)
            if begun and await self._standing.is_shared(team, begun, post.channel):
                return begun
        files = tuple([await self._upload(team, one) for one in attachments])
        if key:
            await self._sendings.begin_files(team, key, post.channel, files)
        try:
            await self._calls.make(
                team,
                "files.completeUploadExternal",
                Priority.RESULT,
                once=True,
                files=[{"id": one, "title": of.title} for one, of in zip(files, attachments, strict=True)],
                channel_id=post.channel,
                thread_ts=post.ts,
                initial_comment=comment,
            )
        except AnswerLostError:
            if not await self._standing.is_shared(team, files, post.channel):
                raise
        return files

    async def stage_picture(self, team: Team, picture: Attachment) -> str | None:
        """Upload a picture for an image block; its file id once Slack has processed it.

        None when Slack takes too long, in which case the picture has to be shared as a file.
        """
        file_id = await self._upload(team, picture)
        named = [{"id": file_id, "title": picture.title}]
        with suppress(AnswerLostError):  # the looks below tell whether it took effect
            await self._calls.make(
                team, "files.completeUploadExternal", Priority.RESULT, once=True, files=named
            )
        for seconds in PROCESSING_POLLS:
            answer = await self._calls.make(team, "files.info", Priority.RESULT, file=file_id)
            if answer["file"].get("mimetype"):
                return file_id
            await asyncio.sleep(seconds)
        return None

    async def delete(self, team: Team, file: str) -> bool:
        """Delete a file; whether it is gone now. A workspace may keep apps from deleting."""
        try:
            await self._calls.make(team, "files.delete", Priority.RESULT, file=file)
        except SlackApiError as error:
            code = error.response.get("error")
            if code == _NOT_OURS:
                _LOG.warning("Slack does not let us delete a file.", extra={"action": "cannot_delete"})
                return False
            if code not in _GONE:
                raise
        return True

    async def _upload(self, team: Team, attachment: Attachment) -> str:
        ticket = await self._calls.make(
            team,
            "files.getUploadURLExternal",
            Priority.RESULT,
            filename=attachment.name,
            length=len(attachment.data),
            alt_txt=attachment.alt or None,
        )
        session = self._calls.client.session
        if session is None:
            raise RuntimeError("the gateway needs a client with a shared session")
        try:
            async with session.post(str(ticket["upload_url"]), data=BytesIO(attachment.data)) as answer:
                answer.raise_for_status()
        except (ClientError, TimeoutError):
            raise SlackBusyError(1.0) from None
        return str(ticket["file_id"])
