"""One browser for a test, and a person's window in it."""

import os
import re
import shutil
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, contextmanager
from http import HTTPStatus
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final, Literal
from urllib.parse import urlsplit

from axe_playwright_python.async_playwright import Axe  # type: ignore[import-untyped]
from playwright.async_api import Browser, BrowserContext, Locator, Page, Response, async_playwright

from playground.client import Person, Playground, Room
from tests.browser.pictures import keep

CHROMIUM: Final = shutil.which("chromium") or shutil.which("chromium-browser")
WIDE: Final = (1280, 800)
PHONE: Final = (390, 780)
_FONTS: Final = Path(__file__).parents[2] / "renderers" / "fonts"
_PATIENCE: Final = 10_000
_ARGUMENTS: Final = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-dev-shm-usage",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
)


@contextmanager
def emoji_fonts() -> Iterator[Path]:
    """A folder with our fonts in it, for pictures of pages on machines that have no emoji."""
    with TemporaryDirectory() as folder:
        (Path(folder) / "fonts").symlink_to(_FONTS)
        yield Path(folder)


@asynccontextmanager
async def browser(fonts: Path | None = None) -> AsyncIterator[Browser]:
    """A headless Chromium; with `fonts`, a folder in whose `fonts/` it finds more of them."""
    environment: dict[str, str | float | bool] = {**os.environ}
    if fonts:
        environment["XDG_DATA_HOME"] = str(fonts)
    async with async_playwright() as playwright:
        started = await playwright.chromium.launch(
            executable_path=CHROMIUM, args=list(_ARGUMENTS), env=environment
        )
        try:
            yield started
        finally:
            await started.close()


class Windows:
    """The windows of a test; what goes wrong in any of them is kept."""

    def __init__(self, opened: Browser, slack: Playground) -> None:
        self._browser = opened
        self._slack = slack
        self._context: BrowserContext | None = None
        self.complaints: list[str] = []

    async def show(self, path: str = "/") -> Page:
        """A new tab of the same browser at this path."""
        context = await self._same_context()
        page = await context.new_page()
        page.set_default_timeout(_PATIENCE)
        self.listen(page)
        await page.goto(f"{self._slack.url}{path}")
        return page

    async def of(self, person: Person, room: Room | None = None, *, size: tuple[int, int] = WIDE) -> "Window":
        """A new tab in which one is this person."""
        page = await self.show(f"/?as={person.id}" + (f"&channel={room.id}" if room else ""))
        await page.set_viewport_size({"width": size[0], "height": size[1]})
        await page.locator("#who").wait_for()
        return Window(page)

    async def close(self, test: str) -> None:
        """Keep a picture of every window for this test, and close them all."""
        if self._context is not None:
            for number, page in enumerate(self._context.pages, start=1):
                await keep(page, test, number)
            await self._context.close()

    async def _same_context(self) -> BrowserContext:
        if self._context is None:
            self._context = await self._browser.new_context(
                viewport={"width": WIDE[0], "height": WIDE[1]}, reduced_motion="reduce"
            )
        return self._context

    def listen(self, page: Page) -> None:
        """Keep errors on the console, exceptions, and requests to any other machine."""
        page.on(
            "console",
            lambda said: self.complaints.append(said.text) if said.type in ("error", "warning") else None,
        )
        page.on("pageerror", lambda error: self.complaints.append(str(error)))
        page.on("requestfailed", lambda request: self.complaints.append(f"{request.url} {request.failure}"))
        page.on("response", self._note)
        page.on("request", lambda request: self._check(request.url))

    def _note(self, response: Response) -> None:
        if response.status >= HTTPStatus.BAD_REQUEST:
            self.complaints.append(f"{response.url} {response.status} {response.request.post_data}")

    def _check(self, address: str) -> None:
        parts = urlsplit(address)
        if parts.scheme in ("http", "https", "ws", "wss") and parts.hostname != "127.0.0.1":
            self.complaints.append(f"asked {address}")


class Window:
    """What a person does at the page."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.modal = page.locator("dialog.modal")

    def button(self, name: str, *, within: Locator | None = None) -> Locator:
        """The last button with this name."""
        return (within or self.page).get_by_role("button", name=name, exact=True).last

    async def press(self, name: str, *, within: Locator | None = None) -> None:
        """Press a button, in the tab that is then in front."""
        await self.page.bring_to_front()
        await self.button(name, within=within).click()

    async def confirm(self, name: str) -> None:
        """Press a button in the question that a press has led to."""
        await self.press(name, within=self.page.get_by_role("alertdialog"))

    async def pick(self, menu: str, choice: str) -> None:
        """Open a menu and choose."""
        await self.press(menu)
        await self.page.get_by_role("menuitem", name=choice).click()

    async def type_line(self, line: str) -> None:
        """Write in the channel's message box and press Enter."""
        await self.page.bring_to_front()
        box = self.page.locator("#foot textarea")
        await box.fill(line)
        await box.press("Enter")

    async def see(self, words: str) -> Locator:
        """The last place with these words, once it is in view."""
        await self.page.bring_to_front()
        place = self.page.get_by_text(words).last
        await place.wait_for()
        return place

    async def see_title(self, title: str) -> None:
        """Wait for a modal with this title."""
        await self.page.locator("dialog.modal h2", has_text=title).wait_for()

    async def fill(self, label: str, words: str, kind: Literal["text", "choice"] = "text") -> None:
        """Fill the modal's field with this label."""
        name = re.compile(rf"^\W*{re.escape(label)}( \(optional\))?$")
        field = self.modal.get_by_label(name)
        if kind == "text":
            await field.fill(words)
        else:
            await field.select_option(label=words)

    async def no_modal(self) -> None:
        """Wait until no modal is open."""
        await self.page.locator("dialog.modal[open]").wait_for(state="detached")


async def violations(page: Page) -> list[str]:
    """What axe finds wrong for people who see, hear or move differently."""
    found = (await Axe().run(page)).response["violations"]
    return [f"{one['id']}: {node['html'][:160]}" for one in found for node in one["nodes"]]
