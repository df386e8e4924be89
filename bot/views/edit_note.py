"""The form that changes one of a person's own notes."""

from bot.blocks.own_notes import own_notes_page
from bot.incoming import Submission
from bot.references import NoteReference
from bot.wiring import Wiring
from journey.contributions import EvidenceLevel, Severity, Vantage
from journey.lanes import EMOTION
from workshop.edit_note import NoteChange, edit_note


async def send_edited_note(form: Submission, wiring: Wiring) -> None:
    """Store the change and turn the form back into the list."""
    own = await edit_note(change_of(form), form.who.team, delivery=form.delivery, store=wiring.store)
    await form.ack(response_action="update", view=own_notes_page(own))


def change_of(form: Submission) -> NoteChange:
    """The change a form describes; a feeling has a face and a reason, every other note a text."""
    reference = NoteReference.unpacked(form.metadata)
    cells = [name for name in form.values if name.startswith("cell:")]
    reasons = [name for name in form.values if name.startswith("reason:")]
    face = "".join(form.choice(name) for name in cells if name.endswith(f":{EMOTION}"))
    return NoteChange(
        workshop_id=reference.workshop_id,
        step=reference.step,
        note_id=reference.note_id,
        person=form.who.person,
        text="".join(form.text(name) for name in reasons or cells),
        emotion=int(face) if face else None,
        severity=Severity(form.choice("severity")) if form.choice("severity") else None,
        evidence=EvidenceLevel(form.choice("evidence") or EvidenceLevel.ASSUMPTION),
        evidence_link=form.text("link"),
        vantage=Vantage(form.choice("vantage")) if form.choice("vantage") else None,
    )
