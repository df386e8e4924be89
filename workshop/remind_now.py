"""Remind those who have not answered the open step, because its facilitator asks for it."""

from datetime import timedelta
from typing import Final

from journey.records import Record
from workshop.errors.steps import NobodyAnswersError, RemindedJustNowError
from workshop.jobs import RemindNow
from workshop.ports import Clock, Ids, TimeZones, WorkshopStore
from workshop.reminder_times import MOST_REMINDERS, Reminded, is_live
from workshop.reminders import is_answered_by_each, missing_people
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
        _check(workshop, person)
        if workshop.reminded_at and now - workshop.reminded_at < _APART:
            raise RemindedJustNowError
        live = is_live(workshop.step_opened or now, workshop.step_ends)
        job = RemindNow(team=team, workshop_id=workshop_id, step=workshop.step, request=ids.new())
        had = await session.reminders(workshop_id, workshop.step)
        counts = {"reminded": 0, "resting": 0, "enough": 0}
        for one in sorted((await missing_people(workshop, session)).intersection(known)):
            before = had.get(one, Reminded()).had
            if before >= MOST_REMINDERS:
                counts["enough"] += 1
            elif not live and not are_working_hours(now, known[one]):
                counts["resting"] += 1
            else:
                counts["reminded"] += 1
                await session.save_reminder(workshop_id, workshop.step, one, Reminded(before + 1, job.key))
        if counts["reminded"]:
            workshop = changed(workshop, reminded_at=now)
            await session.save_workshop(workshop)
            await session.request(job)
    return RemindersSent(workshop=workshop, **counts)


def _check(workshop: Workshop, person: str) -> None:
    check_facilitator(workshop, person)
    check_running(workshop)
    if not is_answered_by_each(workshop):
        raise NobodyAnswersError
