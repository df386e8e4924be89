"""A whole workshop at the page, as a facilitator and three people in four tabs."""

import json

import pytest
from playwright.async_api import Download

from tests.browser.conftest import Scene
from tests.browser.window import PHONE, Window, violations

pytestmark = pytest.mark.asyncio(loop_scope="module")

STAGES = "Before | find a table\nAfter"


async def fill_set_up(robin: Window, stages: str) -> None:
    """Through the three pages, the last one sent."""
    await robin.type_line("/journey new")
    await robin.see_title("New workshop · 1 of 3")
    await robin.fill("What is this journey about?", "Trying a new café")
    await robin.press("Next", within=robin.modal)
    await robin.see_title("New workshop · 2 of 3")
    await robin.fill("Who do we follow?", "Sam, a regular")
    await robin.fill("In which situation?", "Wants a quiet breakfast")
    await robin.press("Next", within=robin.modal)
    await robin.see_title("New workshop · 3 of 3")
    assert await violations(robin.page) == []
    await robin.fill("The stages of the journey", stages)
    await robin.fill("Time per step", "No clock", "choice")
    await robin.press("Create workshop", within=robin.modal)


async def set_up(robin: Window) -> None:
    await fill_set_up(robin, STAGES)
    await robin.no_modal()
    await robin.press("Start the workshop")
    await robin.confirm("Start")
    await robin.see("· Before")


async def answer(window: Window, *, actions: str, face: str, pain: str = "") -> None:
    await window.press("Add your view")
    await window.see_title("Add your view")
    await window.fill("Actions", actions)
    await window.modal.get_by_label(face).check()
    if pain:
        await window.fill("Pain points", pain)
    await window.press("Save", within=window.modal)
    await window.see_title("Saved")
    await window.press("I'm done with this step", within=window.modal)
    await window.see_title("Thank you")
    await window.page.keyboard.press("Escape")
    await window.no_modal()


async def next_step(robin: Window, title: str) -> None:
    await robin.press("Next step")
    await robin.confirm("Go on")
    await robin.see(f"· {title}")


async def test_three_people_and_a_facilitator_make_a_map_in_their_tabs(scene: Scene) -> None:
    robin = await scene.windows.of(scene.robin)
    anna, bo, chen = [
        await scene.windows.of(person, size=size)
        for person, size in zip(scene.people, [(1280, 800), (1280, 800), PHONE], strict=True)
    ]
    await set_up(robin)
    await answer(anna, actions="Looks through the window\nCounts free chairs", face="Good (+1)")
    await answer(bo, actions="Asks a waiter", face="Awful (−2)", pain="Nobody looks up")
    await answer(chen, actions="Books by phone", face="Neutral (0)")
    await robin.see("3 people took part")
    assert not await robin.page.get_by_text("Nobody looks up").count()
    await next_step(robin, "After")
    await anna.page.locator(".replies").click()
    await (await anna.see("Nobody looks up")).wait_for()
    await anna.press("Close the thread")

    while not await robin.button("Close and post the map").is_visible():
        title = str(await robin.page.locator(".header .heading").last.text_content())
        if "Opportunities" in title:
            await suggest(bo)
        if "Dot vote" in title:
            await vote_with_too_many_dots_on_one(anna)
            await vote(chen)
            await robin.see("2 people voted so far")
        if "Owners" in title:
            await own(robin)
        await robin.press("Next step")
        await robin.confirm("Go on")
        await robin.page.locator(".header .heading").get_by_text(title).wait_for(state="detached")
    await robin.press("Close and post the map")
    await robin.confirm("Close and post")
    await robin.see("The workshop is closed.")
    await robin.page.locator(".replies").click()
    picture = robin.page.locator("#thread .picture").first
    await picture.click()
    await robin.page.locator("dialog.viewer img").wait_for()
    assert await violations(robin.page) == []
    await robin.press("Close the picture")
    await export(robin)
    assert "Looks through the window" in await downloaded_map(robin)


