"""Remind people of the open step, each in a message of their own."""

from bot.blocks.reminder import reminder_blocks, reminder_text
from bot.jobs.address import address
from bot.jobs.refresh_card import card_post
from bot.wiring import Wiring
from workshop.jobs import RemindNow, RemindStep
from workshop.plan_reminders import plan_reminders
from workshop.read_reminded import read_reminded
from workshop.reminders import Addressed


async def remind_step(job: RemindStep, wiring: Wiring) -> None:
    """Remind those whose moment has come."""
    due = await plan_reminders(job, store=wiring.store, zones=wiring.people, clock=wiring.clock)
    await _remind(due, job.key, wiring)


async def remind_now(job: RemindNow, wiring: Wiring) -> None:
    """Remind those a facilitator asked for."""
    await _remind(await read_reminded(job, store=wiring.store), job.key, wiring)


async def _remind(due: Addressed, request: str, wiring: Wiring) -> None:
    if not due.people:
        return
    workshop = due.workshop
    link = await wiring.gateway.link_to(workshop.team, await card_post(workshop.team, workshop.id, wiring))
    blocks, text = reminder_blocks(workshop, link), reminder_text(workshop)
    for person in due.people:
        key = f"{request}:{person}"
        await address(workshop.team, person, blocks=blocks, text=text, key=key, wiring=wiring)
