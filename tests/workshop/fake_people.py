"""The part of the session in memory that knows who is expected."""

from collections.abc import Collection
from dataclasses import dataclass, field
from datetime import UTC, tzinfo

from workshop.reminder_times import Reminded
from workshop.workshop import Team


@dataclass
class ExpectedRows:
    """Who is invited (and told), left in peace, and reminded, by workshop and person."""

    invited: dict[tuple[str, str], bool] = field(default_factory=dict)
    peace: dict[tuple[str, str], bool] = field(default_factory=dict)
    reminders: dict[tuple[str, int, str], Reminded] = field(default_factory=dict)

    def copied(self) -> "ExpectedRows":
        """The same rows in containers of their own."""
        return ExpectedRows(dict(self.invited), dict(self.peace), dict(self.reminders))


class ExpectedPeople:
    """Rows about people, apart from what anybody wrote."""

    @property
    def expected(self) -> ExpectedRows:
        raise NotImplementedError

    async def invite(self, workshop_id: str, people: Collection[str]) -> int:
        fresh = [one for one in set(people) if (workshop_id, one) not in self.expected.invited]
        self.expected.invited.update({(workshop_id, one): False for one in fresh})
        return len(fresh)

    async def invited(self, workshop_id: str, *, untold: bool = False) -> frozenset[str]:
        return frozenset(
            person
            for (place, person), told in self.expected.invited.items()
            if place == workshop_id and not (untold and told)
        )

    async def mark_told(self, workshop_id: str, person: str) -> None:
        if (workshop_id, person) in self.expected.invited:
            self.expected.invited[workshop_id, person] = True

    async def leave_in_peace(self, workshop_id: str, person: str) -> None:
        self.expected.peace[workshop_id, person] = True

    async def left_in_peace(self, workshop_id: str) -> frozenset[str]:
        return frozenset(person for place, person in self.expected.peace if place == workshop_id)

    async def reminders(self, workshop_id: str, step: int) -> dict[str, Reminded]:
        found = self.expected.reminders.items()
        return {person: had for (place, at, person), had in found if (place, at) == (workshop_id, step)}

    async def save_reminder(self, workshop_id: str, step: int, person: str, reminded: Reminded) -> None:
        self.expected.reminders[workshop_id, step, person] = reminded

    def forget_expected_person(self, workshop_id: str, person: str) -> bool:
        rows = self.expected
        place = (workshop_id, person)
        kept = {at: had for at, had in rows.reminders.items() if (at[0], at[2]) != place}
        found = place in rows.invited or place in rows.peace or kept != rows.reminders
        rows.invited.pop(place, None)
        rows.peace.pop(place, None)
        rows.reminders = kept
        return found

    async def forget_expected(self, workshop_id: str) -> None:
        rows = self.expected
        rows.invited = {place: told for place, told in rows.invited.items() if place[0] != workshop_id}
        rows.peace = {place: True for place in rows.peace if place[0] != workshop_id}
        rows.reminders = {place: had for place, had in rows.reminders.items() if place[0] != workshop_id}


@dataclass
class FakeZones:
    """Where people are; in UTC unless told otherwise."""

    zones: dict[str, tzinfo] = field(default_factory=dict)

    async def zone(self, team: Team, person: str) -> tzinfo:
        del team
        return self.zones.get(person, UTC)