async def test_home_shows_what_waits_lets_one_answer_and_exports_the_map_when_it_is_done(
    scene: Scene,
) -> None:
    robin = await scene.windows.of(scene.robin)
    await set_up(robin)
    anna = await scene.windows.of(scene.people[0], size=PHONE)
    await answer(anna, actions="Looks through the window", face="Good (+1)")
    await next_step(robin, "After")
    await anna.press("Channels and people")
    await anna.page.get_by_role("link", name="Journeyline, Home").click()
    await anna.see("Waiting for you")
    await answer(anna, actions="Leaves a tip", face="Great (+2)")
    await robin.type_line("/journey close")
    await robin.press("Close and post the map")
    await robin.see("The workshop is closed.")
    await robin.page.get_by_role("link", name="Journeyline, Home").click()
    await robin.see("Maps")
    await robin.page.locator(".home").get_by_role("button", name="Export the map").click()
    await robin.page.get_by_role("menuitem", name="Markdown").click()
    await robin.see("on its way")
    await robin.page.keyboard.press("Escape")
    await robin.page.get_by_role("link", name="# cx").click()
    await robin.page.locator(".replies").click()
    await (
        robin.page.locator("#thread .file", has_text=".md")
        .or_(robin.page.locator("#thread .file", has_text="MD"))
        .first.wait_for()
    )


async def suggest(window: Window) -> None:
    await window.see("· Opportunities")
    await window.press("Add your view")
    await window.see_title("Add your view")
    await window.modal.locator("textarea").first.fill("A waiter who looks up")
    await window.press("Save", within=window.modal)
    await window.see_title("Saved")
    await window.page.keyboard.press("Escape")
    await window.no_modal()


async def vote(window: Window) -> None:
    await window.press("Vote")
    await window.see_title("Vote")
    await pick_dot(window, 1, "A waiter who looks up")
    await window.press("Save", within=window.modal)
    await window.see_title("Saved")
    await window.page.keyboard.press("Escape")
    await window.no_modal()


async def vote_with_too_many_dots_on_one(window: Window) -> None:
    await window.press("Vote")
    await window.see_title("Vote")
    for number in (1, 2, 3):
        await pick_dot(window, number, "Nobody looks up")
    await window.press("Save", within=window.modal)
    await window.modal.locator(".field.wrong").first.wait_for()
    assert await violations(window.page) == []
    await pick_dot(window, 3, "A waiter who looks up")
    await window.press("Save", within=window.modal)
    await window.see("3 dots given")
    await window.page.keyboard.press("Escape")
    await window.no_modal()


async def pick_dot(window: Window, number: int, words: str) -> None:
    menu = window.modal.get_by_label(f"Dot {number}")
    option = menu.locator("option", has_text=words).first
    await menu.select_option(value=await option.get_attribute("value"))


async def own(robin: Window) -> None:
    await robin.press("Set an owner")
    await robin.see_title("Set an owner")
    await robin.press("Save", within=robin.modal)
    await robin.modal.get_by_text("Please complete this required field.").first.wait_for()
    assert await violations(robin.page) == []
    await robin.modal.locator("select").first.select_option(index=1)
    await robin.fill("Or a team, or somebody who is not in Slack", "Chen")
    await robin.fill("By when?", "2027-03-01")
    await robin.press("Save", within=robin.modal)
    await robin.see_title("Saved")
    await robin.press("Close", within=robin.modal.locator("footer"))
    await robin.no_modal()
    await robin.see("1 of 1 opportunity has an owner")


async def export(robin: Window) -> None:
    await robin.page.locator("#body").get_by_role("button", name="Export the map").click()
    await robin.page.get_by_role("menuitem", name="JSON").last.click()
    await robin.page.locator("#thread .file", has_text="json").wait_for()


async def downloaded_map(robin: Window) -> str:
    async with robin.page.expect_download() as waiting:
        await robin.page.locator("#thread .file", has_text="json").last.click()
    download: Download = await waiting.value
    told = json.loads((await download.path()).read_text(encoding="utf-8"))
    return str(told)
