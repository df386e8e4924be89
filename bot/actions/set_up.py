"""What is pressed inside the set-up forms: another start, back, and starting afresh."""

from bot.blocks.set_up_what import what_form
from bot.blocks.set_up_who import who_form
from bot.incoming import Click
from bot.planning.changing import draft_form
from bot.planning.plan import FIRST_WORDS
from bot.planning.words import words_in
from bot.references import SetUpReference, WorkshopReference
from bot.wiring import Wiring
from workshop.clear_set_up import clear_set_up
from workshop.keep_set_up import keep_set_up
from workshop.read_workshop import read_workshop
from workshop.set_up import Planning


async def press_start_from(click: Click, wiring: Wiring) -> None:
    """Show the stages of the chosen template or earlier workshop."""
    planning = await _kept(click, click.metadata, wiring)
    await wiring.gateway.update_view(click.who.team, click.view_id, what_form(planning))


async def press_back_to_what(click: Click, wiring: Wiring) -> None:
    """Back to the first page; the second one keeps what was typed."""
    planning = await _kept(click, click.value, wiring)
    await wiring.gateway.update_view(click.who.team, click.view_id, what_form(planning))


async def press_back_to_who(click: Click, wiring: Wiring) -> None:
    """Back to the second page; the third one keeps what was typed."""
    planning = await _kept(click, click.value, wiring)
    await wiring.gateway.update_view(click.who.team, click.view_id, who_form(planning.set_up))


async def press_clear_set_up(click: Click, wiring: Wiring) -> None:
    """Empty the pages."""
    reference = SetUpReference.unpacked(click.value)
    cleared = await clear_set_up(
        click.who.team, reference.set_up_id, click.who.person, FIRST_WORDS, store=wiring.store
    )
    await wiring.gateway.update_view(click.who.team, click.view_id, what_form(cleared))


async def press_change_set_up(click: Click, wiring: Wiring) -> None:
    """Open the pages of a draft, filled in as it is planned."""
    reference = WorkshopReference.unpacked(click.value)
    draft = await read_workshop(click.who.team, reference.workshop_id, store=wiring.store)
    form = await draft_form(draft, click.who, wiring)
    await wiring.gateway.open_view(click.who.team, click.trigger, form)


async def _kept(click: Click, reference: str, wiring: Wiring) -> Planning:
    set_up_id = SetUpReference.unpacked(reference).set_up_id
    words = words_in(click.values)
    return await keep_set_up(click.who.team, set_up_id, click.who.person, words, store=wiring.store)
