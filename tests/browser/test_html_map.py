"""The interactive map in a real browser, from a file, as somebody who was sent it opens it."""

import shutil
from collections.abc import AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from pathlib import Path
from typing import Any, Final, Literal

import pytest
import pytest_asyncio
from axe_playwright_python.async_playwright import Axe  # type: ignore[import-untyped]
from playwright.async_api import Browser, Page, async_playwright

from journey.map import JourneyMap
from renderers.format import View
from renderers.html import draw_html
from tests.renderers.example_maps import EXAMPLES, arabic, empty_map, one_stage
from tests.renderers.night_train import night_train

CHROMIUM: Final = shutil.which("chromium") or shutil.which("google-chrome")
pytestmark = [
    pytest.mark.asyncio(loop_scope="module"),
    pytest.mark.skipif(CHROMIUM is None, reason="chromium is not installed"),
]

DESK: Final = (1600, 1000)
PHONE: Final = (390, 844)
Opened = Callable[..., AbstractAsyncContextManager[Page]]


def two_stages() -> JourneyMap:
    """The part of the rich example that carries every mark: votes, ranks, drafts, split opinions."""
    whole = night_train()
    return whole.model_copy(update={"stages": whole.stages[2:4]})


@pytest_asyncio.fixture(loop_scope="module", scope="module")
async def browser() -> AsyncIterator[Browser]:
    async with async_playwright() as playwright:
        running = await playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        yield running
        await running.close()


@pytest.fixture
def opened(browser: Browser, tmp_path: Path) -> Opened:
    """A page with an example map; leaving it asserts that it called nobody and complained about nothing."""

    @asynccontextmanager
    async def open_map(
        journey_map: JourneyMap | None = None,
        size: tuple[int, int] = DESK,
        scheme: Literal["light", "dark"] = "light",
        **options: Any,
    ) -> AsyncIterator[Page]:
        file = tmp_path / "map.html"
        file.write_bytes(draw_html(journey_map or night_train(), View.GRID))
        width, height = size
        context = await browser.new_context(
            viewport={"width": width, "height": height},
            color_scheme=scheme,
            reduced_motion="reduce",
            **options,
        )
        page = await context.new_page()
        asked: list[str] = []
        said: list[str] = []
        page.on("request", lambda request: asked.append(request.url))
        page.on("console", lambda message: said.append(message.text))
        page.on("pageerror", lambda error: said.append(str(error)))
        await page.goto(file.as_uri())
        yield page
        assert [url for url in asked if not url.startswith("data:")] == [file.as_uri()]
        assert said == []
        await context.close()

    return open_map


async def test_a_search_dims_what_does_not_match_and_opens_what_matches_inside(opened: Opened) -> None:
    async with opened() as page:
        everything = await page.locator(".card, .mood, .lead").count()
        await page.fill("#search", "spreadsheet")
        found = await page.locator(".found").inner_text()
        hits = await page.locator(".card:not(.dim), .mood:not(.dim), .lead:not(.dim)").count()
        assert found == f"{hits} {'card matches' if hits == 1 else 'cards match'}"
        assert 0 < hits < everything
        for card in await page.locator("details.card:not(.dim)").all():
            assert "spreadsheet" in (await card.inner_text()).casefold()
        await page.fill("#search", "")
        assert await page.locator(".dim").count() == 0


async def test_a_search_closes_only_what_it_opened_itself(opened: Opened) -> None:
    async with opened() as page:
        first = page.locator("details.card").first
        await first.locator("summary").click()
        await page.fill("#search", "no such words anywhere")
        assert await page.locator(".found").inner_text() == "0 cards match"
        await page.fill("#search", "observed")
        assert await page.locator("details.card[open]").count() > 1
        await page.fill("#search", "")
        assert await page.locator("details.card[open]").count() == 1
        assert await first.get_attribute("open") is not None


async def test_a_lane_goes_and_comes_back(opened: Opened) -> None:
    async with opened(two_stages()) as page:
        for switch in await page.locator(".switch").all():
            lane = page.locator(f"tbody[data-lane={await switch.get_attribute('data-lane')}]")
            assert await lane.is_visible()
            await switch.click()
            assert await switch.get_attribute("aria-pressed") == "false"
            assert not await lane.is_visible()
            await switch.click()
            assert await lane.is_visible()


async def test_a_card_opens_to_its_contributions_and_evidence(opened: Opened) -> None:
    async with opened() as page:
        card = page.locator("details.card", has_text="Makes the beds together").first
        voices = card.locator("ol")
        assert not await voices.is_visible()
        await card.locator("summary").click()
        assert "× 5" in await voices.inner_text()
        assert "3 assumption; 1 observed; 1 reported" in await voices.inner_text()
        await card.locator("summary").click()
        assert not await voices.is_visible()


async def test_all_cards_open_and_close_together(opened: Opened) -> None:
    async with opened(two_stages()) as page:
        cards = await page.locator("details.card").count()
        await page.click("#open-all")
        assert await page.locator("details.card[open]").count() == cards
        await page.click("text=Close all cards")
        assert await page.locator("details.card[open]").count() == 0


