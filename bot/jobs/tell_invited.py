"""Tell people that they are invited."""

from bot.blocks.reminder import invitation_blocks, invitation_text
from bot.jobs.address import address
from bot.jobs.refresh_card import card_post
from bot.wiring import Wiring
from workshop.jobs import TellInvited
from workshop.tell_invited import mark_told, read_untold


async def tell_invited(job: TellInvited, wiring: Wiring) -> None:
    """A message to each who does not know it yet."""
    untold = await read_untold(job, store=wiring.store)
    if not untold.people:
        return
    workshop = untold.workshop
    link = await wiring.gateway.link_to(job.team, await card_post(job.team, workshop.id, wiring))
    blocks, text = invitation_blocks(workshop, link), invitation_text(workshop)
    for person in untold.people:
        key = f"{job.key}:{person}"
        await address(job.team, person, blocks=blocks, text=text, key=key, wiring=wiring)
        await mark_told(job.team, workshop.id, person, store=wiring.store)
