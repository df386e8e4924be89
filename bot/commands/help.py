"""/journey help, and whatever is not a subcommand."""

from difflib import get_close_matches

from bot.blocks.help import help_blocks
from bot.commands import COMMANDS
from bot.incoming import Command
from bot.wiring import Wiring


async def show_help(command: Command, wiring: Wiring, unknown: str = "") -> None:
    """Answer with every subcommand, and with the nearest one to a word nobody knows."""
    usages = {one.usage: one.help for one in COMMANDS.values()}
    nearest = next(iter(get_close_matches(unknown.lower(), COMMANDS, n=1, cutoff=0.5)), "")
    blocks = help_blocks(wiring.command, {**usages, "help": "this overview"}, unknown, nearest)
    await command.respond(text=f"How to use {wiring.command}", blocks=blocks)
