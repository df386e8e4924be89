"""The buttons that close a workshop: with nothing left open, or all the same."""

from bot.incoming import Click
from bot.references import ClosingReference, StepReference
from bot.texts import say
from bot.wiring import Wiring
from workshop.close_workshop import close_workshop
from workshop.unfinished import Accepted


async def press_close_workshop(click: Click, wiring: Wiring) -> None:
    """Close the workshop; the person has read what that means."""
    reference = StepReference.unpacked(click.value)
    await close_workshop(
        click.who.team, reference.workshop_id, click.who.person, store=wiring.store, clock=wiring.clock
    )
    await click.answer(say("actions-closed"))


async def press_close_all_the_same(click: Click, wiring: Wiring) -> None:
    """Close the workshop with what the person has seen to be open; it is recorded on the map."""
    reference = ClosingReference.unpacked(click.value)
    await close_workshop(
        click.who.team,
        reference.workshop_id,
        click.who.person,
        accepted=Accepted(unowned=reference.unowned, flags=reference.flags),
        store=wiring.store,
        clock=wiring.clock,
    )
    await click.answer(say("actions-closed"))
