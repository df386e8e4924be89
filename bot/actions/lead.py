"""The facilitator's menu on the card: a time for the end, a pause, an earlier step."""

from collections.abc import Awaitable, Callable
from typing import Final

from bot.blocks.deadline_form import deadline_form
from bot.blocks.lead_menu import further_blocks
from bot.blocks.missing import missing_blocks
from bot.blocks.reminded import reminded_text
from bot.blocks.reopening import reopening_blocks
from bot.blocks.settings_form import settings_form
from bot.blocks.skipping import skipping_blocks
from bot.blocks.step_end import end_told
from bot.incoming import Click
from bot.references import LeadReference
from bot.texts import say
from bot.wiring import Wiring
from workshop.pause_workshop import pause_workshop
from workshop.read_gaps import read_gaps
from workshop.read_progress import read_progress
from workshop.read_settings import read_settings
from workshop.remind_now import remind_now
from workshop.reopen_step import step_back
from workshop.transitions import after_skipping
from workshop.workshop import Workshop, check_facilitator, check_running


async def lead(click: Click, wiring: Wiring) -> None:
    """Do what was chosen, if the person leads the workshop."""
    reference = LeadReference.unpacked(click.value)
    workshop = (await read_progress(click.who.team, reference.workshop_id, store=wiring.store)).workshop
    check_facilitator(workshop, click.who.person)
    check_running(workshop)
    await ACTS[reference.act](workshop, click, wiring)


async def _set_end(workshop: Workshop, click: Click, wiring: Wiring) -> None:
    form = deadline_form(workshop, wiring.clock.now())
    await wiring.gateway.open_view(click.who.team, click.trigger, form)


async def _pause(workshop: Workshop, click: Click, wiring: Wiring) -> None:
    who = click.who
    paused = await pause_workshop(who.team, workshop.id, who.person, store=wiring.store, clock=wiring.clock)
    await click.respond(text=end_told(paused), replace_original=click.is_private)


async def _show_gaps(workshop: Workshop, click: Click, wiring: Wiring) -> None:
    who = click.who
    gaps = await read_gaps(who.team, workshop.id, who.person, store=wiring.store)
    await click.respond(
        text=say("actions-lead-missing"),
        blocks=missing_blocks(gaps.workshop, gaps.thin, waits=gaps.waits),
        replace_original=click.is_private,
    )


async def _ask_back(workshop: Workshop, click: Click, wiring: Wiring) -> None:
    del wiring
    blocks = reopening_blocks(workshop, step_back(workshop))
    await click.respond(text=say("actions-lead-reopen"), blocks=blocks, replace_original=click.is_private)


async def _show_further(workshop: Workshop, click: Click, wiring: Wiring) -> None:
    del wiring
    blocks = further_blocks(workshop)
    await click.respond(text=say("actions-lead-more"), blocks=blocks, replace_original=click.is_private)


async def _ask_skip(workshop: Workshop, click: Click, wiring: Wiring) -> None:
    del wiring
    blocks = skipping_blocks(workshop, after_skipping(workshop))
    await click.respond(text=say("actions-lead-skip"), blocks=blocks, replace_original=click.is_private)


async def _remind(workshop: Workshop, click: Click, wiring: Wiring) -> None:
    sent = await remind_now(
        click.who.team,
        workshop.id,
        click.who.person,
        store=wiring.store,
        zones=wiring.people,
        clock=wiring.clock,
        ids=wiring.ids,
    )
    await click.respond(text=reminded_text(sent), replace_original=click.is_private)


async def _settings(workshop: Workshop, click: Click, wiring: Wiring) -> None:
    read = await read_settings(workshop.team, workshop.id, click.who.person, store=wiring.store)
    await wiring.gateway.open_view(workshop.team, click.trigger, settings_form(read))
    await click.dismiss()


ACTS: Final[dict[str, Callable[[Workshop, Click, Wiring], Awaitable[None]]]] = {
    "extend": _set_end,
    "pause": _pause,
    "gaps": _show_gaps,
    "back": _ask_back,
    "more": _show_further,
    "skip": _ask_skip,
    "settings": _settings,
    "remind": _remind,
}
