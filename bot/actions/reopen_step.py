"""The button that opens an earlier step again."""

from bot.blocks.step_end import end_told
from bot.incoming import Click
from bot.references import ReopeningReference
from bot.wiring import Wiring
from workshop.reopen_step import reopen_step


async def press_reopen(click: Click, wiring: Wiring) -> None:
    """Open the step again; the person has read what that means."""
    reference = ReopeningReference.unpacked(click.value)
    again = await reopen_step(
        click.who.team,
        reference.workshop_id,
        reference.step,
        click.who.person,
        seen=reference.seen,
        store=wiring.store,
        clock=wiring.clock,
    )
    await click.answer(end_told(again))
