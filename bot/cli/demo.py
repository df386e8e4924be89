"""journeyline demo: a whole workshop, played in the local playground."""

import asyncio
from pathlib import Path
from typing import Annotated

import typer

from bot.cli.terminal import CONSOLE, quiet_logs


def demo(
    out: Annotated[Path, typer.Option(help="Where the map files go.")] = Path("journeyline-demo"),
    port: Annotated[int, typer.Option(help="Port of the playground's page; 0 takes a free one.")] = 8010,
    *,
    headless: Annotated[bool, typer.Option("--headless", help="End when the files are written.")] = False,
) -> None:
    """Play a whole workshop against the local playground, write its map, and leave the page open."""
    from bot.rehearsal.demo import play_demo  # noqa: PLC0415 - the playground is only needed here

    quiet_logs("WARNING")
    asyncio.run(play_demo(out, port=port, headless=headless, console=CONSOLE))
