"""What the pages showed at the end of each browser test, kept where nothing is committed."""

import re
from pathlib import Path
from typing import Final

from playwright.async_api import Page

FOLDER: Final = Path(__file__).parents[2] / ".artifacts" / "browser"


async def keep(page: Page, test: str, number: int | str) -> None:
    """Keep what this page shows now, as one of the pictures of a test."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    name = re.sub(r"\W+", "-", test.removeprefix("test_"))[:80].strip("-")
    await page.screenshot(path=FOLDER / f"{name}-{number}.png")
