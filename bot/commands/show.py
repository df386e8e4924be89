"""/journey show NUMBER and /journey compare A B: maps of this channel again, only for the person who asks."""

from bot.blocks.comparison import comparison_blocks
from bot.blocks.result import Told, result_blocks
from bot.blocks.text import escaped
from bot.incoming import Command
from bot.meant import workshop_meant
from bot.texts import say
from bot.wiring import Wiring
from journey.compare import compare_maps
from journey.map import JourneyMap
from prompts.offline.summary import summarise_map
from workshop.errors.workshops import TwoNumbersError
from workshop.find_workshop import find_numbered
from workshop.read_map import read_map


async def show(command: Command, wiring: Wiring) -> None:
    """Show a result in words, without asking a language model again; what is not revealed stays hidden."""
    found = await workshop_meant(command, wiring)
    journey_map = await read_map(command.who.team, found.id, store=wiring.store)
    told = Told(summary=summarise_map(journey_map))
    blocks = result_blocks(journey_map, None, "", told=told, privacy=wiring.summariser.privacy)
    await command.respond(text=escaped(say("commands-show", title=journey_map.title)), blocks=blocks)


async def compare(command: Command, wiring: Wiring) -> None:
    """Show two maps side by side."""
    if len(command.numbers) != len(command.words) or len(command.numbers) != len("AB"):
        raise TwoNumbersError
    first, second = [await _numbered(command, one, wiring) for one in command.numbers]
    blocks = comparison_blocks(first, second, compare_maps(first, second))
    await command.respond(text=say("commands-compare"), blocks=blocks)


async def _numbered(command: Command, number: int, wiring: Wiring) -> JourneyMap:
    team = command.who.team
    found = await find_numbered(team, command.channel, number, store=wiring.store)
    return await read_map(team, found.id, store=wiring.store)
