"""The three set-up forms: each is kept as typed; the last one makes the workshop."""

from bot.blocks.set_up_how import how_form
from bot.blocks.set_up_who import who_form
from bot.incoming import Submission
from bot.planning.filling import filled
from bot.planning.plan import plan_of
from bot.planning.words import words_in
from bot.references import SetUpReference
from bot.wiring import Wiring
from workshop.finish_set_up import finish_set_up
from workshop.keep_set_up import keep_set_up
from workshop.set_up import Planning


async def send_what(form: Submission, wiring: Wiring) -> None:
    """Keep the first page and go on to the second, filled in from the chosen start."""
    planning = await filled(await _kept(form, wiring), form.who.team, store=wiring.store)
    await form.ack(response_action="update", view=who_form(planning.set_up))


async def send_who(form: Submission, wiring: Wiring) -> None:
    """Keep the second page and go on to the third."""
    planning = await _kept(form, wiring)
    await form.ack(response_action="update", view=how_form(planning.set_up))


async def send_how(form: Submission, wiring: Wiring) -> None:
    """Keep the third page, then open the workshop that the pages describe, or change the draft."""
    set_up = (await _kept(form, wiring)).set_up
    await finish_set_up(
        plan_of(set_up.words),
        set_up,
        form.who.team,
        delivery=form.delivery,
        store=wiring.store,
        clock=wiring.clock,
        ids=wiring.ids,
    )
    await form.ack(response_action="clear")


async def _kept(form: Submission, wiring: Wiring) -> Planning:
    set_up_id = SetUpReference.unpacked(form.metadata).set_up_id
    words = words_in(form.values)
    return await keep_set_up(form.who.team, set_up_id, form.who.person, words, store=wiring.store)
