"""/journey help [TOPIC], and whatever is not a subcommand."""

from difflib import get_close_matches
from typing import Final

from bot.blocks.help import every_command, help_blocks, help_text, topic_blocks, unknown_block, usage_blocks
from bot.commands import COMMANDS, Role
from bot.gateway import Block
from bot.incoming import Command
from bot.texts.topics import Topic, topics
from bot.wiring import Wiring

EVERY: Final = "commands"
"""The topic that lists every subcommand."""


async def show_help(command: Command, wiring: Wiring, unknown: str = "") -> None:
    """Answer with a topic, or what people do most, and with what is nearest to a word nobody knows."""
    about = "" if unknown else " ".join(command.words[:1]).lower()
    blocks = _about(about, wiring.command) or _in_short(unknown or about, wiring.command)
    await command.respond(text=help_text(wiring.command), blocks=blocks)


def explained(command: str) -> dict[str, Topic]:
    """Every topic of the help by its name; the last one lists every subcommand."""
    return {**topics(command), EVERY: every_command(command, usages())}


def usages(role: Role | None = None) -> dict[str, str]:
    """What each subcommand does by how it is written; with a role those that are done most in it."""
    return {one.usage: one.help for one in COMMANDS.values() if role in {None, one.done_most}}


def _about(about: str, command: str) -> list[Block]:
    known = explained(command)
    if about in known:
        return topic_blocks(known[about], command, known)
    if about in COMMANDS:
        return usage_blocks(command, COMMANDS[about].usage, COMMANDS[about].help, known)
    return []


def _in_short(unknown: str, command: str) -> list[Block]:
    known = explained(command)
    blocks = help_blocks(command, usages(Role.LEAD), usages(Role.TAKE_PART), known)
    ways = {**{one: f"help {one}" for one in known}, **{one: one for one in COMMANDS}}
    found = get_close_matches(unknown.lower(), ways, n=1, cutoff=0.5)
    nearest = ways[found[0]] if found else ""
    return [unknown_block(unknown, command, nearest), *blocks] if unknown else blocks
