"""The buttons that raise a flag and that answer one."""

from bot.blocks.flag_answer_form import flag_answer_form
from bot.blocks.flag_form import flag_form
from bot.incoming import Click
from bot.references import FlagReference, StepReference
from bot.wiring import Wiring
from workshop.answer_flag import flag_in
from workshop.read_progress import read_progress
from workshop.read_step import read_open_step
from workshop.workshop import check_facilitator, check_running


async def press_flag(click: Click, wiring: Wiring) -> None:
    """Open the form for what is wrong."""
    reference = StepReference.unpacked(click.value)
    read = await read_open_step(
        click.who.team, reference.workshop_id, reference.step, click.who.person, store=wiring.store
    )
    await wiring.gateway.open_view(click.who.team, click.trigger, flag_form(read.workshop))


async def press_answer_flag(click: Click, wiring: Wiring) -> None:
    """Open the facilitator's form for one flag."""
    reference = FlagReference.unpacked(click.value)
    workshop = (await read_progress(click.who.team, reference.workshop_id, store=wiring.store)).workshop
    check_facilitator(workshop, click.who.person)
    check_running(workshop)
    form = flag_answer_form(workshop, flag_in(workshop, reference.flag_id), wiring.command)
    await wiring.gateway.open_view(click.who.team, click.trigger, form)
