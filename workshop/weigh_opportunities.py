"""Weigh opportunities by value and effort; the median of what people say stands on the map."""

from collections.abc import Mapping, Sequence
from statistics import median
from typing import Final

from journey.anonymity import Anonymity
from journey.lanes import OPPORTUNITY
from journey.opportunities import Opportunity, Weight, inherited
from journey.records import Record
from journey.themes import FEWEST_AUTHORS_SHOWN, heirs_of
from workshop.agenda import StepKind
from workshop.errors.choices import OpportunityNotFoundError
from workshop.errors.steps import NotAnOwnStepError
from workshop.jobs import RefreshCard
from workshop.ports import WorkshopSession, WorkshopStore
from workshop.workshop import Team, Workshop, check_open

_HALF: Final = 0.5


class Weighing(Record):
    """What one person says about one opportunity; None leaves what they said before."""

    theme_id: str
    value: Weight | None = None
    effort: Weight | None = None


async def weigh_opportunities(
    team: Team,
    workshop_id: str,
    step: int,
    person: str,
    *,
    weighings: Sequence[Weighing],
    store: WorkshopStore,
) -> Workshop:
    """The workshop, whose weighed opportunities carry the medians of everybody's value and effort.

    A half is rounded up. The spread is kept from three people on, in named workshops from two. What
    each person said is stored under a key of the step and destroyed when the workshop closes.

    Raises:
        StepIsOverError: when another step is open by now.
        NotAnOwnStepError: when the open step is not about owners.
        OpportunityNotFoundError: when one is not on the map any more.
    """
    async with store.transaction(team) as session:
        workshop = await session.workshop(workshop_id)
        check_open(workshop, step)
        if workshop.current.kind is not StepKind.OWN:
            raise NotAnOwnStepError
        themes = [one for one in await session.themes(workshop_id) if one.lane == OPPORTUNITY]
        if not {one.theme_id for one in weighings} <= {theme.id for theme in themes}:
            raise OpportunityNotFoundError
        key = await session.author_key(workshop_id, step, person)
        given = {**await session.votes_by(workshop_id, step, key), **_said(weighings)}
        await session.save_votes(workshop_id, step, key, given)
        await session.record_participation(workshop_id, step, person, done=bool(given))
        stored = inherited(await session.opportunities(workshop_id), heirs_of(themes))
        known = {one.theme_id: one for one in stored}
        for one in weighings:
            before = known.get(one.theme_id, Opportunity(theme_id=one.theme_id))
            weighed = await _weighed(before, workshop, session)
            if weighed != before:
                await session.save_opportunity(workshop_id, weighed)
        await session.request(RefreshCard(team=team, workshop_id=workshop_id))
    return workshop


def value_key(theme_id: str) -> str:
    """Under what a person's value of an opportunity is stored."""
    return f"value:{theme_id}"


def effort_key(theme_id: str) -> str:
    """Under what a person's effort of an opportunity is stored."""
    return f"effort:{theme_id}"


def _said(weighings: Sequence[Weighing]) -> dict[str, int]:
    said = {value_key(one.theme_id): one.value for one in weighings}
    said |= {effort_key(one.theme_id): one.effort for one in weighings}
    return {key: weight for key, weight in said.items() if weight is not None}


async def _weighed(opportunity: Opportunity, workshop: Workshop, session: WorkshopSession) -> Opportunity:
    ballots = await session.ballots(workshop.id, workshop.step)
    values = _of(value_key(opportunity.theme_id), ballots)
    efforts = _of(effort_key(opportunity.theme_id), ballots)
    fewest = FEWEST_AUTHORS_SHOWN if workshop.anonymity is not Anonymity.NAMED else 2
    return opportunity.model_copy(
        update={
            "value": _middle(values) if values else opportunity.value,
            "effort": _middle(efforts) if efforts else opportunity.effort,
            "value_spread": (values[0], values[-1]) if len(values) >= fewest else None,
            "effort_spread": (efforts[0], efforts[-1]) if len(efforts) >= fewest else None,
        }
    )


def _of(key: str, ballots: Sequence[Mapping[str, int]]) -> list[int]:
    return sorted(ballot[key] for ballot in ballots if key in ballot)


def _middle(weights: Sequence[int]) -> int:
    return int(median(weights) + _HALF)
