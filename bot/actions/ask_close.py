"""The card's button that asks what is still open before the workshop closes."""

from bot.blocks.way_on import closing_blocks
from bot.incoming import Click
from bot.references import StepReference
from bot.texts import say
from bot.wiring import Wiring
from workshop.read_progress import read_progress
from workshop.workshop import check_facilitator, check_running


async def ask_close(click: Click, wiring: Wiring) -> None:
    """Show the facilitator what closing would leave open, with the ways to go."""
    reference = StepReference.unpacked(click.value)
    progress = await read_progress(click.who.team, reference.workshop_id, store=wiring.store)
    check_facilitator(progress.workshop, click.who.person)
    check_running(progress.workshop)
    await click.respond(
        text=say("actions-ask-close"), blocks=closing_blocks(progress), replace_original=False
    )
