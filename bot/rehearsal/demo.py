"""The demo: the real bot plays a sample against the playground, and the map lands on disk."""

import asyncio
import tempfile
from contextlib import AsyncExitStack
from pathlib import Path
from time import perf_counter
from typing import Final

from pydantic import SecretStr
from rich.console import Console

from bot.rehearsal.exports import save_exports
from bot.rehearsal.play import assemble, play
from bot.rehearsal.sample import load_sample
from bot.run import running_bot
from bot.settings import Settings
from playground.client import Playground
from playground.config import Config

FORMATS: Final = ("png", "pdf", "svg", "md", "json")


async def play_demo(out: Path, *, port: int, headless: bool, console: Console) -> None:
    """Play the night-train sample only through Slack events and write its map into `out`."""
    began = perf_counter()
    sample = load_sample()
    async with AsyncExitStack() as stack:
        scratch = stack.enter_context(tempfile.TemporaryDirectory(prefix="journeyline-"))
        slack = await stack.enter_async_context(Playground.start(Config(), port=0 if headless else port))
        await stack.enter_async_context(running_bot(demo_settings(slack, Path(scratch))))
        console.print(f"A playground that stands in for Slack is open at [link]{slack.url}[/link]")
        cast = await assemble(slack, sample, "night-train")
        with console.status("Playing the workshop …") as status:
            async for sentence in play(sample, cast):
                console.print(f"  {sentence}.")
                status.update(f"{sentence} …")
        console.print("\nThe map, exported by slash command:")
        async for path in save_exports(slack, cast, FORMATS, out):
            console.print(f"  {path}")
        console.print(f"Done in {perf_counter() - began:.0f} s.")
        if not headless:
            console.print(f"\nLook around at [link]{slack.url}[/link]. Ctrl+C ends the demo.")
            await asyncio.Event().wait()


def demo_settings(slack: Playground, directory: Path) -> Settings:
    """Settings that point the bot at a playground, with a database of its own."""
    return Settings(
        _env_file=None,
        slack_bot_token=SecretStr(slack.team.bot_token),
        slack_app_token=SecretStr(slack.config.app_token),
        slack_api_url=slack.api_url,
        database_url=f"sqlite:///{directory / 'journeyline.sqlite3'}",
    )
