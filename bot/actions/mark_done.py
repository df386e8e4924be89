"""The button with which a person says they are done with a step."""

from bot.blocks.done import done_blocks, done_page
from bot.incoming import Click
from bot.references import StepReference
from bot.texts import say
from bot.wiring import Wiring
from workshop.mark_done import mark_done


async def press_done(click: Click, wiring: Wiring) -> None:
    """Count the person as done, and thank them where they are."""
    reference = StepReference.unpacked(click.value)
    workshop = await mark_done(
        click.who.team, reference.workshop_id, reference.step, click.who.person, store=wiring.store
    )
    if click.view_id:
        await wiring.gateway.update_view(click.who.team, click.view_id, done_page(workshop))
    else:
        await click.respond(text=say("actions-done"), blocks=done_blocks(workshop), replace_original=False)
