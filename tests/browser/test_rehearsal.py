"""A rehearsal as a facilitator lives through it at the page: they lead, scripted people answer."""

import asyncio
import io
import re

import pytest
from playwright.async_api import Browser
from rich.console import Console

from bot.rehearsal.acts import PATIENCE
from bot.rehearsal.rehearse import rehearse
from playground.client import Playground
from tests.browser.window import Window, Windows

pytestmark = pytest.mark.asyncio(loop_scope="module")

PAGE = re.compile(r"(http://127\.0\.0\.1:\d+)(/\?as=\S+)")
PEOPLE = 4


async def told(console: Console) -> re.Match[str]:
    """Where the facilitator's page is, once the console has said so."""
    async with asyncio.timeout(PATIENCE):
        while not (found := PAGE.search(console.export_text(clear=False))):  # noqa: ASYNC110 - it only prints
            await asyncio.sleep(0.05)
    return found


async def lead(robin: Window) -> None:
    """Start, wait in each step until all are done, go on, close."""
    await robin.press("Start the workshop")
    await robin.confirm("Start")
    await robin.see("Step 1 of")
    while not await robin.button("Close and post the map").is_visible():
        title = str(await robin.page.locator(".header .heading").last.text_content())
        if await robin.button("Add your view").is_visible():
            await robin.see(f"{PEOPLE} done")
        elif await robin.button("Vote").is_visible():
            await robin.see(f"{PEOPLE} people voted")
        await robin.press("Next step")
        await robin.confirm("Go on")
        await robin.page.locator(".header .heading").get_by_text(title).wait_for(state="detached")
    await robin.press("Close and post the map")
    await robin.see("no owner yet")
    await robin.press("Close without owners")


async def test_a_facilitator_rehearses_with_german_participants_and_gets_a_report(opened: Browser) -> None:
    console = Console(record=True, width=200, file=io.StringIO())
    rehearsal = asyncio.create_task(
        rehearse(
            "blank", people=PEOPLE, language="de", port=0, console=console, thinking=(0.0, 0.2), stays=True
        )
    )
    found = await told(console)
    async with Playground.connect(found[1]) as slack:
        windows = Windows(opened, slack)
        robin = Window(await windows.show(found[2]))
        await lead(robin)
        await robin.see("The rehearsal is over")
        await robin.page.locator(".replies").click()
        await robin.page.locator("#thread .picture").first.wait_for()
        await windows.close("rehearsal")
    rehearsal.cancel()
    await asyncio.gather(rehearsal, return_exceptions=True)
    assert windows.complaints == []
    report = console.export_text(clear=False)
    assert "How long it took" in report
    assert all(step in report for step in ("Before", "During", "After", "Dot vote"))
