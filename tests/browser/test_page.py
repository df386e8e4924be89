"""What people can do at the page, beyond a workshop: keyboard, errors, faults, the inspector, and looking."""

import json
import re
from typing import get_args

import pytest
from playwright.async_api import Browser, expect

from bot.rehearsal.demo import our_config
from playground.client import Playground
from playground.config import CallFault, DeliveryFault
from playground.limits.blocks import SURFACES
from tests.browser.conftest import Scene
from tests.browser.test_workshop import answer, fill_set_up, set_up
from tests.browser.window import PHONE, Windows, violations
from tests.playground import building as b
from tests.playground.calling import call, posted, trigger
from tests.playground.test_shapes import SAMPLES

pytestmark = pytest.mark.asyncio(loop_scope="module")

MANY = 500


async def many_messages(scene: Scene, count: int) -> None:
    for number in range(count):
        where = {"user": scene.robin.id, "channel": scene.room.id}
        await scene.robin.connection.post("/control/messages", **where, text=f"Message {number} *bold*")


async def test_a_form_keeps_what_is_typed_and_says_what_is_wrong_where_it_is(scene: Scene) -> None:
    robin = await scene.windows.of(scene.robin)
    await fill_set_up(robin, "Only one")
    wrong = robin.modal.locator(".field.wrong")
    await wrong.wait_for()
    field = wrong.locator("textarea")
    assert await field.get_attribute("aria-invalid") == "true"
    described = str(await field.get_attribute("aria-describedby"))
    assert await robin.page.locator(f"#{described.rsplit(maxsplit=1)[-1]}").inner_text()
    assert await field.input_value() == "Only one"
    await robin.page.locator(".field.wrong textarea:focus").wait_for()
    assert await violations(robin.page) == []


async def test_the_keyboard_alone_leads_from_a_command_into_a_form_and_back(scene: Scene) -> None:
    robin = await scene.windows.of(scene.robin)
    page = robin.page
    await page.locator("#foot textarea").focus()
    await page.keyboard.type("/jour")
    await page.keyboard.press("Tab")
    await page.keyboard.press("Enter")
    await page.keyboard.type("new")
    await page.keyboard.press("Enter")
    await robin.see_title("New workshop · 1 of 3")
    await page.locator("dialog.modal input:focus").wait_for()
    await page.keyboard.press("Shift+Tab")
    await page.locator("dialog.modal :focus").wait_for()
    await page.keyboard.press("Escape")
    await robin.no_modal()
    await page.locator("#foot textarea:focus").wait_for()


async def test_axe_finds_nothing_on_any_surface_in_light_and_dark(scene: Scene) -> None:
    robin = await scene.windows.of(scene.robin)
    page = robin.page
    await set_up(robin)
    await answer(robin, actions="Looks in", face="Good (+1)")
    assert await violations(page) == []
    await page.emulate_media(color_scheme="dark")
    await robin.press("Add your view")
    await robin.see_title("Add your view")
    assert await violations(page) == []
    await page.keyboard.press("Escape")
    await robin.no_modal()
    await robin.press("Next step")
    assert await violations(page) == []
    await robin.confirm("Not yet")
    await page.get_by_role("link", name="Journeyline, Home").click()
    await page.locator(".home").wait_for()
    await page.get_by_role("button", name="Faults").click()
    await page.locator("#faults h2").wait_for()
    assert await violations(page) == []
    inspector = await scene.windows.show("/inspector")
    await inspector.get_by_role("button", name="view_submission").first.click()
    for scheme in ("light", "dark"):
        await inspector.emulate_media(color_scheme=scheme)
        assert await violations(inspector) == []


async def test_a_phone_shows_everything_without_scrolling_sideways(scene: Scene) -> None:
    robin = await scene.windows.of(scene.robin, size=PHONE)
    await set_up(robin)
    for part in ("document.documentElement", "document.getElementById('body')"):
        assert await robin.page.evaluate(f"{part}.scrollWidth <= {part}.clientWidth")
    await robin.press("Channels and people")
    await robin.page.get_by_role("link", name="Be Anna", exact=True).click()
    await expect(robin.page).to_have_title(re.compile("Anna"))
    assert scene.people[0].id in robin.page.url
    assert await violations(robin.page) == []


async def test_what_only_one_sees_and_what_is_unread(scene: Scene) -> None:
    anna, bo, _ = scene.people
    other = await scene.slack.channel("other", members=[anna, bo])
    hers, his = await scene.windows.of(anna, scene.room), await scene.windows.of(bo, scene.room)
    await hers.type_line("/journey help")
    await hers.see("Only visible to you")
    await posted(scene.slack, other, text="News here")
    await hers.page.locator("#side a.unread", has_text="other").click()
    await hers.see("News here")
    await hers.page.locator("#side a.unread").wait_for(state="detached")
    await his.page.locator("#side a.unread", has_text="other").wait_for()
    assert not await his.page.get_by_text("Only visible to you").count()


