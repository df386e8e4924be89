"""Say in the thread that the time of a step was up and the next one opened by itself, once."""

from bot.blocks.text import escaped, section
from bot.jobs.refresh_card import card_post
from bot.texts import say
from bot.wiring import Wiring
from workshop.jobs import TellMovedOn
from workshop.read_workshop import read_workshop


async def tell_moved_on(job: TellMovedOn, wiring: Wiring) -> None:
    """Post it, unless it stands there already."""
    if await wiring.posts.get(job.team, job.key) is not None:
        return
    workshop = await read_workshop(job.team, job.workshop_id, store=wiring.store)
    over, opened = (escaped(workshop.agenda[step].title) for step in (job.step, job.opened))
    said = say("jobs-moved-on", over=over, opened=opened)
    card = await card_post(job.team, job.workshop_id, wiring)
    post = await wiring.gateway.post(
        job.team, card.channel, blocks=[section(said)], text=said, thread=card.ts, key=job.key
    )
    await wiring.posts.remember(job.team, job.key, post)
