"""Put one person's dots on themes; they can be moved until the step closes, and nobody sees them before."""

from collections import Counter

from journey.lanes import ACTION
from journey.records import Record
from workshop.errors.choices import TooManyDotsError, TooManyOnOneError, VotedThemeGoneError
from workshop.jobs import RefreshCard
from workshop.mark_moments import moment_key, moments_in, without_moment
from workshop.ports import WorkshopStore
from workshop.vote_rules import VoteRules
from workshop.workshop import Team, Workshop, check_voting


class Vote(Record):
    """All the dots of one person: a theme id for each, the same one again for a second dot on it.

    `moment` is the id of the one action they mark as a moment of truth, empty for none.
    """

    workshop_id: str
    step: int
    person: str
    dots: tuple[str, ...] = ()
    moment: str = ""


class VoteCast(Record):
    """The workshop, how many dots of the person are on themes now, and whether they mark an action."""

    workshop: Workshop
    count: int
    marks: bool = False


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
            return _cast(workshop, stored)
        asked = set(workshop.current.cells)
        themes = await session.themes(workshop.id)
        there = {one.id for one in themes if (one.stage, one.lane) in asked}
        actions = {one.id for one in themes if one.lane == ACTION}
        if not there.issuperset(dots) or not actions.issuperset({vote.moment} - {""}):
            raise VotedThemeGoneError
        given = {**dots, moment_key(vote.moment): 1} if vote.moment else dots
        await session.save_votes(workshop.id, vote.step, key, given)
        await session.record_participation(workshop.id, vote.step, vote.person, done=bool(given))
        await session.request(RefreshCard(team=team, workshop_id=workshop.id))
    return _cast(workshop, given)


def _cast(workshop: Workshop, given: dict[str, int]) -> VoteCast:
    count = sum(without_moment(given).values())
    return VoteCast(workshop=workshop, count=count, marks=bool(moments_in(given)))


def _within_budget(dots: tuple[str, ...], rules: VoteRules) -> dict[str, int]:
    if len(dots) > rules.dots:
        raise TooManyDotsError(count=len(dots), limit=rules.dots)
    counted = dict(Counter(dots))
    if max(counted.values(), default=0) > rules.most_on_one:
        raise TooManyOnOneError(limit=rules.most_on_one, place=rules.dots)
    return counted
