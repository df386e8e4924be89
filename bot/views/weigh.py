"""The forms of the owners' step for everybody: value and effort, and taking an opportunity."""

from datetime import date

from bot.blocks.owner_form import owner_saved
from bot.blocks.weigh_form import effort_block, value_block, weigh_saved
from bot.incoming import Submission
from bot.references import StepReference
from bot.wiring import Wiring
from workshop.assign_owners import Ownership, assign_owners
from workshop.weigh_opportunities import Weighing, weigh_opportunities


async def send_weighings(form: Submission, wiring: Wiring) -> None:
    """Store what the person said and turn the form into the saved page."""
    reference = StepReference.unpacked(form.metadata)
    workshop = await weigh_opportunities(
        form.who.team,
        reference.workshop_id,
        reference.step,
        form.who.person,
        weighings=weighings_of(form),
        store=wiring.store,
    )
    await form.ack(response_action="update", view=weigh_saved(workshop))


async def send_take(form: Submission, wiring: Wiring) -> None:
    """Make the person the owner and turn the form into the saved page."""
    reference = StepReference.unpacked(form.metadata)
    taken = Ownership(
        theme_id=form.choice("opportunity"),
        owner=form.who.name,
        person=form.who.person,
        due=date.fromisoformat(form.day("due")) if form.day("due") else None,
        metric=form.text("metric"),
    )
    workshop = await assign_owners(
        form.who.team, reference.workshop_id, (taken,), if_free=True, store=wiring.store
    )
    await form.ack(response_action="update", view=owner_saved(workshop, taken.owner))


def weighings_of(form: Submission) -> tuple[Weighing, ...]:
    """The weighings a form gives, one for each opportunity in it."""
    ids = [name.removeprefix(value_block("")) for name in form.values if name.startswith(value_block(""))]
    return tuple(
        Weighing(
            theme_id=one,
            value=int(form.choice(value_block(one)) or 0) or None,
            effort=int(form.choice(effort_block(one)) or 0) or None,
        )
        for one in ids
    )
