"""Takes the pictures of docs/tour.md: python -m tests.browser.tour."""

import asyncio
import io
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any, Final

from PIL import Image
from playwright.async_api import Page

from bot.rehearsal.cast import Cast, assemble
from bot.rehearsal.demo import rehearsal_room
from bot.rehearsal.pace import AtOnce
from bot.rehearsal.play import play
from bot.rehearsal.sample import Sample, load_sample
from playground.client import Person, Playground
from tests.browser.window import PHONE, WIDE, Windows, browser, emoji_fonts

ROOT: Final = Path(__file__).parents[2]
PICTURES: Final = ROOT / "docs" / "pictures"
_SETTLE_SECONDS: Final = 0.6
_FORMS: Final = {"title": "tour-1-set-up", "cell": "tour-3-answer", "dot": "tour-9-vote"}
"""Which picture a form is, by the beginning of its first field's name."""


async def take_pictures() -> None:
    """Play the sample and photograph its best moments."""
    sample = load_sample()
    with emoji_fonts() as fonts:
        async with browser(fonts) as opened, rehearsal_room() as slack:
            cast = await assemble(slack, sample, "night-train")
            windows = Windows(opened, slack)
            async with _moments(sample, cast, windows, slack):
                async for _ in play(sample, cast, _Photographer(cast, windows)):
                    pass
            await windows.close("tour")


class _Photographer(AtOnce):
    """A pace that stops for pictures of what people see just then."""

    def __init__(self, cast: Cast, windows: Windows) -> None:
        self._cast = cast
        self._windows = windows
        self._taken: set[str] = set()

    async def tell(self, sentence: str, person: Person, *, seconds: float = 0.0) -> None:  # noqa: ARG002 - see Pace
        """Take the picture of this moment, if there is one."""
        somebody = next(iter(self._cast.people.values()))
        for words, name, whose, size in (
            ("starts the workshop", "tour-2-card", person, WIDE),
            ("closes the step", "tour-4-phone", somebody, PHONE),
            ("closes the step", "tour-5-progress", person, WIDE),
        ):
            if words in sentence and name not in self._taken:
                self._taken.add(name)
                window = await self._windows.of(whose, self._cast.room, size=size)
                await save(window.page, name, dark=size is PHONE)
                await window.page.close()
        await self._look_through_the_themes(person)

    async def _look_through_the_themes(self, person: Person) -> None:
        """Take the picture of the list of themes while its step is open."""
        name = "tour-10-themes"
        cards = [one for one in await self._cast.room.messages() if "Look through the themes" in one.buttons]
        if name in self._taken or not cards:
            return
        self._taken.add(name)
        await person.click(cards[-1], "Look through the themes")
        await person.modal("confirmed")
        window = await self._windows.of(person, self._cast.room)
        await window.page.locator("dialog.modal").wait_for()
        await save(window.page, name)
        await window.page.close()
        await person.close(everything=True)

    async def type(self, person: Person, values: Mapping[str, Any]) -> None:
        """Take a picture of the first filled form of each kind."""
        name = _FORMS.get(next(iter(values)).partition(":")[0], "")
        if not name or name in self._taken:
            return
        self._taken.add(name)
        await person.fill(values)
        window = await self._windows.of(person, self._cast.room)
        await window.page.locator("dialog.modal").wait_for()
        await save(window.page, name)
        await window.page.close()


@asynccontextmanager
async def _moments(sample: Sample, cast: Cast, windows: Windows, slack: Playground) -> AsyncIterator[None]:
    """After the workshop: the thread, the map, Home, and the inspector."""
    yield
    window = await windows.of(cast.facilitator, cast.room)
    page = window.page
    await page.locator(".replies").last.click()
    thread = page.locator("#thread .inside")
    await page.get_by_text(f"“{sample.stages[1].name}” is over").scroll_into_view_if_needed()
    await thread.evaluate("inside => inside.scrollBy(0, 260)")
    await save(page, "tour-6-reveal")
    await thread.evaluate("inside => inside.scrollTo(0, inside.scrollHeight)")
    await page.locator("#thread .picture").first.click()
    await page.locator("dialog.viewer img").wait_for()
    await save(page, "tour-7-map")
    await page.get_by_role("button", name="Close the picture").click()
    await page.get_by_role("link", name="Journeyline, Home").click()
    await page.locator(".home").wait_for()
    await page.get_by_text("Maps").wait_for()
    await save(page, "tour-11-home")
    inspector = await windows.show("/inspector")
    await inspector.set_viewport_size({"width": WIDE[0], "height": WIDE[1]})
    await inspector.get_by_text("acknowledged").first.wait_for()
    await save(inspector, "tour-8-inspector")
    assert await slack.violations() == []


async def save(page: Page, name: str, *, dark: bool = False) -> None:
    """Keep what the page shows as a small PNG."""
    await page.bring_to_front()
    await page.emulate_media(color_scheme="dark" if dark else "light")
    await asyncio.sleep(_SETTLE_SECONDS)
    picture = Image.open(io.BytesIO(await page.screenshot()))
    PICTURES.mkdir(parents=True, exist_ok=True)
    await asyncio.to_thread(picture.convert("RGB").save, PICTURES / f"{name}.png", optimize=True)


if __name__ == "__main__":
    asyncio.run(take_pictures())
