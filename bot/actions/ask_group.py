"""The button that asks the group about what the open step says too little about."""

from bot.blocks.text import escaped
from bot.incoming import Click
from bot.references import StepReference
from bot.texts import say
from bot.wiring import Wiring
from workshop.ask_group import ask_group


async def press_ask_group(click: Click, wiring: Wiring) -> None:
    """Have the question asked in the thread; the step stays open."""
    reference = StepReference.unpacked(click.value)
    workshop = await ask_group(
        click.who.team, reference.workshop_id, reference.step, click.who.person, store=wiring.store
    )
    said = escaped(say("actions-ask-group", title=workshop.current.title))
    await click.answer(said)
