"""The objection to persona and situation: keep it until the step closes."""

from bot.blocks.objection_form import OBJECTION, objection_kept
from bot.incoming import Submission
from bot.references import StepReference
from bot.wiring import Wiring
from workshop.object_to_frame import object_to_frame


async def send_objection(form: Submission, wiring: Wiring) -> None:
    """Store the sentence and say so; the card counts it."""
    reference = StepReference.unpacked(form.metadata)
    await object_to_frame(
        form.text(OBJECTION),
        form.who.team,
        reference.workshop_id,
        reference.step,
        person=form.who.person,
        delivery=form.delivery,
        store=wiring.store,
    )
    await form.ack(response_action="update", view=objection_kept(form.text(OBJECTION)))
