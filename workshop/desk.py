"""What a summariser finds on its desk: what it answered before, what was let through, whom to tell."""

from typing import Final

from journey.records import Record
from workshop.jobs import RefreshCard
from workshop.ports import WorkshopSession, WorkshopStore
from workshop.proposal import released_ids, tokens_of
from workshop.workshop import Workshop

_ACTIVITY: Final = "activity"


class WorkshopDesk:
    """Keeps a summariser's answers with the workshop, and shows on the card what it is doing.

    `spent` are the tokens the workshop has cost so far; `released` are contributions that a facilitator
    let through to the model; `language` is that of the summary, "" for the one of the notes.
    """

    def __init__(self, workshop: Workshop, store: WorkshopStore) -> None:
        self.spent = tokens_spent(workshop)
        self.released = released_ids(workshop.reports)
        self.language = workshop.language
        self._team = workshop.team
        self._workshop_id = workshop.id
        self._store = store

    async def recalled(self, key: str) -> str:
        """What was remembered under a key, "" when nothing was."""
        async with self._store.transaction(self._team) as session:
            return await session.recalled(self._workshop_id, key)

    async def remember(self, key: str, answer: str) -> None:
        """Keep an answer as long as the workshop."""
        async with self._store.transaction(self._team) as session:
            await session.remember(self._workshop_id, key, answer)

    async def tell(self, activity: str) -> None:
        """Let the card say what is being done; "" when it is done."""
        async with self._store.transaction(self._team) as session:
            await session.remember(self._workshop_id, _ACTIVITY, activity)
            await session.request(RefreshCard(team=self._team, workshop_id=self._workshop_id))


class Spending(Record):
    """The tokens a workshop has cost, for grouping and for its summary."""

    grouping: int = 0
    summary: int = 0


def spending_of(workshop: Workshop) -> Spending:
    """What the workshop has cost so far."""
    return Spending(grouping=tokens_of(workshop.reports), summary=workshop.summary_tokens)


def tokens_spent(workshop: Workshop) -> int:
    """All tokens the workshop has cost so far."""
    spending = spending_of(workshop)
    return spending.grouping + spending.summary


async def activity_of(workshop_id: str, session: WorkshopSession) -> str:
    """What a summariser is doing for the workshop now, "" for nothing."""
    return await session.recalled(workshop_id, _ACTIVITY)


async def activity_over(workshop_id: str, session: WorkshopSession) -> None:
    """The summariser has done what it was asked."""
    if await activity_of(workshop_id, session):
        await session.remember(workshop_id, _ACTIVITY, "")
