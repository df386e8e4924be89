"""Forms and menus as a bot may send them: stacks, answers to a submission, choices, second thoughts."""

from collections.abc import AsyncIterator
from typing import Any

import pytest
import pytest_asyncio
from slack_bolt.app.async_app import AsyncApp

from playground.limits.elements import IN_ACTIONS
from tests.browser.conftest import Scene
from tests.browser.window import violations
from tests.playground import building as b
from tests.playground.calling import call, posted
from tests.playground.tiny_bot import bolt, over_sockets

pytestmark = pytest.mark.asyncio(loop_scope="module")

Json = dict[str, Any]
CONFIRM = b.confirm(title=b.plain("Sure?"), confirm=b.plain("Yes, do"), deny=b.plain("No, wait"))


@pytest_asyncio.fixture(loop_scope="module")
async def app(scene_without_bot: Scene) -> AsyncIterator[AsyncApp]:
    async with (
        bolt(scene_without_bot.slack) as app,
        over_sockets(scene_without_bot.slack, app),
    ):
        yield app


def form(title: str, *blocks: Json, **more: Any) -> Json:
    return b.modal(*blocks, title=b.plain(title), **more)


async def test_forms_stack_up_go_back_and_close_as_the_bot_answers(
    scene_without_bot: Scene, app: AsyncApp
) -> None:
    second = form("Second", b.field(label=b.plain("Detail"), block_id="detail"), callback_id="second")

    @app.command("/journey")
    async def open_first(ack: Any, client: Any, body: Json) -> None:
        await ack()
        deeper = b.actions(b.button("Deeper", action_id="deeper"))
        first = form("First", b.field(label=b.plain("Name"), block_id="name"), deeper, callback_id="first")
        await client.views_open(trigger_id=body["trigger_id"], view=first)

    @app.action("deeper")
    async def push(ack: Any, client: Any, body: Json) -> None:
        await ack()
        await client.views_push(trigger_id=body["trigger_id"], view=second)

    @app.view("second")
    async def refuse_short_ones(ack: Any, view: Json) -> None:
        if len(view["state"]["values"]["detail"]["typed"]["value"]) < 5:
            await ack(response_action="errors", errors={"detail": "A little more, please."})
        else:
            await ack()

    @app.view("first")
    async def thank(ack: Any) -> None:
        done = form("Done", b.section("Thank you"), submit=None, callback_id="done")
        await ack(response_action="update", view={key: part for key, part in done.items() if part})

    robin = await scene_without_bot.windows.of(scene_without_bot.robin, scene_without_bot.room)
    await robin.type_line("/journey")
    await robin.see_title("First")
    await robin.fill("Name", "Night train")
    await robin.press("Deeper", within=robin.modal)
    await robin.see_title("Second")
    assert await violations(robin.page) == []
    await robin.fill("Detail", "no")
    await robin.press("Save", within=robin.modal)
    await robin.see("A little more, please.")
    await robin.page.locator(".field.wrong :focus").wait_for()
    await robin.fill("Detail", "by bicycle")
    await robin.press("Save", within=robin.modal)
    await robin.see_title("First")
    assert await robin.modal.get_by_label("Name").input_value() == "Night train"
    await robin.press("Deeper", within=robin.modal)
    await robin.see_title("Second")
    await robin.press("Back", within=robin.modal)
    await robin.see_title("First")
    await robin.press("Save", within=robin.modal)
    await robin.see_title("Done")
    await robin.press("Close", within=robin.modal.locator("header"))
    await robin.no_modal()


async def test_a_wrong_number_is_said_below_its_field(scene_without_bot: Scene, app: AsyncApp) -> None:
    limits = {"is_decimal_allowed": False, "min_value": "1", "max_value": "9", "action_id": "n"}
    number = b.field({"type": "number_input", **limits}, "count", label=b.plain("How many?"))

    @app.command("/journey")
    async def ask(ack: Any, client: Any, body: Json) -> None:
        await ack()
        await client.views_open(trigger_id=body["trigger_id"], view=form("Count", number))

    @app.view("form")
    async def take(ack: Any) -> None:
        await ack()

    robin = await scene_without_bot.windows.of(scene_without_bot.robin, scene_without_bot.room)
    await robin.type_line("/journey")
    await robin.see_title("Count")
    for wrong, said in (("ten", "enter a number"), ("10", "9 or less"), ("1.5", "whole number")):
        await robin.fill("How many?", wrong)
        await robin.press("Save", within=robin.modal)
        await robin.see(said)
    await robin.fill("How many?", "3")
    await robin.press("Save", within=robin.modal)
    await robin.no_modal()


