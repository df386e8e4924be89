"""The buttons with which an owner says how an opportunity stands."""

from bot.blocks.follow_up import reported_text
from bot.incoming import Click
from bot.references import StatusReference
from bot.wiring import Wiring
from workshop.report_status import StatusReport, report_status


async def press_status(click: Click, wiring: Wiring) -> None:
    """Remember it; the buttons stay, so that it can be said again."""
    reference = StatusReference.unpacked(click.value)
    report = StatusReport(
        workshop_id=reference.workshop_id,
        theme_id=reference.theme_id,
        person=click.who.person,
        status=reference.status,
    )
    reported = await report_status(report, click.who.team, store=wiring.store)
    await click.respond(text=reported_text(reported), replace_original=False)
