"""Slash commands, shortcuts and option lists: payloads, escaping, who may use them."""

from collections.abc import AsyncIterator
from typing import Any

import pytest

from playground.client import Person, Playground, Room
from playground.elements import CannotDoError
from tests.playground import building as b
from tests.playground.calling import call, last_delivery, trigger
from tests.playground.conftest import still
from tests.playground.tiny_bot import bolt, over_sockets

Json = dict[str, Any]


async def test_a_command_carries_who_where_and_how_to_answer(
    slack: Playground, anna: Person, cx: Room
) -> None:
    reply = await anna.command("/journey new map", cx)
    assert (reply.acknowledged, reply.error) == (False, "dispatch_failed")
    payload = await last_delivery(slack)
    told = {
        key: payload[key] for key in ("command", "text", "user_id", "channel_id", "channel_name", "team_id")
    }
    assert told == {
        "command": "/journey",
        "text": "new map",
        "user_id": anna.id,
        "channel_id": cx.id,
        "channel_name": "cx",
        "team_id": slack.team.id,
    }
    assert payload["trigger_id"]
    assert payload["response_url"].startswith(slack.url)


@pytest.mark.parametrize("escape", [True, False])
async def test_names_are_escaped_only_when_the_app_asks_for_it(escape: bool) -> None:
    async with Playground.start(still(should_escape=escape)) as slack:
        bo = await slack.person("Bo")
        cx = await slack.channel("#cx", members=[bo])
        await bo.command("/journey invite @bo to #cx & @nobody <now>", cx)
        text = (await last_delivery(slack))["text"]
    escaped = f"invite <@{bo.id}|bo> to <#{cx.id}|cx> &amp; @nobody &lt;now&gt;"
    assert text == (escaped if escape else "invite @bo to #cx & @nobody <now>")


async def test_a_person_is_found_whether_or_not_the_name_begins_with_a_capital(slack: Playground) -> None:
    bo = await slack.person("Bo")
    cx = await slack.channel("#names", members=[bo])
    await bo.command("/journey invite @Bo", cx)
    assert (await last_delivery(slack))["text"] == f"invite <@{bo.id}|bo>"


async def test_commands_are_for_members_of_the_channel_and_of_the_team(slack: Playground, cx: Room) -> None:
    outsider = await slack.person("Out")
    stranger = await slack.person("Xi", home_team="T0ELSEWHERE")
    await cx.join(stranger)
    with pytest.raises(CannotDoError, match="not in #cx"):
        await outsider.command("/journey", cx)
    with pytest.raises(CannotDoError, match="installing team"):
        await stranger.command("/journey", cx)


async def test_only_registered_commands_exist() -> None:
    async with Playground.start(still(commands=({"command": "/journey"},))) as slack:
        anna = await slack.person("Anna")
        cx = await slack.channel("#cx", members=[anna])
        with pytest.raises(CannotDoError, match="not a valid command"):
            await anna.command("/other", cx)
        assert (await anna.command("/journey", cx)).error == "dispatch_failed"


@pytest.fixture
async def said(slack: Playground) -> AsyncIterator[list[Json]]:
    seen: list[Json] = []
    async with bolt(slack) as app, over_sockets(slack, app):

        @app.command("/blocks")
        async def blocks(ack: Any, body: Json) -> None:
            await ack(text="x", blocks=[b.section("x" * int(body["text"]))], response_type="in_channel")

        @app.command("/journey")
        async def journey(ack: Any) -> None:
            await ack()

        @app.shortcut("start")
        async def start(ack: Any, body: Json) -> None:
            seen.append(body)
            await ack()

        @app.options("touchpoint")
        async def options(ack: Any, payload: Json) -> None:
            seen.append(payload)
            await ack(options=[b.option(f"{payload['value']} {n}") for n in range(2)])

        yield seen


@pytest.mark.usefixtures("said")
async def test_an_acknowledgement_can_be_seen_by_the_whole_channel(anna: Person, cx: Room) -> None:
    reply = await anna.command("/blocks 3000", cx)
    assert (reply.acknowledged, reply.response["response_type"]) == (True, "in_channel")
    assert (await cx.message("xxx")).ephemeral_to is None


@pytest.mark.usefixtures("said")
async def test_an_acknowledgement_with_bad_blocks_is_the_bots_failure(
    slack: Playground, anna: Person, cx: Room
) -> None:
    reply = await anna.command("/blocks 3001", cx)
    assert (reply.acknowledged, reply.error) == (False, "invalid_command_response")
    assert len(await slack.violations()) == 1


async def test_a_global_shortcut_has_a_trigger_but_no_channel(anna: Person, said: list[Json]) -> None:
    assert (await anna.shortcut("start")).acknowledged
    assert (said[0]["type"], said[0]["callback_id"]) == ("shortcut", "start")
    assert said[0]["trigger_id"]
    assert "channel" not in said[0]
    assert "response_url" not in said[0]


async def test_a_message_shortcut_carries_the_message(
    anna: Person, bo: Person, cx: Room, said: list[Json]
) -> None:
    message = await bo.say("The train was late", cx)
    assert (await anna.shortcut("start", message)).acknowledged
    assert said[0]["type"] == "message_action"
    assert (said[0]["message"]["text"], said[0]["message"]["user"]) == ("The train was late", bo.id)
    assert (said[0]["message_ts"], said[0]["channel"]["id"]) == (message.ts, cx.id)


async def test_an_external_select_offers_what_the_bot_says(
    slack: Playground, anna: Person, cx: Room, said: list[Json]
) -> None:
    select = {"type": "external_select", "action_id": "touchpoint", "min_query_length": 2}
    view = b.modal(b.field(select, "where"))
    await call(slack, "views.open", trigger_id=await trigger(slack, anna, cx), view=view)
    with pytest.raises(CannotDoError, match="type more"):
        await anna.suggestions("touchpoint", "s")
    offered = await anna.suggestions("touchpoint", "shop")
    assert [option["value"] for option in offered] == ["shop 0", "shop 1"]
    assert said[0]["type"] == "block_suggestion"
    await anna.fill({"where": offered[1]})
    assert (await anna.modal()).values["where"]["touchpoint"]["selected_option"] == offered[1]