async def test_it_works_with_keys_alone(opened: Opened) -> None:
    async with opened() as page:
        await page.keyboard.press("Tab")
        assert await _focused(page) == "Skip to the map"
        await page.keyboard.press("Tab")
        assert await _focused(page) == "Persona and scenario in full"
        await page.keyboard.press("Enter")
        assert await page.locator(".about").get_attribute("open") is not None
        await page.keyboard.press("/")
        await page.keyboard.type("spreadsheet/")
        assert await page.input_value("#search") == "spreadsheet/"
        await page.keyboard.press("Escape")
        assert await page.input_value("#search") == ""
        assert await page.locator(".dim").count() == 0
        await page.keyboard.press("Tab")
        await page.keyboard.press("Space")
        assert await page.locator(".switch").first.get_attribute("aria-pressed") == "false"


async def test_every_card_is_reached_by_tab_and_opened_by_enter(opened: Opened) -> None:
    async with opened(one_stage()) as page:
        await page.focus(".scroll")
        for at in range(await page.locator("details.card").count()):
            while not await page.evaluate("document.activeElement.matches('.card > summary')"):
                await page.keyboard.press("Tab")
            await page.keyboard.press("Enter")
            assert await page.locator("details.card").nth(at).get_attribute("open") is not None
            await page.keyboard.press("Tab")


async def test_the_focus_can_be_seen(opened: Opened) -> None:
    async with opened(two_stages()) as page:
        await page.keyboard.press("/")
        for _ in range(3):
            width = await page.evaluate("getComputedStyle(document.activeElement).outlineWidth")
            assert width == "3px"
            await page.keyboard.press("Tab")


@pytest.mark.parametrize(("scheme", "paper"), [("light", "rgb(245, 246, 248)"), ("dark", "rgb(17, 21, 29)")])
async def test_it_follows_the_system_and_the_button_turns_it_over(
    opened: Opened, scheme: Literal["light", "dark"], paper: str
) -> None:
    async with opened(two_stages(), scheme=scheme) as page:
        ground = "getComputedStyle(document.documentElement).backgroundColor"
        assert await page.evaluate(ground) == paper
        await page.click("#theme")
        assert await page.evaluate(ground) != paper
        await page.click("#theme")
        assert await page.evaluate(ground) == paper


async def test_print_shows_everything_in_ink_on_paper_without_controls(opened: Opened) -> None:
    async with opened(two_stages(), scheme="dark") as page:
        await page.emulate_media(media="print")
        assert not await page.locator(".bar").is_visible()
        box = page.locator(".scroll")
        assert await box.evaluate("box => box.scrollHeight <= box.clientHeight + 1")
        assert await page.evaluate("getComputedStyle(document.body).color") == "rgb(24, 33, 47)"
        sheet = await page.pdf(prefer_css_page_size=True)
        assert sheet.startswith(b"%PDF-")


@pytest.mark.parametrize("name", ["arabic", "hostile"])
async def test_a_phone_scrolls_the_map_and_not_the_page(opened: Opened, name: str) -> None:
    async with opened(EXAMPLES[name](), PHONE) as page:
        assert await page.evaluate("document.documentElement.scrollWidth <= innerWidth")
        assert await page.locator(".scroll").evaluate("box => box.scrollWidth > box.clientWidth")
        overhanging = await page.evaluate(
            """[...document.querySelectorAll(".head *, .persona *, .bar *, .legend *")]
                .filter(one => one.getBoundingClientRect().right > innerWidth + 1)
                .map(one => one.outerHTML)"""
        )
        assert overhanging == []


@pytest.mark.parametrize("name", ["night_train", "hostile", "arabic"])
async def test_nothing_runs_out_of_its_cell(opened: Opened, name: str) -> None:
    async with opened(EXAMPLES[name]()) as page:
        await page.click("#open-all")
        outside = await page.evaluate(
            """[...document.querySelectorAll("td:not(:has(.drawing)), th")].filter(cell => {
                const room = cell.getBoundingClientRect();
                return [...cell.querySelectorAll("*")].some(part => {
                    const box = part.getBoundingClientRect();
                    return box.width && (box.right > room.right + 1 || box.left < room.left - 1);
                });
            }).map(cell => cell.innerText.slice(0, 80))"""
        )
        assert outside == []


@pytest.mark.parametrize(
    ("make", "size", "scheme"),
    [
        (two_stages, DESK, "light"),
        (two_stages, PHONE, "dark"),
        (arabic, DESK, "dark"),
        (empty_map, PHONE, "light"),
    ],
)
async def test_axe_finds_no_violation(
    opened: Opened, make: Callable[[], JourneyMap], size: tuple[int, int], scheme: Literal["light", "dark"]
) -> None:
    async with opened(make(), size, scheme, bypass_csp=True) as page:
        await page.click("#open-all")
        results = await Axe().run(page)
        assert results.response["violations"] == [], results.generate_report()


async def _focused(page: Page) -> str:
    return str(await page.evaluate("document.activeElement.innerText"))
