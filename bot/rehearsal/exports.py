"""Export the map as a person would, and keep the files that arrive."""

import asyncio
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any, Final

from bot.rehearsal.cast import Cast
from playground.client import Playground
from renderers.registry import FORMATS

_PATIENCE: Final = 30.0


async def save_exports(
    slack: Playground, cast: Cast, formats: tuple[str, ...], directory: Path
) -> AsyncIterator[Path]:
    """Ask for each format by slash command and write the file that comes back; yields its path."""
    for key in formats:
        before = {file["id"] for file in await slack.files()}
        await cast.facilitator.command(f"/journey export {key}", cast.room)
        file = await next_file(slack, before, FORMATS[key].suffix)
        path = directory / str(file["name"])
        await asyncio.to_thread(_write, path, await slack.file_bytes(str(file["id"])))
        yield path


async def next_file(slack: Playground, before: set[str], suffix: str) -> dict[str, Any]:
    """The first shared file with that suffix whose id is not among those there were before."""
    async with asyncio.timeout(_PATIENCE):
        while True:
            for file in await slack.files():
                if file["id"] not in before and file.get("shares") and str(file["name"]).endswith(suffix):
                    return file
            await asyncio.sleep(0.1)


def _write(path: Path, data: bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data)
