"""Every scoped method asks for its scope, and for nothing more."""

import pytest

from playground.client import Playground, Room
from playground.config import WorkspaceConfig
from tests.playground.calling import call
from tests.playground.conftest import ALL_SCOPES, still

SCOPED = [
    ("chat.postMessage", "chat:write"),
    ("chat.postEphemeral", "chat:write"),
    ("chat.update", "chat:write"),
    ("chat.delete", "chat:write"),
    ("users.info", "users:read"),
    ("conversations.info", "channels:read"),
    ("conversations.members", "channels:read"),
    ("conversations.history", "channels:history"),
    ("conversations.replies", "channels:history"),
    ("files.getUploadURLExternal", "files:write"),
    ("files.completeUploadExternal", "files:write"),
    ("files.delete", "files:write"),
    ("files.info", "files:read"),
    ("reactions.add", "reactions:write"),
]


@pytest.mark.parametrize(("method", "scope"), SCOPED)
async def test_a_missing_scope_is_named(method: str, scope: str) -> None:
    scopes = tuple(other for other in ALL_SCOPES if other != scope)
    async with Playground.start(still(workspaces=(WorkspaceConfig(scopes=scopes),))) as slack:
        cx = await slack.channel("#cx")
        answer = await call(slack, method, channel=cx.id)
    assert answer["error"] == "missing_scope"
    assert answer["needed"] == scope
    assert answer["provided"] == ",".join(scopes)


@pytest.mark.parametrize(("method", "scope"), SCOPED)
async def test_with_the_scope_the_call_gets_further(
    slack: Playground, cx: Room, method: str, scope: str
) -> None:
    assert scope in ALL_SCOPES
    assert (await call(slack, method, channel=cx.id)).get("error") != "missing_scope"
