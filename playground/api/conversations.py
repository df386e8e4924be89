"""conversations.info, members, open, history, replies; and reactions.add."""

from dataclasses import replace

from playground.api.call import ApiError, Call
from playground.api.messages import with_thread_counts
from playground.records import Channel, Json, Message

LARGEST_PAGE = 999  # docs.slack.dev/reference/methods/conversations.history
USUAL_PAGE = 100


async def info(call: Call) -> Json:
    """What the bot may know of a channel."""
    channel = call.visible_channel()
    call.need_conversation_scope(channel, "read")
    return {"channel": as_slack(call, channel)}


def as_slack(call: Call, channel: Channel) -> Json:
    """The channel object; `is_member` speaks of the bot."""
    common = {"id": channel.id, "created": channel.created, "is_archived": False}
    if channel.kind == "im":
        user = next(m for m in channel.members if m != call.workspace.bot.id)
        return common | {"is_im": True, "user": user}
    return common | {
        "name": channel.name,
        "name_normalized": channel.name,
        "is_channel": channel.kind == "public",
        "is_group": channel.kind == "private",
        "is_im": False,
        "is_mpim": False,
        "is_private": channel.kind == "private",
        "is_member": call.is_member(channel),
        "is_general": False,
        "is_shared": channel.is_ext_shared,
        "is_ext_shared": channel.is_ext_shared,
        "is_org_shared": False,
        "context_team_id": call.workspace.team_id,
        "num_members": len(channel.members),
    }


async def members(call: Call) -> Json:
    """The ids of the channel's members, in pages."""
    channel = call.visible_channel()
    call.need_conversation_scope(channel, "read")
    start = call.number("cursor", 0)
    end = start + call.number("limit", USUAL_PAGE)
    following = str(end) if end < len(channel.members) else ""
    return {"members": channel.members[start:end], "response_metadata": {"next_cursor": following}}


async def open_direct_message(call: Call) -> Json:
    """The direct message with one person."""
    users = call.required("users").split(",")
    if len(users) != 1 or users[0] == call.workspace.bot.id:
        raise invalid_users()
    if users[0] not in call.workspace.users:
        raise ApiError("user_not_found")
    known = {c.id for c in call.workspace.channels.values()}
    channel = call.workspace.direct_message(users[0], call.world.clock.now())
    answer: Json = {"channel": {"id": channel.id}}
    return answer | ({"no_op": True, "already_open": True} if channel.id in known else {})


def invalid_users() -> ApiError:
    """The refusal of group conversations, which no bot of ours opens."""
    return ApiError("invalid_user_combination")


async def history(call: Call) -> Json:
    """Messages of a channel, newest first."""
    channel = _readable(call)
    return _page(call, list(reversed(channel.top_level())))


async def replies(call: Call) -> Json:
    """A thread, oldest first."""
    channel = _readable(call)
    thread = channel.thread(call.required("ts"))
    if not thread:
        raise ApiError("thread_not_found")
    return _page(call, thread)


def _readable(call: Call) -> Channel:
    channel = call.visible_channel()
    call.need_conversation_scope(channel, "history")
    if not call.is_member(channel):
        raise ApiError("not_in_channel")
    return channel


def _page(call: Call, messages: list[Message]) -> Json:
    wanted = [m for m in messages if _within(call, m.ts)]
    limit = min(call.number("limit", USUAL_PAGE), LARGEST_PAGE)
    start = call.number("cursor", 0)
    page = wanted[start : start + limit]
    more = start + limit < len(wanted)
    with_metadata = call.flag("include_all_metadata")
    answer: Json = {
        "messages": [with_thread_counts(call.workspace, m, with_metadata=with_metadata) for m in page],
        "has_more": more,
    }
    return answer | ({"response_metadata": {"next_cursor": str(start + limit)}} if more else {})


def _within(call: Call, ts: str) -> bool:
    oldest, latest = call.text("oldest"), call.text("latest")
    at = float(ts)
    if call.flag("inclusive"):
        return float(oldest or 0) <= at <= float(latest or "inf")
    return float(oldest or 0) < at < float(latest or "inf")


async def add_reaction(call: Call) -> Json:
    """The bot's reaction to a message."""
    channel = call.visible_channel()
    message = channel.messages.get(call.required("timestamp"))
    if message is None:
        raise ApiError("message_not_found")
    reaction = (call.required("name").strip(":"), call.workspace.bot.id)
    if reaction in message.reactions:
        raise ApiError("already_reacted")
    call.world.keep(call.workspace, replace(message, reactions=(*message.reactions, reaction)))
    return {}
