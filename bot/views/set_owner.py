"""The owner form: remember who takes an opportunity."""

from datetime import date

from bot.blocks.owner_form import PERSON, owner_saved
from bot.incoming import Submission
from bot.references import StepReference
from bot.wiring import Wiring
from workshop.assign_owners import Ownership, assign_owners


async def send_owner(form: Submission, wiring: Wiring) -> None:
    """Store the owner and turn the form into the saved page."""
    reference = StepReference.unpacked(form.metadata)
    picked = form.person(PERSON)
    ownership = Ownership(
        theme_id=form.choice("opportunity"),
        owner=await wiring.people.called(form.who.team, picked) if picked else form.text("owner"),
        person=picked,
        due=date.fromisoformat(form.day("due")) if form.day("due") else None,
        metric=form.text("metric"),
        pain_point_theme_ids=form.choices("pains"),
    )
    workshop = await assign_owners(form.who.team, reference.workshop_id, (ownership,), store=wiring.store)
    await form.ack(response_action="update", view=owner_saved(workshop, ownership.owner))
