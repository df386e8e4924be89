"""Remind those who have not answered the open step, because its facilitator asks for it."""

from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import Final

from journey.records import Record
from workshop.errors.steps import NobodyAnswersError, RemindedJustNowError
from workshop.jobs import RemindNow
from workshop.ports import Clock, Ids, TimeZones, WorkshopSession, WorkshopStore
from workshop.reminder_times import MOST_REMINDERS, Reminded, is_live
from workshop.reminders import missing_people
from workshop.working_hours import are_working_hours
from workshop.workshop import Team, Workshop, changed, check_facilitator, check_running

_APART: Final = timedelta(hours=1)


class RemindersSent(Record):
    """How many people are reminded, how many rest now, and how many have heard of it often enough."""

    workshop: Workshop
    reminded: int = 0
    resting: int = 0
    enough: int = 0


async def remind_now(
    team: Team,
    workshop_id: str,
    person: str,
    *,
    store: WorkshopStore,
    zones: TimeZones,
    clock: Clock,
    ids: Ids,
) -> RemindersSent:
    """Counts only: nobody hears from this who has answered. In a live step everybody is at work.

    Raises:
        NotTheFacilitatorError: when somebody else asks.
        NobodyAnswersError: when the open step does not wait for every single person.
        RemindedJustNowError: when people were reminded this way within the last hour.
    """
    async with store.transaction(team) as session:
        missing = await missing_people(await session.workshop(workshop_id), session)
    known = {one: await zones.zone(team, one) for one in sorted(missing)}
    async with store.transaction(team) as session:
        workshop = await session.workshop(workshop_id)
        now = clock.now()
        _check(workshop, person, now)
        had = await session.reminders(workshop_id, workshop.step)
        live = is_live(workshop.step_opened or now, workshop.step_ends)
        asked = sorted((await missing_people(workshop, session)).intersection(known))
        due = [one for one in asked if had.get(one, Reminded()).had < MOST_REMINDERS]
        awake = [one for one in due if live or are_working_hours(now, known[one])]
        if awake:
            workshop = changed(workshop, reminded_at=now)
            await session.save_workshop(workshop)
            await _remind(workshop, {one: had.get(one, Reminded()).had for one in awake}, session, ids)
    return RemindersSent(
        workshop=workshop,
        reminded=len(awake),
        resting=len(due) - len(awake),
        enough=len(asked) - len(due),
    )


async def _remind(workshop: Workshop, had: Mapping[str, int], session: WorkshopSession, ids: Ids) -> None:
    job = RemindNow(team=workshop.team, workshop_id=workshop.id, step=workshop.step, request=ids.new())
    for person, count in had.items():
        await session.save_reminder(workshop.id, workshop.step, person, Reminded(count + 1, job.key))
    await session.request(job)


def _check(workshop: Workshop, person: str, now: datetime) -> None:
    check_facilitator(workshop, person)
    check_running(workshop)
    if not workshop.current.taking_part.each_answers:
        raise NobodyAnswersError
    if workshop.reminded_at and now - workshop.reminded_at < _APART:
        raise RemindedJustNowError
