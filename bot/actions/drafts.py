"""The buttons with which people look over a language model's drafts, decide and say what they think."""

from bot.blocks.drafts import draft_form, drafts_page
from bot.incoming import Click
from bot.references import DraftReference, WorkshopReference
from bot.wiring import Wiring
from workshop.decide_draft import Decision, decide_draft, draft_in
from workshop.rate_wording import rate_wording
from workshop.read_drafts import read_drafts


async def press_look_over(click: Click, wiring: Wiring) -> None:
    """Open the page with all drafts."""
    reference = WorkshopReference.unpacked(click.value)
    read = await read_drafts(click.who.team, reference.workshop_id, click.who.person, store=wiring.store)
    await wiring.gateway.open_view(click.who.team, click.trigger, drafts_page(read))


async def press_accept(click: Click, wiring: Wiring) -> None:
    """Accept a draft as it is."""
    await _decide(click, wiring, accepted=True)


async def press_reject(click: Click, wiring: Wiring) -> None:
    """Reject a draft."""
    await _decide(click, wiring, accepted=False)


async def press_edit(click: Click, wiring: Wiring) -> None:
    """Turn the page into the form for one draft."""
    reference = DraftReference.unpacked(click.value)
    read = await read_drafts(click.who.team, reference.workshop_id, click.who.person, store=wiring.store)
    form = draft_form(read, draft_in(read.drafts, reference.subject))
    await wiring.gateway.update_view(click.who.team, click.view_id, form)


async def press_thumb_up(click: Click, wiring: Wiring) -> None:
    """Count a thumb up."""
    await _rate(click, wiring, up=True)


async def press_thumb_down(click: Click, wiring: Wiring) -> None:
    """Count a thumb down."""
    await _rate(click, wiring, up=False)


async def _decide(click: Click, wiring: Wiring, *, accepted: bool) -> None:
    reference = DraftReference.unpacked(click.value)
    decision = Decision(
        workshop_id=reference.workshop_id,
        draft_id=reference.subject,
        person=click.who.person,
        accepted=accepted,
    )
    read = await decide_draft(decision, click.who.team, store=wiring.store, ids=wiring.ids)
    await wiring.gateway.update_view(click.who.team, click.view_id, drafts_page(read))


async def _rate(click: Click, wiring: Wiring, *, up: bool) -> None:
    reference = DraftReference.unpacked(click.value)
    read = await rate_wording(
        click.who.team, reference.workshop_id, reference.subject, click.who.person, up=up, store=wiring.store
    )
    await wiring.gateway.update_view(click.who.team, click.view_id, drafts_page(read))
