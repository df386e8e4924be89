"""chat.postMessage, postEphemeral, update, delete and getPermalink."""

from dataclasses import replace

from playground.api.call import ApiError, Call
from playground.api.messages import UPDATE_ABOVE, as_slack, changed, content_of
from playground.records import Channel, Json, Message


async def post_message(call: Call) -> Json:
    """A new message of the bot in a channel, a thread or a direct message."""
    channel = _channel_to_post_in(call)
    content = content_of(call)
    thread_ts = _thread(call, channel)
    call.wait_for_turn(channel)
    message = Message(
        ts=call.world.clock.stamp(),
        channel=channel.id,
        user=call.workspace.bot.id,
        bot_id=call.workspace.bot_id,
        app_id=call.world.config.app_id,
        team=call.workspace.team_id,
        text=content.text,
        blocks=content.blocks,
        attachments=content.attachments,
        thread_ts=thread_ts,
        metadata=content.metadata,
    )
    call.world.keep(call.workspace, message)
    return {"channel": channel.id, "ts": message.ts, "message": as_slack(call.workspace, message)}


def _channel_to_post_in(call: Call) -> Channel:
    wanted = call.required("channel")
    if wanted in call.workspace.users and wanted != call.workspace.bot.id:
        return call.workspace.direct_message(wanted, call.world.clock.now())
    channel = call.visible_channel()
    if not call.is_member(channel) and "chat:write.public" not in call.workspace.config.scopes:
        raise ApiError("not_in_channel")
    return channel


def _thread(call: Call, channel: Channel) -> str | None:
    thread_ts = call.text("thread_ts")
    if thread_ts is not None and thread_ts not in channel.messages:
        raise ApiError("thread_not_found")
    parent = channel.messages.get(thread_ts or "")
    return parent.thread_ts or parent.ts if parent else None


async def post_ephemeral(call: Call) -> Json:
    """Something only one member of the channel sees."""
    channel = call.visible_channel()
    if not call.is_member(channel):
        raise ApiError("not_in_channel")
    user = call.required("user")
    if user not in channel.members:
        raise ApiError("user_not_in_channel")
    content = content_of(call)
    message = Message(
        ts=call.world.clock.stamp(),
        channel=channel.id,
        user=call.workspace.bot.id,
        bot_id=call.workspace.bot_id,
        app_id=call.world.config.app_id,
        text=content.text,
        blocks=content.blocks,
        attachments=content.attachments,
        thread_ts=_thread(call, channel),
        ephemeral_to=user,
    )
    call.world.keep(call.workspace, message)
    return {"message_ts": message.ts}


async def update(call: Call) -> Json:
    """New content for one of the bot's own messages; blocks that are not sent again are dropped."""
    channel, message = _own_message(call, "cant_update_message")
    files = call.structure("file_ids")
    content = content_of(call, longest=UPDATE_ABOVE, needed=files is None)
    new = changed(message, content)
    if not content.blocks:
        new = replace(new, edited=call.world.clock.stamp())
    if files is not None:
        new = replace(new, files=tuple(files))
    call.world.keep(call.workspace, new)
    return {
        "channel": channel.id,
        "ts": new.ts,
        "text": new.text,
        "message": as_slack(call.workspace, new),
    }


def _own_message(call: Call, refusal: str) -> tuple[Channel, Message]:
    channel = call.visible_channel()
    message = channel.messages.get(call.required("ts"))
    if message is None:
        raise ApiError("message_not_found")
    if message.user != call.workspace.bot.id:
        raise ApiError(refusal)
    return channel, message


async def delete(call: Call) -> Json:
    """Take one of the bot's own messages away."""
    channel, message = _own_message(call, "cant_delete_message")
    call.workspace.drop(message)
    call.world.changes.mark()
    return {"channel": channel.id, "ts": message.ts}


async def get_permalink(call: Call) -> Json:
    """The lasting address of a message."""
    channel = call.visible_channel()
    message = channel.messages.get(call.required("message_ts"))
    if message is None:
        raise ApiError("message_not_found")
    return {"channel": channel.id, "permalink": permalink(call.workspace.config.domain, message)}


def permalink(domain: str, message: Message) -> str:
    """Slack's address of a message; replies name their thread."""
    address = f"https://{domain}.slack.com/archives/{message.channel}/p{message.ts.replace('.', '')}"
    in_thread = message.thread_ts not in (None, message.ts)
    return f"{address}?thread_ts={message.thread_ts}&cid={message.channel}" if in_thread else address
