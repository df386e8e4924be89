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

    async def type(self, person: Person, values: Mapping[str, Any]) -> None:
        """Take a picture of the filled form of the first answer."""
        name = "tour-1-set-up" if "tour-1-set-up" not in self._taken else "tour-3-answer"
        if name in self._taken:
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
