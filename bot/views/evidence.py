"""The form of a message that becomes a note: store it with its link."""

from bot.blocks.evidence_form import evidence_saved
from bot.incoming import Submission
from bot.references import MessageReference
from bot.wiring import Wiring
from journey.contributions import EvidenceLevel
from workshop.add_contributions import Answer, CellAnswer, add_contributions


async def send_evidence(form: Submission, wiring: Wiring) -> None:
    """Store the note and say so."""
    reference = MessageReference.unpacked(form.metadata)
    step, stage, lane = form.choice("place").split(":", 2)
    answer = Answer(
        workshop_id=reference.workshop_id,
        step=int(step),
        person=form.who.person,
        name=form.who.signature,
        cells=(CellAnswer(stage=stage, lane=lane, text=form.text("words").replace("\n", " ")),),
        evidence=EvidenceLevel.REPORTED,
        evidence_link=reference.link,
    )
    added = await add_contributions(
        answer, form.who.team, delivery=form.delivery, store=wiring.store, ids=wiring.ids
    )
    await form.ack(response_action="update", view=evidence_saved(added.workshop))
