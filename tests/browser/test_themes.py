"""The group step at the page: people rename, merge and split themes, undo, and the facilitator confirms."""

import pytest

from tests.browser.conftest import Scene
from tests.browser.test_workshop import answer, next_step, set_up
from tests.browser.window import Window, violations

pytestmark = pytest.mark.asyncio(loop_scope="module")


async def change(window: Window, theme: str, act: str) -> None:
    """Choose from the menu beside a theme."""
    place = window.modal.locator(".block.section", has_text=theme).last
    await place.get_by_role("button", name="More actions").click()
    await window.page.get_by_role("menuitem", name=act).locator("visible=true").click()


async def test_people_decide_on_the_themes_in_their_tabs(scene: Scene) -> None:
    robin = await scene.windows.of(scene.robin)
    anna = await scene.windows.of(scene.people[0])
    await set_up(robin)
    await answer(anna, actions="Looks through the window\nCounts free chairs", face="Good (+1)")
    await next_step(robin, "After")
    for title in ("Opportunities", "Group"):
        await next_step(robin, title)
    await anna.press("Look through the themes")
    await anna.see_title("Themes")
    assert await violations(anna.page) == []

    await change(anna, "Counts free chairs", "Rename")
    await anna.see_title("Rename a theme")
    await anna.fill("What shall this theme be called?", "Is there room for me?")
    await anna.press("Save", within=anna.modal)
    await anna.see_title("Themes")
    await anna.modal.get_by_text("Is there room for me?").last.wait_for()

    await change(anna, "Is there room for me?", "Merge with")
    await anna.see_title("Merge two themes")
    await anna.modal.get_by_label("Put it together with which one?").select_option(index=1)
    await anna.press("Merge", within=anna.modal)
    await anna.see_title("Themes")
    await anna.see("1 theme of 2 notes")

    await change(anna, "2 notes", "Split")
    await anna.see_title("Split a theme")
    await anna.modal.get_by_label("Looks through the window").check()
    await anna.press("Split", within=anna.modal)
    await anna.see_title("Themes")
    await anna.see("2 themes of 2 notes")
    await anna.press("Undo the last change", within=anna.modal)
    await anna.confirm("Undo")
    await anna.see("1 theme of 2 notes")
    await anna.press("Close", within=anna.modal.locator("footer"))
    await anna.no_modal()

    await robin.press("Look through the themes")
    await robin.see_title("Themes")
    await robin.press("Confirm all", within=robin.modal)
    await robin.confirm("Confirm all")
    await robin.see("1 of them confirmed")