async def test_every_element_can_be_used_in_a_message(scene_without_bot: Scene, app: AsyncApp) -> None:
    seen: list[Json] = []

    @app.action("used")
    async def note(ack: Any, action: Json) -> None:
        await ack()
        seen.append(action)

    shape: dict[str, Json] = {
        "button": b.button("Press"),
        **{kind: {"options": b.options(3)} for kind in IN_ACTIONS if "static" in kind or kind == "overflow"},
        "radio_buttons": {"options": b.options(3)},
        "checkboxes": {"options": b.options(3)},
    }
    slack, room = scene_without_bot.slack, scene_without_bot.room
    robin = await scene_without_bot.windows.of(scene_without_bot.robin, room)
    for kind in sorted(IN_ACTIONS - {"rich_text_input"}):
        element = {**shape.get(kind, {}), "type": kind, "action_id": "used"}
        await posted(slack, room, text=kind, blocks=[b.section(f"This is {kind}."), b.actions(element)])
    await robin.see("This is users_select.")
    assert not await robin.page.get_by_text("this page does not show it").count()
    assert await violations(robin.page) == []
    for kind, choice in (
        ("multi_static_select", "Option 1"),
        ("multi_users_select", "Anna"),
        ("multi_channels_select", "#cx"),
        ("checkboxes", "Option 2"),
        ("radio_buttons", "Option 0"),
    ):
        message = robin.page.locator("article", has_text=f"This is {kind}.")
        if kind.startswith("multi"):
            await message.locator("summary").click()
        await message.get_by_label(choice).check()
        await robin.page.wait_for_timeout(100)
    told = {action["type"]: action for action in seen}
    assert [one["value"] for one in told["multi_static_select"]["selected_options"]] == ["Option 1"]
    assert told["multi_users_select"]["selected_users"] == [scene_without_bot.people[0].id]
    assert told["multi_channels_select"]["selected_channels"] == [room.id]
    assert told["radio_buttons"]["selected_option"]["value"] == "Option 0"


async def test_a_second_thought_sends_nothing_and_takes_the_choice_back(
    scene_without_bot: Scene, app: AsyncApp
) -> None:
    seen: list[Json] = []

    @app.action("used")
    async def note(ack: Any, action: Json) -> None:
        await ack()
        seen.append(action)

    boxes = {"type": "checkboxes", "action_id": "used", "options": b.options(2), "confirm": CONFIRM}
    menu = {"type": "overflow", "action_id": "used", "options": b.options(2), "confirm": CONFIRM}
    blocks = [{**b.actions(boxes), "block_id": "boxes"}, b.actions(menu)]
    await posted(scene_without_bot.slack, scene_without_bot.room, text="Both", blocks=blocks)
    robin = await scene_without_bot.windows.of(scene_without_bot.robin, scene_without_bot.room)
    box = robin.page.get_by_label("Option 1")
    await box.click()
    await robin.confirm("No, wait")
    assert not await box.is_checked()
    await robin.pick("More actions", "Option 0")
    await robin.confirm("No, wait")
    assert seen == []
    await robin.pick("More actions", "Option 0")
    await robin.confirm("Yes, do")
    await robin.page.get_by_role("alertdialog").wait_for(state="detached")
    await robin.page.wait_for_timeout(100)
    assert [one["selected_option"]["value"] for one in seen] == ["Option 0"]


async def test_an_open_menu_outlives_an_update_of_its_message(
    scene_without_bot: Scene, app: AsyncApp
) -> None:
    seen: list[Json] = []

    @app.action("used")
    async def note(ack: Any, action: Json) -> None:
        await ack()
        seen.append(action)

    slack, room = scene_without_bot.slack, scene_without_bot.room
    menu = b.actions({"type": "overflow", "action_id": "used", "options": b.options(2)})
    ts = await posted(slack, room, text="Card", blocks=[b.section("Before"), menu])
    robin = await scene_without_bot.windows.of(scene_without_bot.robin, room)
    other = await scene_without_bot.windows.of(scene_without_bot.people[0], room)
    await robin.press("More actions")
    await call(slack, "chat.update", channel=room.id, ts=ts, text="Card", blocks=[b.section("After"), menu])
    await other.see("After")
    await robin.page.bring_to_front()
    await robin.page.get_by_role("menuitem", name="Option 1").click()
    await robin.see("After")
    await robin.page.wait_for_timeout(100)
    assert [one["selected_option"]["value"] for one in seen] == ["Option 1"]


async def test_what_only_one_sees_is_replaced_and_taken_away(scene_without_bot: Scene, app: AsyncApp) -> None:
    @app.command("/journey")
    async def ask(ack: Any) -> None:
        await ack(text="Ready?", blocks=[b.section("Ready?"), b.actions(b.button("Yes", action_id="yes"))])

    @app.action("yes")
    async def change(ack: Any, respond: Any) -> None:
        await ack()
        thanks = [b.section("Thank you"), b.actions(b.button("Hide", action_id="hide"))]
        await respond(text="Thank you", blocks=thanks, replace_original=True)

    @app.action("hide")
    async def hide(ack: Any, respond: Any) -> None:
        await ack()
        await respond(delete_original=True)

    robin = await scene_without_bot.windows.of(scene_without_bot.robin, scene_without_bot.room)
    await robin.type_line("/journey")
    await robin.press("Yes")
    await robin.see("Thank you")
    assert await robin.page.locator("article.ephemeral").count() == 1
    assert not await robin.page.locator("article", has_text="Ready?").count()
    await robin.press("Hide")
    await robin.page.locator("article.ephemeral").wait_for(state="detached")