async def test_a_message_becomes_evidence_through_its_menu(scene: Scene) -> None:
    robin = await scene.windows.of(scene.robin)
    await set_up(robin)
    await scene.people[0].say("I waited twenty minutes for a table", scene.room)
    message = robin.page.locator("article", has_text="I waited twenty minutes")
    await message.hover()
    await message.get_by_role("button", name="Shortcuts on this message").click()
    await robin.page.get_by_role("menuitem", name="Add to journey map").click()
    await robin.page.locator("dialog.modal[open]").wait_for()
    assert "I waited twenty minutes" in str(await robin.modal.locator("textarea").first.input_value())


async def test_what_the_bot_or_a_person_writes_never_becomes_html(scene_without_bot: Scene) -> None:
    robin = await scene_without_bot.windows.of(scene_without_bot.robin)
    await robin.type_line("<img src=x onerror=alert(1)> *bold* & <script>")
    await robin.see("<img src=x onerror=alert(1)>")
    assert await robin.page.locator("#body strong", has_text="bold").count() == 1
    await posted(
        scene_without_bot.slack,
        scene_without_bot.room,
        blocks=[
            b.section(
                f"<@{scene_without_bot.robin.id}> <javascript:alert(1)|x> `a` ~b~ *\u2060c*\u2060 &lt;d&gt;"
            )
        ],
    )
    line = await robin.see("@Robin")
    shown = await line.locator("xpath=..").inner_text()
    assert shown == "@Robin <x> a b *\u2060c*\u2060 <d>"


async def test_every_block_is_shown_without_a_complaint(scene_without_bot: Scene) -> None:
    window = await scene_without_bot.windows.of(scene_without_bot.robin)
    for kind, block in SAMPLES.items():
        if kind in SURFACES["message"]:
            await posted(scene_without_bot.slack, scene_without_bot.room, text=kind, blocks=[block])
            await window.page.locator(f".block.{kind}").first.wait_for(state="attached")
    assert not await window.page.get_by_text("this page does not show it").count()
    assert await violations(window.page) == []


async def test_every_input_takes_a_value_and_hands_it_over(scene_without_bot: Scene) -> None:
    slack, robin = scene_without_bot.slack, scene_without_bot.robin
    options = b.options(3)
    elements = [
        b.text_input(),
        b.text_input(multiline=True),
        {"type": "number_input", "is_decimal_allowed": False},
        {"type": "email_text_input"},
        {"type": "url_text_input"},
        {"type": "static_select", "options": options},
        {"type": "multi_static_select", "options": options},
        {"type": "radio_buttons", "options": options},
        {"type": "checkboxes", "options": options},
        {"type": "users_select"},
        {"type": "conversations_select"},
        {"type": "datepicker"},
        {"type": "timepicker"},
        {"type": "datetimepicker"},
        {"type": "file_input"},
    ]
    view = b.modal(
        *[
            b.field(one | {"action_id": "value"}, f"b{n}", label=b.plain(f"Field {n}."), optional=True)
            for n, one in enumerate(elements)
        ]
    )
    window = await scene_without_bot.windows.of(robin)
    opened = await call(
        slack, "views.open", trigger_id=await trigger(slack, robin, scene_without_bot.room), view=view
    )
    assert opened["ok"], opened
    modal = window.modal
    for n, words in enumerate(["One", "Two\nThree", "42", "a@b.example", "https://a.example"]):
        await modal.get_by_label(f"Field {n}.").fill(words)
    await modal.get_by_label("Field 5.").select_option(label="Option 1")
    for n, choice in ((6, "Option 2"), (7, "Option 0"), (8, "Option 1")):
        await modal.get_by_role("group", name=f"Field {n}.").get_by_label(choice).check()
    await modal.get_by_label("Field 9.").select_option(label="Anna")
    await modal.get_by_label("Field 10.").select_option(label="#cx")
    for n, moment in ((11, "2027-01-31"), (12, "13:05"), (13, "2027-01-31T13:05")):
        await modal.get_by_label(f"Field {n}.").fill(moment)
    await modal.get_by_label("Field 14.").set_input_files(
        {"name": "notes.txt", "mimeType": "text/plain", "buffer": b"hello"}
    )
    await modal.get_by_text("notes.txt").wait_for()
    await window.press("Save", within=modal)
    await modal.get_by_text("We had some trouble connecting").wait_for()
    payload = (await slack.journal(kind="delivery", name="view_submission"))[-1]["payload"]
    entries = [payload["view"]["state"]["values"][f"b{n}"]["value"] for n in range(len(elements))]
    told = [next(value for key, value in entry.items() if key != "type") for entry in entries]
    assert told[:5] == ["One", "Two\nThree", "42", "a@b.example", "https://a.example"]
    assert told[5] == options[1]
    assert told[6:9] == [[options[2]], options[0], [options[1]]]
    assert told[9:13] == [scene_without_bot.people[0].id, scene_without_bot.room.id, "2027-01-31", "13:05"]
    assert isinstance(told[13], int)
    assert told[14][0]["name"] == "notes.txt"


