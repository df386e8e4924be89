"""Where somebody changes what was set up: a draft on its three pages, a running workshop in its settings."""

from bot.blocks.set_up_what import what_form
from bot.blocks.settings_form import settings_form
from bot.gateway import View
from bot.incoming import Who
from bot.planning.plan import words_of_draft
from bot.wiring import Wiring
from workshop.begin_change import begin_change
from workshop.read_settings import read_settings
from workshop.workshop import Workshop, WorkshopState


async def changing_form(workshop: Workshop, who: Who, wiring: Wiring) -> View:
    """The form, filled in as the workshop stands.

    Raises:
        NotTheFacilitatorError: when somebody else asks.
    """
    if workshop.state is WorkshopState.DRAFT:
        return await draft_form(workshop, who, wiring)
    return settings_form(await read_settings(who.team, workshop.id, who.person, store=wiring.store))


async def draft_form(draft: Workshop, who: Who, wiring: Wiring) -> View:
    """The first of a draft's three pages.

    Raises:
        NotTheFacilitatorError: when somebody else asks.
        AlreadyStartedError: when it is not a draft any more.
    """
    words = words_of_draft(draft)
    planning = await begin_change(who.team, draft.id, who.person, words, store=wiring.store, ids=wiring.ids)
    return what_form(planning)
