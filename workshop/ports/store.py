"""Where workshops survive: a store, and the transactions it gives."""

from contextlib import AbstractAsyncContextManager
from typing import Protocol

from workshop.jobs import Job
from workshop.ports.ballots import Ballots
from workshop.ports.contributions import ContributionRecords
from workshop.ports.drafts import DraftRecords
from workshop.ports.expected import ExpectedPeople
from workshop.ports.participation import Participation
from workshop.ports.personal import PersonalRecords
from workshop.ports.set_ups import SetUps
from workshop.ports.themes import ThemeRecords
from workshop.ports.workshops import WorkshopRecords
from workshop.workshop import Team


class WorkshopSession(
    WorkshopRecords,
    ContributionRecords,
    Participation,
    ExpectedPeople,
    ThemeRecords,
    Ballots,
    DraftRecords,
    SetUps,
    PersonalRecords,
    Protocol,
):
    """One transaction in one team's rows; everything in it happens or nothing does."""

    async def request(self, job: Job, *, delay: float = 0.0) -> None:
        """Have a job done once this transaction is committed, `delay` seconds later at the earliest."""


class WorkshopStore(Protocol):
    """Where workshops survive."""

    def transaction(self, team: Team) -> AbstractAsyncContextManager[WorkshopSession]:
        """A transaction that reads and writes one team's rows; an exception rolls it back."""
