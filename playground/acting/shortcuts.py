"""Message shortcuts, global shortcuts and option lists that the bot fills."""

from playground.acting.actor import Actor
from playground.acting.clicks import Wish, find
from playground.acting.payloads import channel_of, in_view, interaction
from playground.api.messages import with_thread_counts
from playground.delivery.courier import Answer
from playground.elements import CannotDoError
from playground.records import Json, Message, View

MOST_OPTIONS = 100


async def everywhere(actor: Actor, callback_id: str) -> Answer:
    """A global shortcut; it has no channel and no response_url."""
    payload = interaction(actor, "shortcut")
    payload |= {"callback_id": callback_id, "action_ts": actor.world.clock.stamp()}
    return await actor.world.courier.deliver("interactive", payload)


async def on_message(actor: Actor, message: Message, callback_id: str) -> Answer:
    """A message shortcut."""
    world, workspace, user = actor.world, actor.workspace, actor.user
    if user.team_id != workspace.team_id:
        raise CannotDoError("message shortcuts work only for members of the installing team")
    channel = workspace.channels[message.channel]
    path = world.response_urls.issue(
        workspace.team_id, channel.id, user.id, message_ts=None, thread_ts=message.thread_ts
    )
    payload = interaction(actor, "message_action") | {
        "callback_id": callback_id,
        "action_ts": world.clock.stamp(),
        "message_ts": message.ts,
        "channel": channel_of(channel),
        "message": with_thread_counts(workspace, message, with_metadata=True),
        "response_url": world.url + path,
    }
    return await world.courier.deliver("interactive", payload)


async def suggestions(actor: Actor, view: View, wish: Wish) -> list[Json]:
    """The options the bot offers for what the person typed into an external select.

    Raises:
        CannotDoError: the element asks nobody, too little was typed, or no options came.
    """
    found = find(view.payload["blocks"], wish)
    typed = str(wish.value)
    if found.element["type"] not in ("external_select", "multi_external_select"):
        raise CannotDoError(f"{wish.target!r} has its options already")
    if len(typed) < found.element.get("min_query_length", 3):
        raise CannotDoError("type more first")
    payload = interaction(actor, "block_suggestion") | in_view(actor, view)
    del payload["trigger_id"]
    payload |= {
        "action_id": found.element["action_id"],
        "block_id": found.block["block_id"],
        "value": typed,
    }
    answer = await actor.world.courier.deliver("interactive", payload)
    groups = answer.payload.get("option_groups") or [answer.payload]
    options = [option for group in groups for option in group.get("options") or []]
    if not answer.acknowledged or len(options) > MOST_OPTIONS:
        raise CannotDoError(answer.error or f"more than {MOST_OPTIONS} options came")
    return options
