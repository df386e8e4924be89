"""Choose the language in which a language model sums a workshop up."""

from typing import Final

from journey.text import clean_line
from workshop.errors.workshops import LanguageUnclearError
from workshop.ports import WorkshopStore
from workshop.workshop import Team, Workshop, changed, check_facilitator

LONGEST_LANGUAGE: Final = 40
"""Characters in the name of a language."""

_OF_THE_NOTES: Final = "notes"


async def set_language(
    team: Team, workshop_id: str, person: str, language: str, *, store: WorkshopStore
) -> Workshop:
    """The workshop with its language; “notes” goes back to the language of the notes.

    Raises:
        NotTheFacilitatorError: when somebody else asks.
        LanguageUnclearError: when it is no name of letters, or longer than 40 characters.
    """
    if not clean_line(language):
        raise LanguageUnclearError
    chosen = language_named(language)
    async with store.transaction(team) as session:
        workshop = await session.workshop(workshop_id)
        check_facilitator(workshop, person)
        if chosen == workshop.language:
            return workshop
        workshop = changed(workshop, language=chosen)
        await session.save_workshop(workshop)
    return workshop


def language_named(language: str) -> str:
    """The language somebody wrote, "" for that of the notes: with nothing written, or “notes”.

    Raises:
        LanguageUnclearError: when it is no name of letters, or longer than 40 characters.
    """
    named = clean_line(language)
    if not named or named.casefold() == _OF_THE_NOTES:
        return ""
    if not named.replace(" ", "").replace("-", "").isalpha() or len(named) > LONGEST_LANGUAGE:
        raise LanguageUnclearError
    return named
