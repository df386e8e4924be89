"""The demo: the real bot plays a sample against the playground, and the map lands on disk."""

import asyncio
import json
import tempfile
import webbrowser
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager
from importlib.resources import files
from pathlib import Path
from time import perf_counter
from typing import Final

from pydantic import SecretStr
from rich.console import Console

from bot.rehearsal.cast import assemble
from bot.rehearsal.exports import save_exports
from bot.rehearsal.hand_over import hand_over
from bot.rehearsal.pace import Watchable
from bot.rehearsal.play import play
from bot.rehearsal.sample import load_sample
from bot.run import running_bot
from bot.settings import Settings
from playground.client import Playground
from playground.config import Config
from playground.manifest import config_of

FORMATS: Final = ("png", "pdf", "svg", "md", "json")
_BROWSER_SECONDS: Final = 5.0


async def play_demo(out: Path, *, port: int, headless: bool, console: Console) -> None:
    """Play the night-train sample only through Slack events and write its map into `out`.

    Whoever has the page open watches it at a pace that can be followed; with nobody there it plays at once.
    """
    began = perf_counter()
    sample = load_sample()
    async with rehearsal_room(port=0 if headless else port) as slack:
        console.print(f"A playground that stands in for Slack is open at [link]{slack.url}[/link]")
        cast = await assemble(slack, sample, "night-train")
        if not headless:
            await open_page(slack, console)
        with console.status("Playing the workshop …") as status:
            async for sentence in play(sample, cast, Watchable(slack, cast.room.id)):
                console.print(f"  {sentence}.")
                status.update(f"{sentence} …")
        console.print("\nThe map, exported by slash command:")
        async for path in save_exports(slack, cast, FORMATS, out):
            console.print(f"  {path}")
        console.print(f"Done in {perf_counter() - began:.0f} s.")
        if not headless:
            console.print(f"\n{await hand_over(slack, sample, cast)}:")
            console.print(f"[link]{slack.url}[/link] · Ctrl+C ends the demo.")
            await asyncio.Event().wait()


async def open_page(slack: Playground, console: Console, page: str | None = None) -> None:
    """Open the page where there is somebody to look at it, and give the browser a moment."""
    if not console.is_terminal or not await asyncio.to_thread(webbrowser.open, page or slack.url):
        return

    async def look() -> bool | None:
        return True if (await slack.connection.get("/control/narration"))["watchers"] else None

    async def missing() -> str:
        return "no browser came"

    try:
        await slack.connection.until(look, missing, _BROWSER_SECONDS)
    except AssertionError:
        console.print("Open it to watch; meanwhile the workshop is played at once.")


@asynccontextmanager
async def rehearsal_room(*, port: int = 0) -> AsyncIterator[Playground]:
    """A playground in which the app is installed by its own manifest, with the real bot at work in it."""
    async with AsyncExitStack() as stack:
        scratch = stack.enter_context(tempfile.TemporaryDirectory(prefix="journeyline-"))
        slack = await stack.enter_async_context(Playground.start(our_config(), port=port))
        await stack.enter_async_context(running_bot(demo_settings(slack, Path(scratch))))
        yield slack


def our_config() -> Config:
    """A playground's configuration with the scopes, commands and shortcuts of our manifest."""
    return config_of(json.loads(files("bot.rehearsal").joinpath("manifest.json").read_text(encoding="utf-8")))


def demo_settings(slack: Playground, directory: Path) -> Settings:
    """Settings that point the bot at a playground, with a database of its own."""
    return Settings(
        _env_file=None,
        slack_bot_token=SecretStr(slack.team.bot_token),
        slack_app_token=SecretStr(slack.config.app_token),
        slack_api_url=slack.api_url,
        database_url=f"sqlite:///{directory / 'journeyline.sqlite3'}",
    )
