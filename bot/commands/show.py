"""/journey show NUMBER and /journey compare A B: maps of this channel again, only for the person who asks."""

from bot.blocks.comparison import comparison_blocks
from bot.blocks.result import Told, result_blocks
from bot.blocks.text import escaped
from bot.incoming import Command
from bot.wiring import Wiring
from journey.compare import compare_maps
from journey.map import JourneyMap
from prompts.offline.summary import summarise_map
from workshop.errors.workshops import TwoNumbersError
from workshop.find_workshop import find_latest_workshop, find_numbered
from workshop.read_map import read_map
from workshop.workshop import Workshop

_DIGITS = 4


async def show(command: Command, wiring: Wiring) -> None:
    """Show a result in words, without asking a language model again; what is not revealed stays hidden."""
    found = await _meant(command, wiring)
    journey_map = await read_map(command.who.team, found.id, store=wiring.store)
    told = Told(summary=summarise_map(journey_map))
    blocks = result_blocks(journey_map, None, "", told=told, privacy=wiring.summariser.privacy)
    await command.respond(text=escaped(f"The journey map “{journey_map.title}”"), blocks=blocks)


async def compare(command: Command, wiring: Wiring) -> None:
    """Show two maps side by side."""
    numbers = [int(word[:_DIGITS]) for word in command.words if word.isdecimal()]
    if len(numbers) != len(command.words) or len(numbers) != len("AB"):
        raise TwoNumbersError
    first, second = [await _numbered(command, one, wiring) for one in numbers]
    blocks = comparison_blocks(first, second, compare_maps(first, second))
    await command.respond(text="Two journeys side by side", blocks=blocks)


async def _meant(command: Command, wiring: Wiring) -> Workshop:
    numbers = [int(word[:_DIGITS]) for word in command.words if word.isdecimal()]
    team, channel = command.who.team, command.channel
    if numbers:
        return await find_numbered(team, channel, numbers[0], store=wiring.store)
    return await find_latest_workshop(team, channel, store=wiring.store)


async def _numbered(command: Command, number: int, wiring: Wiring) -> JourneyMap:
    team = command.who.team
    found = await find_numbered(team, command.channel, number, store=wiring.store)
    return await read_map(team, found.id, store=wiring.store)
