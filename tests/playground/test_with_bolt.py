"""A real Bolt app lives on the playground, by Socket Mode and by signed HTTP alike."""

from collections.abc import AsyncIterator
from typing import Any

import pytest
from slack_bolt.app.async_app import AsyncApp

from playground.client import Person, Playground, Room
from tests.playground import building as b
from tests.playground.calling import PNG
from tests.playground.tiny_bot import bolt, over_http, over_sockets

Json = dict[str, Any]

CARD = [b.section("Stage 1 of 6"), b.actions(b.button("Add your view", action_id="add", value="1"))]
FORM = b.modal(b.field(block_id="title"), callback_id="new")


def journey_bot(app: AsyncApp) -> None:
    """A form, a card, a picture and a Home tab."""

    @app.command("/journey")
    async def command(ack: Any, body: Json, client: Any) -> None:
        await ack(f"You said {body['text']}")
        await client.views_open(
            trigger_id=body["trigger_id"], view=FORM | {"private_metadata": body["channel_id"]}
        )

    @app.view("new")
    async def submitted(ack: Any, view: Json, client: Any) -> None:
        title = view["state"]["values"]["title"]["typed"]["value"]
        if title == "bad":
            await ack(response_action="errors", errors={"title": "Another title, please"})
            return
        await ack()
        await client.chat_postMessage(channel=view["private_metadata"], text=title, blocks=CARD)

    @app.action("add")
    async def add(ack: Any, body: Json, client: Any, respond: Any) -> None:
        await ack()
        await respond("Thank you")
        await client.files_upload_v2(
            content=PNG,
            filename="map.png",
            alt_txt="A map",
            channel=body["channel"]["id"],
            thread_ts=body["message"]["ts"],
            initial_comment="The map so far",
        )

    @app.event("app_home_opened")
    async def opened(event: Json, client: Any) -> None:
        await client.views_publish(user_id=event["user"], view=b.home(b.section("Your workshops")))


@pytest.fixture(params=["sockets", "http"])
async def bot(slack: Playground, request: pytest.FixtureRequest) -> AsyncIterator[None]:
    async with bolt(slack) as app:
        journey_bot(app)
        transport = over_sockets if request.param == "sockets" else over_http
        async with transport(slack, app):
            yield


@pytest.mark.usefixtures("bot")
async def test_a_command_a_form_a_card_a_click_and_a_picture(
    slack: Playground, anna: Person, cx: Room
) -> None:
    reply = await anna.command("/journey new", cx)
    assert (reply.acknowledged, reply.text, reply.error) == (True, "You said new", None)
    assert 0 < reply.seconds < 3
    assert (await anna.ephemeral()).text == "You said new"
    modal = await anna.modal()
    assert (modal.title, modal.inputs, modal.private_metadata) == ("Title", ["title"], cx.id)

    assert (await anna.submit({"title": "bad"})).outcome == "errors"
    modal = await anna.modal()
    assert modal.errors == {"title": "Another title, please"}
    assert modal.values["title"]["typed"]["value"] == "bad"

    assert (await anna.submit({"typed": "Night train"})).outcome == "closed"
    assert await anna.modals() == []
    card = await cx.message(containing="Stage 1 of 6")
    assert (card.text, card.buttons) == ("Night train", ["Add your view"])

    assert (await anna.click(card, "Add your view")).acknowledged
    assert (await anna.ephemeral("Thank you")).ephemeral_to == anna.id
    shared = await cx.message(containing="The map so far", thread_ts=card.ts)
    assert await slack.file_bytes(shared.files[0]["id"]) == PNG
    assert shared.files[0]["alt_txt"] == "A map"
    assert await slack.violations() == []


@pytest.mark.usefixtures("bot")
async def test_opening_home_shows_what_the_bot_publishes(anna: Person) -> None:
    await anna.open_home()
    assert "Your workshops" in (await anna.home("Your workshops")).words
