"""The three-step upload, files.info and files.delete."""

from dataclasses import replace
from typing import Any

from playground.api.call import ApiError, Call, invalid_arguments
from playground.api.messages import content_of
from playground.records import Channel, Json, Message, StoredFile
from playground.slack_files import as_slack

LONGEST_ALT_TEXT = 1000  # docs.slack.dev/reference/methods/files.getUploadURLExternal


async def get_upload_url(call: Call) -> Json:
    """A URL for the bytes and the id of the file to be."""
    length = call.required("length")
    if not length.isdigit() or int(length) == 0:
        raise invalid_arguments("length must be a positive number")
    file_id = call.workspace.new_id("F")
    file = StoredFile(
        id=file_id,
        user=call.workspace.bot.id,
        name=call.required("filename"),
        length=int(length),
        alt_text=call.text("alt_txt") or call.text("alt_text") or "",
        created=int(call.world.clock.now()),
    )
    if len(file.alt_text) > LONGEST_ALT_TEXT:
        raise invalid_arguments(f"must be at most {LONGEST_ALT_TEXT} characters [json-pointer:/alt_txt]")
    call.workspace.files[file.id] = file
    return {
        "upload_url": f"{call.world.url}/upload/v1/{call.workspace.team_id}-{file.id}",
        "file_id": file.id,
    }


async def complete_upload(call: Call) -> Json:
    """Uploaded files become real and, with a channel, are shared in one message."""
    wanted = call.structure("files")
    if not isinstance(wanted, list) or not wanted:
        raise invalid_arguments("missing required field: files")
    files = [_uploaded(call, item) for item in wanted]
    channels = _channels(call)
    _thread_exists(call, channels)
    ready_at = call.world.clock.now() + call.world.config.processing_seconds
    for file in files:
        call.workspace.files[file.id] = replace(file, ready_at=ready_at)
    for channel in channels:
        _share(call, channel, [file.id for file in files])
    call.world.changes.mark()
    return {"files": [_answer(call, call.workspace.files[file.id]) for file in files]}


def _uploaded(call: Call, item: Any) -> StoredFile:
    file = call.workspace.files.get(str(item.get("id"))) if isinstance(item, dict) else None
    if file is None or file.content is None or file.ready_at is not None:
        raise ApiError("file_not_found")
    return replace(file, title=str(item.get("title") or file.name))


def _channels(call: Call) -> list[Channel]:
    names = (call.text("channels") or call.text("channel_id") or "").split(",")
    channels = [channel_to_share_in(call, name) for name in names if name]
    for channel in channels:
        call.wait_for_turn(channel)
    return channels


def channel_to_share_in(call: Call, channel_id: str) -> Channel:
    """The channel a file is shared to; unlike a message, it needs an id and membership.

    Raises:
        ApiError: there is no such channel, or the bot is not in it.
    """
    channel = call.workspace.channels.get(channel_id)
    if channel is None or (channel.kind != "public" and not call.is_member(channel)):
        raise ApiError("channel_not_found")
    if not call.is_member(channel):
        raise ApiError("not_in_channel")
    return channel


def _thread_exists(call: Call, channels: list[Channel]) -> None:
    thread_ts = call.text("thread_ts")
    if thread_ts and not any(thread_ts in channel.messages for channel in channels):
        raise ApiError("invalid_thread_ts" if channels else "invalid_arguments")


def _share(call: Call, channel: Channel, file_ids: list[str]) -> None:
    comment = call.text("initial_comment")
    content = content_of(call, needed=False)
    message = Message(
        ts=call.world.clock.stamp(),
        channel=channel.id,
        user=call.workspace.bot.id,
        bot_id=call.workspace.bot_id,
        app_id=call.world.config.app_id,
        team=call.workspace.team_id,
        text=comment or "",
        blocks=() if comment else content.blocks,
        thread_ts=call.text("thread_ts"),
        files=tuple(file_ids),
    )
    call.world.keep(call.workspace, message)
    for file_id in file_ids:
        file = call.workspace.files[file_id]
        share = (channel.id, message.ts, message.thread_ts)
        call.workspace.files[file_id] = replace(file, shares=(*file.shares, share))


async def info(call: Call) -> Json:
    """The file object as far as the processing has come."""
    return {"file": _answer(call, _existing(call)), "comments": [], "response_metadata": {"next_cursor": ""}}


async def delete(call: Call) -> Json:
    """Delete one of the bot's files; messages no longer show it."""
    file = _existing(call)
    if file.user != call.workspace.bot.id:
        raise ApiError("cant_delete_file")
    call.workspace.files[file.id] = replace(file, deleted=True, content=None)
    call.world.changes.mark()
    return {}


def _existing(call: Call) -> StoredFile:
    file = call.workspace.files.get(call.required("file"))
    if file is None or file.content is None:
        raise ApiError("file_deleted" if file is not None and file.deleted else "file_not_found")
    return file


def _answer(call: Call, file: StoredFile) -> Json:
    return as_slack(call.workspace, file, now=call.world.clock.now(), url=call.world.url)
