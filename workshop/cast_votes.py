"""Put one person's dots on themes; they can be moved until the step closes, and nobody sees them before."""

from collections import Counter

from journey.records import Record
from workshop.errors import TooManyDotsError, TooManyOnOneError, VotedThemeGoneError
from workshop.jobs import RefreshCard
from workshop.ports import WorkshopStore
from workshop.vote_rules import VoteRules
from workshop.workshop import Team, Workshop, check_voting


class Vote(Record):
    """All the dots of one person: a theme id for each, the same one again for a second dot on it."""

    workshop_id: str
    step: int
    person: str
    dots: tuple[str, ...] = ()


class VoteCast(Record):
    """The workshop and how many dots of the person are on themes now."""

    workshop: Workshop
    count: int


async def cast_votes(vote: Vote, team: Team, *, delivery: str, store: WorkshopStore) -> VoteCast:
    """Store a person's dots in place of those they gave before, once per delivery.

    Raises:
        TooManyDotsError: when there are more than the budget.
        TooManyOnOneError: when too many of them are on one theme.
        NotStartedError: when the workshop is a draft.
        NotRunningError: when it is closed or cancelled.
        StepIsOverError: when another step is open by now.
        NotAVoteStepError: when the step has no vote.
        VotedThemeGoneError: when a theme is not on the ballot any more.
    """
    async with store.transaction(team) as session:
        workshop = await session.workshop(vote.workshop_id)
        check_voting(workshop, vote.step)
        dots = _within_budget(vote.dots, workshop.vote_rules)
        key = await session.author_key(workshop.id, vote.step, vote.person)
        if not await session.is_first_delivery(delivery):
            stored = await session.votes_by(workshop.id, vote.step, key)
            return VoteCast(workshop=workshop, count=sum(stored.values()))
        asked = set(workshop.current.cells)
        there = {one.id for one in await session.themes(workshop.id) if (one.stage, one.lane) in asked}
        if not there.issuperset(dots):
            raise VotedThemeGoneError
        await session.save_votes(workshop.id, vote.step, key, dots)
        await session.record_participation(workshop.id, vote.step, vote.person, done=bool(dots))
        await session.request(RefreshCard(team=team, workshop_id=workshop.id))
    return VoteCast(workshop=workshop, count=sum(dots.values()))


def _within_budget(dots: tuple[str, ...], rules: VoteRules) -> dict[str, int]:
    if len(dots) > rules.dots:
        raise TooManyDotsError(count=len(dots), limit=rules.dots)
    counted = dict(Counter(dots))
    if max(counted.values(), default=0) > rules.most_on_one:
        raise TooManyOnOneError(limit=rules.most_on_one, place=rules.dots)
    return counted
