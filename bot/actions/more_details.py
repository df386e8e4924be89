"""The button in the answer form that asks for more: from where, with which link, at which action."""

from bot.blocks.answer_form import answer_form, typed_actions
from bot.incoming import Click
from bot.references import StepReference
from bot.wiring import Wiring
from workshop.read_step import read_asked_step


async def more_details(click: Click, wiring: Wiring) -> None:
    """Show the form with more fields; Slack keeps what is typed in those that stay."""
    reference = StepReference.unpacked(click.value)
    found = await read_asked_step(
        click.who.team, reference.workshop_id, reference.step, click.who.person, store=wiring.store
    )
    form = answer_form(found, details=True, typed=typed_actions(found, click.values))
    await wiring.gateway.update_view(click.who.team, click.view_id, form)
