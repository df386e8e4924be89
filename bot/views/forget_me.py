"""The form with which a person asks to be forgotten: do it, and say what was done."""

from bot.blocks.forget_me import NAME, forgotten_page
from bot.incoming import Submission
from bot.wiring import Wiring
from workshop.forget_person import Forgettable, forget_person


async def send_forget_me(form: Submission, wiring: Wiring) -> None:
    """Forget the person who sent it, and nobody else."""
    who = form.who
    keeps_notes = form.choice("notes") == NAME
    asked = Forgettable(person=who.person, names=who.signatures, keeps_notes=keeps_notes)
    forgotten = await forget_person(asked, who.team, store=wiring.store)
    wiring.people.forget(who.team, who.person)
    await form.ack(response_action="update", view=forgotten_page(forgotten))
