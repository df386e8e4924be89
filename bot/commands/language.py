"""/journey language German: the language in which a language model sums up."""

from bot.blocks.text import escaped
from bot.incoming import Command
from bot.texts import say
from bot.wiring import Wiring
from workshop.find_workshop import find_latest_workshop
from workshop.set_language import set_language


async def language(command: Command, wiring: Wiring) -> None:
    """Choose it for the channel's newest workshop."""
    who = command.who
    found = await find_latest_workshop(who.team, command.channel, store=wiring.store)
    wanted = " ".join(command.words)
    workshop = await set_language(who.team, found.id, who.person, wanted, store=wiring.store)
    language = (
        say("commands-language-beside", language=workshop.language)
        if workshop.language
        else say("commands-language-of-notes")
    )
    said = say("commands-language", language=language, privacy=wiring.summariser.privacy)
    await command.respond(escaped(said))
