"""Response URLs: five uses in thirty minutes, ephemeral unless told otherwise."""

import pytest

from playground.client import Person, Playground, Room
from tests.playground import building as b
from tests.playground.calling import call, last_delivery, posted, send

BUTTONS = [b.actions(b.button("Press", action_id="press"))]


async def url_of_a_click(slack: Playground, person: Person, room: Room) -> str:
    await posted(slack, room, text="Card", blocks=BUTTONS)
    await person.click(await room.message("Card"), "Press")
    return str((await last_delivery(slack))["response_url"])


async def test_the_sixth_use_is_refused(slack: Playground, anna: Person, cx: Room) -> None:
    url = await url_of_a_click(slack, anna, cx)
    assert [await send(url, {"text": str(n)}) for n in range(6)] == [200, 200, 200, 200, 200, 404]
    assert (await slack.journal(kind="response_url"))[-1]["error"] == "used_url"
    assert [m.text for m in await anna.ephemerals()] == ["0", "1", "2", "3", "4"]


@pytest.mark.parametrize(("seconds", "status"), [(1_799, 200), (1_801, 404)])
async def test_it_lives_half_an_hour(slack: Playground, anna: Person, seconds: float, status: int) -> None:
    url = await url_of_a_click(slack, anna, await slack.channel("#room", members=[anna]))
    await slack.advance(seconds)
    assert await send(url, {"text": "x"}) == status


async def test_in_channel_is_seen_by_everyone(slack: Playground, anna: Person, cx: Room) -> None:
    url = await url_of_a_click(slack, anna, cx)
    await send(url, {"text": "For all", "response_type": "in_channel"})
    assert (await cx.message("For all")).ephemeral_to is None


async def test_the_original_can_be_replaced_and_deleted(slack: Playground, anna: Person, cx: Room) -> None:
    url = await url_of_a_click(slack, anna, cx)
    card = await cx.message("Card")
    await send(url, {"text": "Changed", "replace_original": True})
    assert [(m.ts, m.text) for m in await cx.messages()] == [(card.ts, "Changed")]
    await send(url, {"delete_original": True})
    assert await cx.messages() == []


async def test_an_ephemeral_original_stays_ephemeral_when_replaced(
    slack: Playground, anna: Person, cx: Room
) -> None:
    await call(slack, "chat.postEphemeral", channel=cx.id, user=anna.id, text="Card", blocks=BUTTONS)
    await anna.click(await anna.ephemeral("Card"), "Press")
    payload = await last_delivery(slack)
    assert (payload["container"]["is_ephemeral"], "message" in payload) == (True, False)
    body = {"text": "Changed", "replace_original": True, "response_type": "in_channel"}
    await send(payload["response_url"], body)
    assert [m.text for m in await anna.ephemerals()] == ["Changed"]
    assert await cx.messages() == []


async def test_bad_blocks_are_refused_there_too(slack: Playground, anna: Person, cx: Room) -> None:
    url = await url_of_a_click(slack, anna, cx)
    assert await send(url, {"blocks": [b.section("x" * 3001)]}) == 400
    assert len(await slack.violations()) == 1
