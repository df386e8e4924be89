"""What the bot sends through a response_url or in the body of a command's acknowledgement."""

from dataclasses import replace
from typing import Any

from playground.api.messages import refuse_bad_blocks
from playground.blocks import with_ids
from playground.delivery.response_urls import ResponseUrl
from playground.records import Json, Message
from playground.workspace import Workspace
from playground.world import World


def show_response(world: World, workspace: Workspace, to: ResponseUrl, body: Json) -> Message | None:
    """The message that appeared or changed, None when one was deleted or nothing was said.

    Raises:
        ApiError: the blocks break one of Slack's rules.
    """
    original = workspace.message(to.channel_id, to.message_ts) if to.message_ts else None
    if _yes(body, "delete_original"):
        if original is not None:
            workspace.drop(original)
            world.changes.mark()
        return None
    blocks: list[Any] = body.get("blocks") or []
    refuse_bad_blocks(workspace, blocks, world.clock.now())
    if not (body.get("text") or blocks or body.get("attachments")):
        return None
    text, filled = str(body.get("text") or ""), tuple(with_ids(blocks, world.random))
    start = original if _yes(body, "replace_original") else None
    message = replace(start, attachments=()) if start else _empty_message(world, workspace, to, body)
    return world.keep(workspace, replace(message, text=text, blocks=filled))


def _yes(body: Json, name: str) -> bool:
    return body.get(name) in (True, "true")


def _empty_message(world: World, workspace: Workspace, to: ResponseUrl, body: Json) -> Message:
    in_channel = body.get("response_type") == "in_channel"
    return Message(
        ts=world.clock.stamp(),
        channel=to.channel_id,
        user=workspace.bot.id,
        bot_id=workspace.bot_id,
        app_id=world.config.app_id,
        attachments=tuple(body.get("attachments") or ()),
        thread_ts=body.get("thread_ts") or (None if in_channel else to.thread_ts),
        metadata=body.get("metadata"),
        ephemeral_to=None if in_channel else to.user_id,
    )
