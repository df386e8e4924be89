"""Decide who is reminded of the open step now, and when the next reminder is due."""

from datetime import datetime, tzinfo
from typing import NamedTuple

from workshop.jobs import RemindStep
from workshop.ports import Clock, TimeZones, WorkshopSession, WorkshopStore
from workshop.reminder_times import (
    MOST_REMINDERS,
    Reminded,
    next_reminder,
    reminder_times,
    reminders_due,
)
from workshop.reminders import Addressed, missing_people, reminded_by
from workshop.step_clock import is_due, seconds_until
from workshop.working_hours import are_working_hours
from workshop.workshop import Workshop


class _Plan(NamedTuple):
    """The open step's reminders at one moment."""

    workshop: Workshop
    now: datetime
    begun: datetime
    ends: datetime


async def plan_reminders(
    job: RemindStep, *, store: WorkshopStore, zones: TimeZones, clock: Clock
) -> Addressed:
    """Whom to remind now: the same people again when the job is repeated, but for those who answered.

    Where people are is asked outside the transactions, because that may take its time.
    """
    async with store.transaction(job.team) as session:
        workshop = await session.workshop(job.workshop_id)
        asked = await missing_people(workshop, session) if is_due(workshop, job) else ()
    known = {person: await zones.zone(job.team, person) for person in sorted(asked)}
    async with store.transaction(job.team) as session:
        workshop = await session.workshop(job.workshop_id)
        if not is_due(workshop, job) or workshop.step_ends is None:
            return Addressed(workshop=workshop)
        now = max(clock.now(), job.at)
        plan = _Plan(workshop, now, workshop.step_opened or now, workshop.step_ends)
        nearest = await _count_in(known, plan, job.key, session)
        if nearest is not None:
            later = job.model_copy(update={"at": nearest})
            await session.request(later, delay=seconds_until(clock.now(), nearest))
        return Addressed(workshop=workshop, people=await reminded_by(job.key, workshop, session))


async def _count_in(
    zones: dict[str, tzinfo], plan: _Plan, request: str, session: WorkshopSession
) -> datetime | None:
    """Note who is reminded by this request, and find the moment of the next reminder to anybody."""
    workshop = plan.workshop
    missing = await missing_people(workshop, session)
    had = await session.reminders(workshop.id, workshop.step)
    moments = []
    for person in sorted(missing.intersection(zones)):
        zone, before = zones[person], had.get(person, Reminded())
        times = reminder_times(plan.begun, plan.ends, zone)
        due = reminders_due(times, plan.now)
        if before.had < min(due, MOST_REMINDERS) and are_working_hours(plan.now, zone):
            before = Reminded(due, request)
            await session.save_reminder(workshop.id, workshop.step, person, before)
        moments.append(next_reminder(times, before.had, plan.now, zone, ends=plan.ends))
    return min((one for one in moments if one is not None), default=None)
