"""Share what people decided and think about a model's words."""

from bot.feedback import feedback_file
from bot.jobs.refresh_card import card_post
from bot.sharing import share_in_thread
from bot.texts import say
from bot.wiring import Wiring
from workshop.jobs import SendFeedback
from workshop.read_drafts import find_drafts


async def send_feedback(job: SendFeedback, wiring: Wiring) -> None:
    """Share the file in the workshop's thread, once per request."""
    if await wiring.posts.get(job.team, job.key) is not None:
        return
    read = await find_drafts(job.team, job.workshop_id, job.person, store=wiring.store)
    card = await card_post(job.team, job.workshop_id, wiring)
    comment = say("jobs-feedback", person=job.person)
    file = feedback_file(read)
    await share_in_thread((job.team, job.workshop_id), [file], wiring, comment=comment, key=job.key)
    await wiring.posts.remember(job.team, job.key, card)
