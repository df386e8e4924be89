"""The button that brings what was shown up to date."""

from bot.blocks.out_of_date import out_of_date_told
from bot.blocks.text import escaped
from bot.incoming import Click
from bot.references import WorkshopReference
from bot.texts import say
from bot.wiring import Wiring
from workshop.read_shown import read_shown
from workshop.refresh_shown import refresh_shown


async def press_refresh(click: Click, wiring: Wiring) -> None:
    """Have it done, and say what."""
    reference = WorkshopReference.unpacked(click.value)
    workshop, _ = await read_shown(click.who.team, reference.workshop_id, store=wiring.store)
    stale = await refresh_shown(
        click.who.team,
        reference.workshop_id,
        click.who.person,
        request=str(workshop.revision),
        store=wiring.store,
    )
    told = out_of_date_told(workshop, stale)
    await click.answer(
        escaped(say("actions-refreshing", outdated=told) if told else say("actions-up-to-date"))
    )
