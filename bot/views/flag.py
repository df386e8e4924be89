"""The forms of flags: one raises a flag, one answers it."""

from bot.blocks.flag_form import flag_saved
from bot.incoming import Submission
from bot.references import FlagReference, StepReference
from bot.wiring import Wiring
from journey.flags import FlagKind, FlagState
from workshop.answer_flag import FlagAnswer, answer_flag
from workshop.raise_flag import Objection, raise_flag


async def send_flag(form: Submission, wiring: Wiring) -> None:
    """Store the flag and turn the form into the saved page."""
    reference = StepReference.unpacked(form.metadata)
    objection = Objection(
        workshop_id=reference.workshop_id,
        step=reference.step,
        name=form.who.signature,
        shows_name=bool(form.choices("name")),
        kind=FlagKind(form.choice("kind")),
        text=form.text("text"),
        stage=form.choice("stage"),
    )
    flagged = await raise_flag(
        objection, form.who.team, delivery=form.delivery, store=wiring.store, ids=wiring.ids
    )
    await form.ack(response_action="update", view=flag_saved(flagged))


async def send_flag_answer(form: Submission, wiring: Wiring) -> None:
    """Store the answer and close the form; the thread shows it."""
    reference = FlagReference.unpacked(form.metadata)
    answer = FlagAnswer(
        workshop_id=reference.workshop_id,
        flag_id=reference.flag_id,
        state=FlagState(form.choice("state")),
        answer=form.text("answer"),
    )
    await answer_flag(answer, form.who.team, form.who.person, store=wiring.store)
    await form.ack()
