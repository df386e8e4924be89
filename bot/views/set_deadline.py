"""The form with the end of a step: remember it."""

from bot.incoming import Submission
from bot.references import ClockReference
from bot.wiring import Wiring
from workshop.set_deadline import set_deadline


async def send_deadline(form: Submission, wiring: Wiring) -> None:
    """Let the open step end then; the card shows it."""
    reference = ClockReference.unpacked(form.metadata)
    await set_deadline(
        form.who.team,
        reference.workshop_id,
        form.who.person,
        form.moment("ends"),
        seen=reference.clock,
        delivery=form.delivery,
        store=wiring.store,
        clock=wiring.clock,
    )
    await form.ack()
