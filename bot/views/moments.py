"""The moments of truth: remember which ones the facilitator chose."""

from bot.blocks.moments_form import moments_saved
from bot.incoming import Submission
from bot.references import StepReference
from bot.wiring import Wiring
from workshop.set_moments import set_moments


async def send_moments(form: Submission, wiring: Wiring) -> None:
    """Store the choice and turn the form into the saved page."""
    reference = StepReference.unpacked(form.metadata)
    decided = await set_moments(
        form.who.team,
        reference.workshop_id,
        form.who.person,
        form.choices("moments"),
        store=wiring.store,
    )
    await form.ack(response_action="update", view=moments_saved(decided.workshop, decided.count))
