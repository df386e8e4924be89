"""Message shortcuts, global shortcuts and option lists that the bot fills."""

from playground.acting.clicks import find
from playground.acting.payloads import channel_of, in_view, interaction
from playground.api.messages import as_slack
from playground.delivery.courier import Answer
from playground.elements import CannotDoError
from playground.records import Json, Message, User, View
from playground.workspace import Workspace
from playground.world import World

MOST_OPTIONS = 100


async def everywhere(world: World, workspace: Workspace, user: User, callback_id: str) -> Answer:
    """A global shortcut; it has no channel and no response_url."""
    payload = interaction(world, workspace, user, "shortcut")
    payload |= {"callback_id": callback_id, "action_ts": world.clock.stamp()}
    return await world.courier.deliver("interactive", payload)


async def on_message(
    world: World, workspace: Workspace, user: User, message: Message, callback_id: str
) -> Answer:
    """A message shortcut."""
    if user.team_id != workspace.team_id:
        raise CannotDoError("message shortcuts work only for members of the installing team")
    channel = workspace.channels[message.channel]
    path = world.response_urls.issue(
        workspace.team_id, channel.id, user.id, message_ts=None, thread_ts=message.thread_ts
    )
    payload = interaction(world, workspace, user, "message_action") | {
        "callback_id": callback_id,
        "action_ts": world.clock.stamp(),
        "message_ts": message.ts,
        "channel": channel_of(channel),
        "message": as_slack(workspace, message),
        "response_url": world.url + path,
    }
    return await world.courier.deliver("interactive", payload)


async def suggestions(world: World, workspace: Workspace, user: User, view: View, wish: Json) -> list[Json]:
    """The options the bot offers for what the person typed into an external select.

    Raises:
        CannotDoError: the element asks nobody, too little was typed, or no options came.
    """
    found = find(view.payload["blocks"], wish["target"])
    typed = str(wish.get("typed", ""))
    if found.element["type"] not in ("external_select", "multi_external_select"):
        raise CannotDoError(f"{wish['target']!r} has its options already")
    if len(typed) < found.element.get("min_query_length", 3):
        raise CannotDoError("type more first")
    payload = interaction(world, workspace, user, "block_suggestion") | in_view(world, workspace, view)
    del payload["trigger_id"]
    payload |= {
        "action_id": found.element["action_id"],
        "block_id": found.block["block_id"],
        "value": typed,
    }
    answer = await world.courier.deliver("interactive", payload)
    groups = answer.payload.get("option_groups") or [answer.payload]
    options = [option for group in groups for option in group.get("options") or []]
    if not answer.acknowledged or len(options) > MOST_OPTIONS:
        raise CannotDoError(answer.error or f"more than {MOST_OPTIONS} options came")
    return options
