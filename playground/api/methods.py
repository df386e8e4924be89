"""The registry of Web API methods: handler, scopes any of which suffices, and who may call."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import Literal

from playground.api import chat, connections, conversations, files, homes, users, validation, views
from playground.api.call import Call
from playground.records import Json

Handler = Callable[[Call], Awaitable[Json]]


@dataclass(frozen=True)
class Method:
    """How one method is served."""

    handler: Handler
    scopes: tuple[str, ...] = ()
    caller: Literal["bot", "app", "anyone"] = "bot"


METHODS: dict[str, Method] = {
    "auth.test": Method(users.auth_test),
    "users.info": Method(users.info, ("users:read",)),
    "apps.connections.open": Method(connections.open_connection, caller="app"),
    "chat.postMessage": Method(chat.post_message, ("chat:write",)),
    "chat.postEphemeral": Method(chat.post_ephemeral, ("chat:write",)),
    "chat.update": Method(chat.update, ("chat:write",)),
    "chat.delete": Method(chat.delete, ("chat:write",)),
    "chat.getPermalink": Method(chat.get_permalink),
    "reactions.add": Method(conversations.add_reaction, ("reactions:write",)),
    "conversations.info": Method(conversations.info),
    "conversations.members": Method(conversations.members),
    "conversations.open": Method(conversations.open_direct_message, ("im:write", "mpim:write")),
    "conversations.history": Method(conversations.history),
    "conversations.replies": Method(conversations.replies),
    "views.open": Method(views.open_view),
    "views.push": Method(views.push),
    "views.update": Method(views.update),
    "views.publish": Method(homes.publish),
    "files.getUploadURLExternal": Method(files.get_upload_url, ("files:write",)),
    "files.completeUploadExternal": Method(files.complete_upload, ("files:write",)),
    "files.info": Method(files.info, ("files:read",)),
    "files.delete": Method(files.delete, ("files:write",)),
    "blocks.validate": Method(validation.validate, caller="anyone"),
}
