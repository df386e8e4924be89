"""The vote: store a person's dots in place of those they gave before."""

from bot.blocks.vote_form import MOMENT, NO_DOT, dot_block, vote_saved
from bot.incoming import Submission
from bot.references import StepReference
from bot.wiring import Wiring
from workshop.cast_votes import Vote, cast_votes
from workshop.vote_rules import MOST_DOTS


async def send_vote(form: Submission, wiring: Wiring) -> None:
    """Store the dots and turn the form into the saved page; no call to Slack is needed for it."""
    cast = await cast_votes(vote_of(form), form.who.team, delivery=form.delivery, store=wiring.store)
    await form.ack(response_action="update", view=vote_saved(cast.workshop, cast.count, marks=cast.marks))


def vote_of(form: Submission) -> Vote:
    """The dots a form gives."""
    reference = StepReference.unpacked(form.metadata)
    moment = form.choice(MOMENT)
    chosen = (form.choice(dot_block(number)) for number in range(1, MOST_DOTS + 1))
    return Vote(
        workshop_id=reference.workshop_id,
        step=reference.step,
        person=form.who.person,
        dots=tuple(one for one in chosen if one and one != NO_DOT),
        moment="" if moment == NO_DOT else moment,
    )
