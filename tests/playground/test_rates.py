"""Rate limits: windows per method and workspace, a drip per channel."""

from collections.abc import AsyncIterator

import pytest

from playground.client import Playground, Room
from playground.config import WorkspaceConfig
from tests.playground.calling import call, posted
from tests.playground.conftest import still


@pytest.fixture
async def slack() -> AsyncIterator[Playground]:
    async with Playground.start(still(rates_enabled=True)) as playground:
        yield playground


@pytest.fixture
async def cx(slack: Playground) -> Room:
    return await slack.channel("#cx")


async def updates(slack: Playground, room: Room, count: int) -> list[int]:
    ts = await posted(slack, room)
    return [
        (await call(slack, "chat.update", channel=room.id, ts=ts, text="x"))["status"] for _ in range(count)
    ]


async def test_the_fifty_first_update_within_a_minute_is_refused(slack: Playground, cx: Room) -> None:
    assert await updates(slack, cx, 51) == [200] * 50 + [429]
    refused = (await slack.journal(name="chat.update"))[-1]
    assert (refused["ok"], refused["error"]) == (False, "ratelimited")


async def test_retry_after_says_when_the_window_has_room_again(slack: Playground, cx: Room) -> None:
    ts = await posted(slack, cx)
    await slack.set_rates(scale=0.02)
    arguments = {"channel": cx.id, "ts": ts, "text": "x"}
    assert (await call(slack, "chat.update", **arguments))["ok"]
    await slack.advance(20)
    limited = await call(slack, "chat.update", **arguments)
    assert (limited["error"], limited["headers"]["Retry-After"]) == ("ratelimited", "40")
    await slack.advance(39.9)
    assert not (await call(slack, "chat.update", **arguments))["ok"]
    await slack.advance(0.2)
    assert (await call(slack, "chat.update", **arguments))["ok"]


async def test_a_channel_takes_a_short_burst_then_one_message_a_second(slack: Playground, cx: Room) -> None:
    other = await slack.channel("#other")

    async def post(room: Room) -> int:
        return int((await call(slack, "chat.postMessage", channel=room.id, text="x"))["status"])

    assert [await post(cx) for _ in range(4)] == [200, 200, 200, 429]
    assert await post(other) == 200
    await slack.advance(1.01)
    assert [await post(cx) for _ in range(2)] == [200, 429]


async def test_one_workspace_does_not_use_up_the_window_of_another(slack: Playground) -> None:
    other = await slack.add_workspace(WorkspaceConfig(team_id="T2", bot_token="xoxb-2"))
    await slack.set_rates(scale=1 / 600)
    statuses = [
        (await call(slack, "auth.test", token=token))["status"]
        for token in (slack.team.bot_token, slack.team.bot_token, other.bot_token)
    ]
    assert statuses == [200, 429, 200]


async def test_the_limits_can_be_switched_off(slack: Playground, cx: Room) -> None:
    await slack.set_rates(enabled=False)
    assert set(await updates(slack, cx, 60)) == {200}


async def test_the_state_of_the_windows_can_be_read(slack: Playground, cx: Room) -> None:
    await updates(slack, cx, 3)
    used = (await slack.state())["calls_within_a_minute"][slack.team.id]
    assert used == {"chat.postMessage": 1, "chat.update": 3}


TIERS = {
    20: ["apps.connections.open"],
    50: [
        "chat.update",
        "chat.delete",
        "conversations.info",
        "conversations.history",
        "conversations.replies",
    ],
    100: [
        "chat.postEphemeral",
        "conversations.members",
        "files.completeUploadExternal",
        "files.getUploadURLExternal",
        "files.info",
        "users.info",
        "views.open",
        "views.publish",
        "views.push",
        "views.update",
    ],
}
"""As in java-slack-sdk metadata/web-api/rate_limit_tiers.json; for the first see playground/rates.py."""


@pytest.mark.parametrize(
    ("method", "most"), [(method, most) for most, methods in TIERS.items() for method in methods]
)
async def test_a_method_has_the_calls_of_its_tier_within_a_minute(
    slack: Playground, method: str, most: int
) -> None:
    token = slack.config.app_token if method == "apps.connections.open" else None
    answers = [await call(slack, method, token=token) for _ in range(most + 1)]
    assert "ratelimited" not in {answer.get("error") for answer in answers[:-1]}
    last = answers[-1]
    assert (last["status"], last["error"], last["headers"]["Retry-After"]) == (429, "ratelimited", "60")
    await slack.advance(60.1)
    assert (await call(slack, method, token=token)).get("error") != "ratelimited"
