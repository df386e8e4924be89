"""The buttons of the owners' step for everybody: weigh opportunities, take one."""

from bot.blocks.take_form import take_form
from bot.blocks.weigh_form import weigh_form
from bot.incoming import Click
from bot.references import StepReference
from bot.wiring import Wiring
from workshop.read_opportunities import read_opportunities
from workshop.read_weighings import read_weighings


async def press_weigh(click: Click, wiring: Wiring) -> None:
    """Open the form for value and effort."""
    reference = StepReference.unpacked(click.value)
    read = await read_weighings(
        click.who.team, reference.workshop_id, reference.step, click.who.person, store=wiring.store
    )
    await wiring.gateway.open_view(click.who.team, click.trigger, weigh_form(read))


async def press_take(click: Click, wiring: Wiring) -> None:
    """Open the form in which the person takes an opportunity."""
    reference = StepReference.unpacked(click.value)
    wanted = await read_opportunities(
        click.who.team, reference.workshop_id, reference.step, store=wiring.store
    )
    await wiring.gateway.open_view(click.who.team, click.trigger, take_form(wanted.workshop, wanted.free))
