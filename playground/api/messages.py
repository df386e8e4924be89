"""What the chat methods share: content that is checked, and the message object Slack gives back."""

from dataclasses import dataclass, replace
from typing import Any

from playground.api.call import ApiError, Call
from playground.blocks import with_ids
from playground.limits import LIMITS, exceed_message, too_many_tables, violations
from playground.records import Json, Message
from playground.slack_files import as_slack as file_as_slack
from playground.slack_files import unusable_images
from playground.workspace import Workspace

TRUNCATED_ABOVE = 40_000  # docs.slack.dev/reference/methods/chat.postMessage
SPLIT_ABOVE = 4_000  # measured by others on 2026-08-27: longer texts arrive as several messages
UPDATE_ABOVE = 4_000  # docs.slack.dev/reference/methods/chat.update: msg_too_long


@dataclass(frozen=True)
class Content:
    """The checked content of a message about to be stored."""

    text: str
    blocks: tuple[Json, ...]
    attachments: tuple[Json, ...]
    metadata: Json | None


def content_of(call: Call, *, longest: int = TRUNCATED_ABOVE, needed: bool = True) -> Content:
    """The message content among the call's arguments.

    Raises:
        ApiError: it breaks one of Slack's rules.
    """
    text = call.text("text") or ""
    markdown = call.text("markdown_text")
    blocks = _list(call, "blocks", "invalid_blocks_format")
    attachments = _list(call, "attachments", "invalid_attachments")
    if markdown is not None and (text or blocks):
        raise ApiError("markdown_text_conflict")
    if needed and not (text or blocks or attachments or markdown):
        raise ApiError("no_text")
    _refuse_beyond("/text", "msg_too_long", len(text), longest)
    _refuse_beyond(
        "/markdown_text", "msg_too_long", len(markdown or ""), LIMITS["message.markdown_text"].most
    )
    _refuse_beyond(
        "/attachments", "too_many_attachments", len(attachments), LIMITS["message.attachments"].most
    )
    if len(text) > SPLIT_ABOVE:
        call.note("/text", f"is split into several messages above {SPLIT_ABOVE} characters")
    refuse_bad_blocks(call.workspace, blocks, call.world.clock.now())
    filled = with_ids(blocks, call.world.random)
    return Content(text or markdown or "", tuple(filled), tuple(attachments), _metadata(call))


def _refuse_beyond(pointer: str, error: str, size: int, most: int) -> None:
    if size > most:
        raise ApiError(error, violations=[(pointer, f"must be at most {most}, is {size}")])


def _list(call: Call, name: str, error: str) -> list[Any]:
    value = call.structure(name, error)
    if value is None:
        return []
    if not isinstance(value, list):
        raise ApiError(error)
    return value


def _metadata(call: Call) -> Json | None:
    value = call.structure("metadata", "invalid_metadata_format")
    if value is None:
        return None
    if not isinstance(value, dict) or not isinstance(value.get("event_type"), str):
        raise ApiError("invalid_metadata_format")
    if not isinstance(value.get("event_payload"), dict):
        raise ApiError("invalid_metadata_format")
    return value


def refuse_bad_blocks(workspace: Workspace, blocks: list[Any], now: float) -> None:
    """Let blocks pass that may stand in a message now.

    Raises:
        ApiError: a limit is broken, or an image refers to a file that is not ready.
    """
    payload = {"blocks": blocks}
    found = violations(payload, "message") if blocks else []
    if blocks and exceed_message(payload):
        raise ApiError("msg_blocks_too_long", violations=found)
    if too_many_tables(payload):
        raise refusal("invalid_attachments", found)
    found += unusable_images(workspace, blocks, now) if not found else []
    if found:
        raise refusal("invalid_blocks", found)


def refusal(error: str, found: list[tuple[str, str]], prefix: str = "") -> ApiError:
    """Slack's answer to blocks that break rules: every sentence with its JSON pointer."""
    messages = [f"[ERROR] {sentence} [json-pointer:{prefix}{pointer}]" for pointer, sentence in found]
    return ApiError(
        error,
        violations=found,
        errors=[message.removeprefix("[ERROR] ") for message in messages],
        response_metadata={"messages": messages},
    )


def as_slack(workspace: Workspace, message: Message, *, with_metadata: bool = True) -> Json:
    """The message object of Slack's answers and payloads."""
    slack: Json = {"type": "message", "user": message.user, "ts": message.ts, "text": message.text}
    optional = {
        "team": message.team,
        "bot_id": message.bot_id,
        "app_id": message.app_id,
        "blocks": list(message.blocks),
        "attachments": list(message.attachments),
        "thread_ts": message.thread_ts,
        "metadata": message.metadata if with_metadata else None,
        "files": [file_as_slack(workspace, file) for file in workspace.shown_files(message)],
        "reactions": _reactions(message),
    }
    if message.edited is not None:
        optional["edited"] = {"user": message.user, "ts": message.edited}
    return slack | {key: value for key, value in optional.items() if value}


def _reactions(message: Message) -> list[Json]:
    names = list(dict.fromkeys(name for name, _ in message.reactions))
    users = {name: [user for other, user in message.reactions if other == name] for name in names}
    return [{"name": name, "users": users[name], "count": len(users[name])} for name in names]


def with_thread_counts(workspace: Workspace, message: Message, *, with_metadata: bool) -> Json:
    """The message object with what Slack adds to the parent of a thread."""
    slack = as_slack(workspace, message, with_metadata=with_metadata)
    replies = [m for m in workspace.channels[message.channel].thread(message.ts) if m.ts != message.ts]
    if replies:
        slack |= {
            "thread_ts": message.ts,
            "reply_count": len(replies),
            "reply_users": list(dict.fromkeys(m.user for m in replies)),
            "latest_reply": replies[-1].ts,
        }
    return slack


def changed(message: Message, content: Content) -> Message:
    """The message with new content; what is not given again is gone, metadata stays."""
    return replace(
        message,
        text=content.text,
        blocks=content.blocks,
        attachments=content.attachments,
        metadata=content.metadata if content.metadata is not None else message.metadata,
    )
