"""The button that closes the open step and opens the next one."""

from bot.blocks.text import escaped
from bot.incoming import Click
from bot.references import StepReference
from bot.texts import say
from bot.wiring import Wiring
from workshop.advance_step import advance_step


async def press_next_step(click: Click, wiring: Wiring) -> None:
    """Go on to the next step; the person has read what that means."""
    reference = StepReference.unpacked(click.value)
    moved = await advance_step(
        click.who.team,
        reference.workshop_id,
        reference.step,
        click.who.person,
        store=wiring.store,
        clock=wiring.clock,
    )
    said = escaped(say("actions-next-step", title=moved.current.title))
    await click.settle(said)
