"""/journey help [TOPIC], and whatever is not a subcommand."""

from difflib import get_close_matches

from bot.blocks.help import help_blocks, topic_blocks, usage_blocks
from bot.commands import COMMANDS
from bot.gateway import Block
from bot.incoming import Command
from bot.texts.topics import topics
from bot.wiring import Wiring


async def show_help(command: Command, wiring: Wiring, unknown: str = "") -> None:
    """Answer with a topic, or every subcommand, and with what is nearest to a word nobody knows."""
    about = "" if unknown else " ".join(command.words[:1]).lower()
    blocks = _about(about, wiring.command) or _everything(unknown or about, wiring.command)
    await command.respond(text=f"How to use {wiring.command}", blocks=blocks)


def _about(about: str, command: str) -> list[Block]:
    known = topics(command)
    if about in known:
        return topic_blocks(known[about], command, known)
    if about in COMMANDS:
        return usage_blocks(command, COMMANDS[about].usage, COMMANDS[about].help, known)
    return []


def _everything(unknown: str, command: str) -> list[Block]:
    known = topics(command)
    usages = {**{one.usage: one.help for one in COMMANDS.values()}, "help": "this overview"}
    ways = {**{one: f"help {one}" for one in known}, **{one: one for one in COMMANDS}}
    found = get_close_matches(unknown.lower(), ways, n=1, cutoff=0.5)
    nearest = ways[found[0]] if found else ""
    return help_blocks(command, usages, known, unknown=unknown, nearest=nearest)
