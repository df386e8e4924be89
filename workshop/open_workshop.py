"""Open a workshop in a channel: check the plan, lay out its agenda, ask for its card."""

from typing import Final

from journey.anonymity import Anonymity
from journey.lanes import OPPORTUNITY, in_map_order
from journey.personas import Persona, Scenario
from journey.records import Record
from journey.stages import FEWEST_STAGES, MOST_STAGES, Stage
from journey.text import has_substance
from workshop.agenda import Pace
from workshop.agendas import AGENDAS, DEFAULT_AGENDA
from workshop.errors import (
    NoLanesError,
    PlanIncompleteError,
    StageCountError,
    StageNameError,
    StageWithoutNameError,
)
from workshop.jobs import RefreshCard
from workshop.ports import Clock, Ids, WorkshopStore
from workshop.vote_rules import VoteRules
from workshop.workshop import Team, Workshop

LONGEST_STAGE_NAME: Final = 60


class WorkshopPlan(Record):
    """What a facilitator decides before a workshop; `minutes` or working `days` per step, or no clock."""

    title: str
    persona: Persona
    scenario: Scenario
    stages: tuple[Stage, ...]
    lanes: tuple[str, ...]
    anonymity: Anonymity = Anonymity.ANONYMOUS
    minutes: int | None = None
    days: int | None = None
    auto_advance: bool = False
    agenda: str = DEFAULT_AGENDA
    co_facilitators: tuple[str, ...] = ()
    vote_rules: VoteRules = VoteRules()
    moderated: bool = False


class WorkshopOpened(Record):
    """A workshop that waits for its start."""

    workshop: Workshop


async def open_workshop(
    plan: WorkshopPlan,
    team: Team,
    channel: str,
    facilitator: str,
    *,
    delivery: str,
    store: WorkshopStore,
    clock: Clock,
    ids: Ids,
    set_up: str = "",
) -> WorkshopOpened | None:
    """The new workshop as a draft, or None when this delivery has opened one already.

    The half-filled plan with the id `set_up` has served then, and is forgotten.

    Raises:
        PlanIncompleteError: when title, persona or scenario has nothing to read in it.
        StageCountError: with fewer than 2 or more than 12 stages.
        StageWithoutNameError: when a stage name has nothing to read in it.
        StageNameError: when a stage name is too long or used twice.
        NoLanesError: when nothing but opportunities would be asked.
    """
    if not all(has_substance(one) for one in (plan.title, plan.persona.name, plan.scenario.title)):
        raise PlanIncompleteError
    _check_stages(plan.stages)
    lanes = in_map_order(plan.lanes)
    if not set(lanes) - {OPPORTUNITY}:
        raise NoLanesError
    workshop = Workshop(
        id=ids.new(),
        team=team,
        channel=channel,
        facilitator=facilitator,
        co_facilitators=tuple(one for one in plan.co_facilitators if one != facilitator),
        title=plan.title,
        persona=plan.persona,
        scenario=plan.scenario,
        stages=plan.stages,
        lanes=lanes,
        anonymity=plan.anonymity,
        agenda=AGENDAS[plan.agenda].steps(plan.stages, lanes, Pace(minutes=plan.minutes, days=plan.days)),
        auto_advance=plan.auto_advance,
        vote_rules=plan.vote_rules,
        moderated=plan.moderated,
        created=clock.now(),
    )
    async with store.transaction(team) as session:
        if not await session.is_first_delivery(delivery):
            return None
        await session.add_workshop(workshop)
        await session.drop_set_up(set_up)
        await session.request(RefreshCard(team=team, workshop_id=workshop.id))
    return WorkshopOpened(workshop=workshop)


def _check_stages(stages: tuple[Stage, ...]) -> None:
    if not FEWEST_STAGES <= len(stages) <= MOST_STAGES:
        raise StageCountError(fewest=FEWEST_STAGES, most=MOST_STAGES, count=len(stages))
    seen: set[str] = set()
    for place, stage in enumerate(stages, start=1):
        if not has_substance(stage.name):
            raise StageWithoutNameError(place=place)
        if len(stage.name) > LONGEST_STAGE_NAME or stage.name.casefold() in seen:
            raise StageNameError(limit=LONGEST_STAGE_NAME, name=stage.name[:LONGEST_STAGE_NAME])
        seen.add(stage.name.casefold())
