"""The form in which a draft is reworded: remember the wording and accept it."""

from bot.blocks.drafts import drafts_page
from bot.incoming import Submission
from bot.references import DraftReference
from bot.wiring import Wiring
from workshop.decide_draft import Decision, decide_draft


async def send_edited_draft(form: Submission, wiring: Wiring) -> None:
    """Accept the draft in the person's words and turn the form back into the page."""
    reference = DraftReference.unpacked(form.metadata)
    decision = Decision(
        workshop_id=reference.workshop_id,
        draft_id=reference.subject,
        person=form.who.person,
        accepted=True,
        wording=form.text("wording"),
    )
    read = await decide_draft(decision, form.who.team, store=wiring.store, ids=wiring.ids)
    await form.ack(response_action="update", view=drafts_page(read))
