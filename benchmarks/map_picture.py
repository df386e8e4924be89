"""A map's picture against what else could draw it, in one interleaved run.

    python -m benchmarks.map_picture MAP.json [--rounds 7] [--mermaid PATH/TO/mmdc] [--chromium PATH] [--warm]

The peers are measured where they are installed: mermaid-cli draws our Mermaid export (one lane of seven),
Chromium takes a screenshot of our HTML export, once in a process of its own and once in a warm page. Ours is
drawn as the bot draws it: by the render process, over its pipes. Every round draws other texts, so that no
cache of layouts flatters anybody; the ratio is the median of those within a round, which stand the load of a
shared machine best. `--warm` leaves out what starts a process of ours or a browser for each map.
"""

import argparse
import asyncio
import json
import shutil
import statistics
import sys
import tempfile
import time
from collections.abc import Awaitable, Callable
from contextlib import AsyncExitStack
from pathlib import Path

from playwright.async_api import Page, async_playwright

from journey.interchange import read_map, write_map
from journey.map import JourneyMap
from renderers.format import View
from renderers.registry import render
from renderers.worker import RenderWorker

Draw = Callable[[JourneyMap], Awaitable[None]]
_CHROMIUM_FLAGS = ("--headless", "--no-sandbox", "--disable-gpu", "--disable-background-networking")


async def main(source: JourneyMap, rounds: int, mermaid: str, chromium: str, *, warm: bool) -> None:
    """Measure and print."""
    async with AsyncExitStack() as stack:
        scratch = Path(stack.enter_context(tempfile.TemporaryDirectory()))
        worker = await stack.enter_async_context(RenderWorker())
        contestants: dict[str, Draw] = {"ours, warm": _ours(worker)}
        if not warm:
            contestants["ours, cold process"] = _cold(scratch)
        if mermaid:
            contestants["mermaid-cli, one lane"] = _mermaid(scratch, mermaid, chromium)
        if chromium and not warm:
            contestants["Chromium, one process each"] = _chromium(scratch, chromium)
        if chromium:
            page = await _warm_page(stack, chromium)
            contestants["Chromium, warm page"] = _warm(scratch, page)
        taken = await _race(contestants, source, rounds)
    ours = taken["ours, warm"]
    for name, seconds in taken.items():
        ratio = statistics.median(one / base for one, base in zip(seconds, ours, strict=True))
        middle, best, least = statistics.median(seconds), min(seconds), min(seconds) / min(ours)
        print(f"{name:28} median {middle:6.3f} s   best {best:6.3f} s   {ratio:5.1f}x, best {least:5.1f}x")


async def _race(contestants: dict[str, Draw], source: JourneyMap, rounds: int) -> dict[str, list[float]]:
    taken: dict[str, list[float]] = {name: [] for name in contestants}
    for number in range(rounds + 1):
        for name, draw in contestants.items():
            other = _with_other_texts(source, f"{name[:3]}{number}")
            began = time.perf_counter()
            await draw(other)
            if number:  # the first round warms up
                taken[name].append(time.perf_counter() - began)
    return taken


def _with_other_texts(source: JourneyMap, mark: str) -> JourneyMap:
    data = json.loads(write_map(source))
    for stage in data["stages"]:
        for cell in stage["cells"]:
            for theme in cell["themes"]:
                theme["label"] += f" {mark}"
    return read_map(json.dumps(data))


def _ours(worker: RenderWorker) -> Draw:
    async def draw(journey_map: JourneyMap) -> None:
        await worker.render(journey_map, view=View.GRID, format="png")

    return draw


def _cold(scratch: Path) -> Draw:
    async def draw(journey_map: JourneyMap) -> None:
        source = scratch / "map.json"
        source.write_text(write_map(journey_map), encoding="utf-8")
        program = "from bot.cli import main; main()"
        out = str(scratch / "cold.png")
        await _run(sys.executable, "-c", program, "render", str(source), "--format", "png", "--out", out)

    return draw


def _mermaid(scratch: Path, mermaid: str, chromium: str) -> Draw:
    settings = scratch / "puppeteer.json"
    settings.write_text(json.dumps({"executablePath": chromium, "args": ["--no-sandbox"]}), encoding="utf-8")

    async def draw(journey_map: JourneyMap) -> None:
        source = scratch / "map.mmd"
        source.write_bytes(render(journey_map, view=View.GRID, format="mermaid").data)
        out = str(scratch / "mermaid.png")
        await _run(mermaid, "-q", "-s", "2", "-p", str(settings), "-i", str(source), "-o", out)

    return draw


def _chromium(scratch: Path, chromium: str) -> Draw:
    async def draw(journey_map: JourneyMap) -> None:
        source = scratch / "map.html"
        source.write_bytes(render(journey_map, view=View.GRID, format="html").data)
        picture = f"--screenshot={scratch / 'chromium.png'}"
        profile = f"--user-data-dir={scratch / 'profile'}"
        size = "--window-size=1928,1900"
        flags = (*_CHROMIUM_FLAGS, "--force-device-scale-factor=2", profile, size, picture)
        await _run(chromium, *flags, source.as_uri())

    return draw


async def _warm_page(stack: AsyncExitStack, chromium: str) -> Page:
    playwright = await stack.enter_async_context(async_playwright())
    browser = await playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox"])
    stack.push_async_callback(browser.close)
    return await browser.new_page(viewport={"width": 1928, "height": 1900}, device_scale_factor=2)


def _warm(scratch: Path, page: Page) -> Draw:
    async def draw(journey_map: JourneyMap) -> None:
        await page.set_content(render(journey_map, view=View.GRID, format="html").data.decode())
        await page.screenshot(path=scratch / "warm.png", full_page=True)

    return draw


async def _run(*command: str) -> None:
    process = await asyncio.create_subprocess_exec(
        *command, stdout=asyncio.subprocess.DEVNULL, stderr=asyncio.subprocess.DEVNULL
    )
    if await process.wait():
        raise RuntimeError(f"{command[0]} ended with {process.returncode}")


if __name__ == "__main__":
    parser = argparse.ArgumentParser()
    parser.add_argument("map", type=Path)
    parser.add_argument("--rounds", type=int, default=7)
    parser.add_argument("--mermaid", default=shutil.which("mmdc") or "")
    parser.add_argument("--chromium", default=shutil.which("chromium") or "")
    parser.add_argument("--warm", action="store_true")
    given = parser.parse_args()
    read = read_map(given.map.read_text(encoding="utf-8"))
    asyncio.run(main(read, given.rounds, given.mermaid, given.chromium, warm=given.warm))
