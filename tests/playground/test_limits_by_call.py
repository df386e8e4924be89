"""Every limit by the call a bot makes: the most passes, one more comes back with Slack's error code."""

from typing import Any

import pytest

from playground.client import Person, Playground, Room
from playground.limits import LIMITS
from tests.playground.calling import call, trigger
from tests.playground.test_limits import CASES

BY_SURFACE = {"message": "invalid_blocks", "modal": "invalid_arguments", "home": "invalid_arguments"}
CODES = {
    "message.attachments": "too_many_attachments",
    "message.characters": "msg_blocks_too_long",
    "message.markdown_text": "msg_too_long",
    "message.tables": "invalid_attachments",
    "view.bytes": "view_too_large",
}
ELSEWHERE = {"message.text"}
"""A text is refused above 40,000 when posted and above 4,000 in an update: test_refusals.py."""


async def sent(slack: Playground, anna: Person, cx: Room, *, name: str, size: int) -> dict[str, Any]:
    surface, build = CASES[name]
    payload = build(size)
    if surface == "message":
        return await call(slack, "chat.postMessage", channel=cx.id, **payload)
    return await call(slack, "views.open", trigger_id=await trigger(slack, anna, cx), view=payload)


@pytest.mark.parametrize("name", [name for name in LIMITS if name not in ELSEWHERE])
async def test_the_call_passes_with_the_most_and_is_refused_with_one_more(
    slack: Playground, anna: Person, cx: Room, name: str
) -> None:
    most = LIMITS[name].most
    passed = await sent(slack, anna, cx, name=name, size=most)
    assert passed["ok"], passed
    refused = await sent(slack, anna, cx, name=name, size=most + 1)
    assert (refused["ok"], refused["error"]) == (False, CODES.get(name, BY_SURFACE[CASES[name][0]]))
    assert (await slack.violations())[-1]["violations"]
