"""What the steps of an agenda are called and ask in the language the bot speaks."""

from string import Formatter

from bot.texts import say
from workshop.agendas.words import ENGLISH, AgendaWords


def agenda_words() -> AgendaWords:
    """The words for a plan that is made now; a workshop keeps those it was planned with."""
    return AgendaWords(
        **{
            field: say(agenda_key(field), **{name: f"{{{name}}}" for name in filled_into(words)})
            for field, words in ENGLISH
        }
    )


def agenda_key(field: str) -> str:
    """The key of a title or prompt: `agendas-vote-title`."""
    return f"agendas-{field.replace('_', '-')}"


def filled_into(words: str) -> list[str]:
    """The names in braces that are filled in later."""
    return [name for _, name, _, _ in Formatter().parse(words) if name]
