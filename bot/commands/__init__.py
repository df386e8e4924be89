"""The subcommands of the slash command: one file each, and this one dictionary."""

from dataclasses import dataclass
from typing import Final

from bot.commands.close import close
from bot.commands.export import export
from bot.commands.new import new
from bot.commands.next import next_step
from bot.commands.start import start
from bot.commands.status import status
from bot.incoming import CommandListener


@dataclass(frozen=True, slots=True)
class Subcommand:
    """A subcommand with the line that explains it in the help."""

    listener: CommandListener
    usage: str
    help: str


COMMANDS: Final = {
    "new": Subcommand(new, "new", "set up a workshop in this channel"),
    "start": Subcommand(start, "start", "start the workshop that is set up here"),
    "next": Subcommand(next_step, "next", "close this step and open the next one (asks first)"),
    "close": Subcommand(close, "close", "close the workshop and post its map (asks first)"),
    "status": Subcommand(status, "status", "where the workshop stands, only for you"),
    "export": Subcommand(export, "export png", "the map as a file in the thread: png, svg, pdf, md or json"),
}
