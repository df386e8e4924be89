"""The buttons that open the form for an opportunity's owner."""

from bot.blocks.owner_form import owner_form
from bot.gateway import View
from bot.incoming import Click
from bot.references import StepReference
from bot.wiring import Wiring
from workshop.read_opportunities import read_opportunities


async def set_owner(click: Click, wiring: Wiring) -> None:
    """Open the form; a question that only this person sees is answered by it."""
    await wiring.gateway.open_view(click.who.team, click.trigger, await _form(click, wiring))
    await click.dismiss()


async def set_another_owner(click: Click, wiring: Wiring) -> None:
    """Show the form again, empty."""
    await wiring.gateway.update_view(click.who.team, click.view_id, await _form(click, wiring))


async def _form(click: Click, wiring: Wiring) -> View:
    reference = StepReference.unpacked(click.value)
    wanted = await read_opportunities(
        click.who.team, reference.workshop_id, reference.step, store=wiring.store
    )
    return owner_form(wanted.workshop, wanted.ranked, wanted.pains)
