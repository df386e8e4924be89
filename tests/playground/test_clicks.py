"""Clicks and choices: what the bot is told, and what nobody can click."""

from typing import Any

import pytest

from playground.client import Person, Playground, Room
from playground.elements import CannotDoError
from tests.playground import building as b
from tests.playground.calling import call, last_delivery, posted, trigger

Json = dict[str, Any]

ELEMENTS: list[tuple[Json, Any, Json]] = [
    (b.button("Go", value="7"), None, {"value": "7", "text": b.plain("Go")}),
    ({"type": "overflow", "options": b.options(3)}, "Option 1", {"selected_option": b.option("Option 1")}),
    (
        {"type": "static_select", "options": b.options(3)},
        "Option 2",
        {"selected_option": b.option("Option 2")},
    ),
    (
        {"type": "multi_static_select", "options": b.options(3)},
        ["Option 0", "Option 2"],
        {"selected_options": [b.option("Option 0"), b.option("Option 2")]},
    ),
    (
        {"type": "radio_buttons", "options": b.options(3)},
        "Option 1",
        {"selected_option": b.option("Option 1")},
    ),
    (
        {"type": "checkboxes", "options": b.options(3)},
        ["Option 1"],
        {"selected_options": [b.option("Option 1")]},
    ),
    ({"type": "datepicker"}, "2026-12-24", {"selected_date": "2026-12-24"}),
    ({"type": "timepicker"}, "09:30", {"selected_time": "09:30"}),
    ({"type": "datetimepicker"}, 1_800_000_000, {"selected_date_time": 1_800_000_000}),
    ({"type": "users_select"}, "U1", {"selected_user": "U1"}),
    ({"type": "multi_users_select"}, ["U1", "U2"], {"selected_users": ["U1", "U2"]}),
    ({"type": "conversations_select"}, "C1", {"selected_conversation": "C1"}),
    ({"type": "channels_select"}, "C1", {"selected_channel": "C1"}),
]


@pytest.mark.parametrize(("element", "value", "told"), ELEMENTS, ids=[e[0]["type"] for e in ELEMENTS])
async def test_the_bot_is_told_what_was_chosen(
    slack: Playground, element: Json, value: Any, told: Json
) -> None:
    anna = await slack.person("Anna")
    cx = await slack.channel("#cx", members=[anna])
    element = element | {"action_id": "it"}
    await posted(slack, cx, blocks=[b.actions(element) | {"block_id": "row"}])
    await anna.click(await cx.message(), "it", value)
    action = (await last_delivery(slack))["actions"][0]
    assert action.pop("action_ts")
    assert action == {"type": element["type"], "action_id": "it", "block_id": "row"} | told


async def test_a_click_in_a_message_says_where_it_happened(slack: Playground, anna: Person, cx: Room) -> None:
    parent = await posted(slack, cx)
    ts = await posted(slack, cx, thread_ts=parent, blocks=[b.actions(b.button("Go"))])
    await anna.click(await cx.message(thread_ts=parent), "Go")
    payload = await last_delivery(slack)
    assert payload["container"] == {
        "type": "message",
        "message_ts": ts,
        "channel_id": cx.id,
        "is_ephemeral": False,
        "thread_ts": parent,
    }
    assert payload["channel"] == {"id": cx.id, "name": "cx"}
    assert (payload["message"]["ts"], payload["message"]["thread_ts"]) == (ts, parent)
    assert payload["trigger_id"]
    assert payload["response_url"]


async def test_choices_made_earlier_in_a_message_are_in_its_state(
    slack: Playground, anna: Person, cx: Room
) -> None:
    menu = {"type": "static_select", "action_id": "menu", "options": b.options(2)}
    await posted(slack, cx, blocks=[b.actions(menu) | {"block_id": "row"}, b.actions(b.button("Go"))])
    card = await cx.message()
    await anna.click(card, "Option 1")
    await anna.click(card, "Go")
    state = (await last_delivery(slack))["state"]["values"]
    assert state == {"row": {"menu": {"type": "static_select", "selected_option": b.option("Option 1")}}}


@pytest.mark.parametrize(
    ("target", "why"),
    [("Nowhere", "there is no element"), ("Twice", "more than one element"), ("menu", "say what to choose")],
)
async def test_nobody_can_click_what_is_not_there(slack: Playground, target: str, why: str) -> None:
    anna = await slack.person("Anna")
    cx = await slack.channel("#cx", members=[anna])
    twins = [b.actions(b.button("Twice", action_id=name)) for name in ("one", "two")]
    menu = {"type": "static_select", "action_id": "menu", "options": b.options(2)}
    await posted(slack, cx, blocks=[*twins, b.actions(menu)])
    with pytest.raises(CannotDoError, match=why):
        await anna.click(await cx.message(), target)
    assert await slack.journal(kind="delivery") == []


async def test_the_same_words_in_two_blocks_are_told_apart_by_block_id(
    slack: Playground, anna: Person, cx: Room
) -> None:
    twins = [b.actions(b.button("Edit", value=name)) | {"block_id": name} for name in ("one", "two")]
    await posted(slack, cx, blocks=twins)
    await anna.click(await cx.message(), "Edit", block_id="two")
    assert (await last_delivery(slack))["actions"][0]["value"] == "two"


async def test_a_click_in_a_modal_carries_what_is_typed(slack: Playground, anna: Person, cx: Room) -> None:
    view = b.modal(b.field(), b.actions(b.button("Preview")))
    opened = await call(slack, "views.open", trigger_id=await trigger(slack, anna, cx), view=view)
    await anna.fill({"field": "Night"})
    await anna.click(await anna.modal(), "Preview")
    payload = await last_delivery(slack)
    assert payload["container"] == {"type": "view", "view_id": opened["view"]["id"]}
    assert payload["view"]["state"]["values"]["field"]["typed"]["value"] == "Night"


@pytest.mark.parametrize(("dispatches", "deliveries"), [(True, 1), (False, 0)])
async def test_an_input_tells_the_bot_only_when_it_dispatches(
    slack: Playground, anna: Person, dispatches: bool, deliveries: int
) -> None:
    cx = await slack.channel("#room", members=[anna])
    view = b.modal(b.field(dispatch_action=dispatches))
    await call(slack, "views.open", trigger_id=await trigger(slack, anna, cx), view=view)
    before = len(await slack.journal(kind="delivery"))
    await anna.fill({"field": "Night"})
    assert len(await slack.journal(kind="delivery")) - before == deliveries


async def test_a_click_on_home_carries_the_home_view(slack: Playground, anna: Person) -> None:
    await call(slack, "views.publish", user_id=anna.id, view=b.home(b.actions(b.button("Start"))))
    await anna.click(await anna.home(), "Start")
    assert (await last_delivery(slack))["view"]["type"] == "home"


async def test_a_button_whose_words_look_like_markup_is_still_found(
    slack: Playground, anna: Person, cx: Room
) -> None:
    await posted(slack, cx, blocks=[b.actions(b.button("<b>&amp;</b>"))])
    await anna.click(await cx.message(), "<b>&amp;</b>")
    assert (await last_delivery(slack))["actions"][0]["text"]["text"] == "<b>&amp;</b>"
