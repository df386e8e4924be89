"""The buttons about notes that were kept from a language model: look, send after all, leave."""

from bot.blocks.set_aside import set_aside_page
from bot.incoming import Click
from bot.references import NoteReference, StepReference
from bot.wiring import Wiring
from workshop.decide_set_aside import SetAsideDecision, decide_set_aside
from workshop.read_set_aside import read_set_aside


async def press_look_at_set_aside(click: Click, wiring: Wiring) -> None:
    """Open the list, for whoever leads the workshop."""
    reference = StepReference.unpacked(click.value)
    read = await read_set_aside(
        click.who.team, reference.workshop_id, reference.step, click.who.person, store=wiring.store
    )
    await wiring.gateway.open_view(click.who.team, click.trigger, set_aside_page(read))


async def press_release(click: Click, wiring: Wiring) -> None:
    """Let a note through."""
    await _decide(click, wiring, released=True)


async def press_leave(click: Click, wiring: Wiring) -> None:
    """Leave a note as it is."""
    await _decide(click, wiring, released=False)


async def _decide(click: Click, wiring: Wiring, *, released: bool) -> None:
    reference = NoteReference.unpacked(click.value)
    decision = SetAsideDecision(
        workshop_id=reference.workshop_id,
        step=reference.step,
        contribution_id=reference.note_id,
        person=click.who.person,
        released=released,
    )
    read = await decide_set_aside(decision, click.who.team, store=wiring.store)
    await wiring.gateway.update_view(click.who.team, click.view_id, set_aside_page(read))
