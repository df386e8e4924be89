"""Tell the facilitator what was kept from the language model."""

from bot.blocks.set_aside import set_aside_blocks, set_aside_text
from bot.jobs.refresh_card import card_post
from bot.references import StepReference
from bot.wiring import Wiring
from workshop.workshop import Team, Workshop


async def tell_set_aside(team: Team, workshop: Workshop, wiring: Wiring) -> None:
    """A message that only the facilitator sees for each step, once for every time there is more to tell."""
    for report in workshop.reports:
        key = f"aside:{workshop.id}:{report.step}:{len(report.set_aside)}"
        if not (report.set_aside and workshop.facilitator) or await wiring.posts.get(team, key) is not None:
            continue
        step = workshop.agenda[report.step]
        await wiring.gateway.whisper(
            team,
            workshop.channel,
            workshop.facilitator,
            blocks=set_aside_blocks(step, report, StepReference(workshop_id=workshop.id, step=report.step)),
            text=set_aside_text(step, report),
        )
        await wiring.posts.remember(team, key, await card_post(team, workshop.id, wiring))
