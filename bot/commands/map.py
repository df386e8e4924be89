"""/journey map: the full map as a picture in the workshop's thread."""

from dataclasses import replace

from bot.commands.export import export
from bot.incoming import Command
from bot.wiring import Wiring


async def show_map(command: Command, wiring: Wiring) -> None:
    """Export the full map as a picture; words after it choose a workshop or a view, as in an export."""
    await export(replace(command, words=("png", *command.words)), wiring)
