"""The buttons that open the form for an opportunity's owner."""

from bot.blocks.owner_form import owner_form
from bot.gateway import View
from bot.incoming import Click
from bot.references import StepReference
from bot.wiring import Wiring
from journey.lanes import OPPORTUNITY
from workshop.read_map import read_map
from workshop.read_step import read_open_step


async def set_owner(click: Click, wiring: Wiring) -> None:
    """Open the form."""
    await wiring.gateway.open_view(click.who.team, click.trigger, await _form(click, wiring))


async def set_another_owner(click: Click, wiring: Wiring) -> None:
    """Show the form again, empty."""
    await wiring.gateway.update_view(click.who.team, click.view_id, await _form(click, wiring))


async def _form(click: Click, wiring: Wiring) -> View:
    reference = StepReference.unpacked(click.value)
    team = click.who.team
    workshop = await read_open_step(team, reference.workshop_id, reference.step, store=wiring.store)
    journey_map = await read_map(team, workshop.id, store=wiring.store)
    wanted = sorted(
        journey_map.themes(OPPORTUNITY), key=lambda pair: (-pair[1].votes, -len(pair[1].contributions))
    )
    return owner_form(workshop, wanted)