async def test_faults_are_switched_at_the_page_and_seen_in_the_inspector(scene: Scene) -> None:
    robin = await scene.windows.of(scene.robin)
    await robin.page.get_by_role("button", name="Faults").click()
    await robin.page.get_by_label("Delivered twice").select_option("once")
    await robin.see("Faults (1 on)")
    await robin.type_line("/journey help")
    await robin.see("Struck once so far")
    await robin.see("Only visible to you")
    inspector = await scene.windows.show("/inspector")
    await inspector.get_by_label("Show").select_option("trouble only")
    await inspector.get_by_text("fault: duplicate").wait_for()
    async with inspector.expect_download() as waiting:
        await inspector.get_by_role("link", name="Download as JSON lines").click()
    lines = (await (await waiting.value).path()).read_text().splitlines()
    entries = [json.loads(line) for line in lines]
    assert [one["fault"] for one in entries if one["fault"]] == ["duplicate"]
    assert [one["number"] for one in entries] == sorted(one["number"] for one in entries)
    assert {"kind", "name", "payload", "answer", "seconds", "ok", "violations"} <= set(entries[0])


async def test_every_fault_can_be_switched_on_at_the_panel(scene_without_bot: Scene) -> None:
    robin = await scene_without_bot.windows.of(scene_without_bot.robin)
    await robin.page.get_by_role("button", name="Faults").click()
    await robin.page.locator(".fault").first.wait_for()
    count = await robin.page.locator(".fault select").count()
    for place in range(count):
        await robin.page.locator(".fault select").nth(place).select_option("now and then")
        await robin.see(f"Faults ({place + 1} on)")
    known = {fault["kind"] for fault in (await scene_without_bot.slack.state())["faults"]}
    assert known == {*get_args(CallFault), *get_args(DeliveryFault)}
    assert await violations(robin.page) == []


async def test_the_inspector_tells_what_was_refused_why_and_what_is_left(opened: Browser) -> None:
    async with Playground.start(our_config()) as slack:
        robin = await slack.person("Robin")
        room = await slack.channel("cx", members=[robin])
        windows = Windows(opened, slack)
        inspector = await windows.show("/inspector")
        await call(slack, "chat.postMessage", channel=room.id, text="x", blocks=[b.section("x" * 3001)])
        await inspector.get_by_role("button", name="chat.postMessage").click()
        await inspector.get_by_text("invalid_blocks · 1 limit broken").wait_for()
        await inspector.get_by_text("/blocks/0/text/text: must be less than 3001 characters").wait_for()
        await slack.set_rates(enabled=True, scale=0.02)
        for _ in range(3):
            await call(slack, "files.info", file="F1")
        await inspector.get_by_role("row", name="files.info").get_by_text("2 / 2").wait_for()
        await inspector.get_by_label("Name").fill("files.info")
        await inspector.get_by_text("ratelimited").first.wait_for()
        failed = await robin.command("/journey", room)
        await inspector.get_by_label("Name").fill("/journey")
        await inspector.get_by_role("cell", name=str(failed.error)).wait_for()
        assert await violations(inspector) == []
        await windows.close("the inspector tells what was refused")
    assert windows.complaints == []


async def test_of_five_hundred_messages_only_those_in_view_are_laid_out(scene_without_bot: Scene) -> None:
    await many_messages(scene_without_bot, MANY)
    window = await scene_without_bot.windows.of(scene_without_bot.people[0], scene_without_bot.room)
    await window.see(f"Message {MANY - 1} ")
    skipped = await window.page.evaluate(
        """() => [...document.querySelectorAll(".messages > li")].filter(
          (item) => !item.firstElementChild.checkVisibility({ contentVisibilityAuto: true })).length"""
    )
    assert skipped > MANY * 0.8
    assert await window.page.locator("article").count() == MANY
