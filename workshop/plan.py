"""The plan of a workshop: what a facilitator decides beforehand, checked and laid out."""

from typing import Any, Final

from journey.anonymity import Anonymity
from journey.lanes import OPPORTUNITY, in_map_order
from journey.personas import Persona, Scenario
from journey.records import Record
from journey.stages import FEWEST_STAGES, MOST_STAGES, Stage
from journey.text import has_substance
from workshop.agenda import DEFAULT_AGENDA, Pace
from workshop.agendas import AGENDAS
from workshop.agendas.words import ENGLISH, AgendaWords
from workshop.errors.plans import (
    ChoiceUnknownError,
    NoLanesError,
    PlanIncompleteError,
    StageCountError,
    StageNameError,
    StageWithoutNameError,
)
from workshop.set_language import language_named
from workshop.vote_rules import VoteRules

LONGEST_STAGE_NAME: Final = 60


class WorkshopPlan(Record):
    """What a facilitator decides before a workshop; `minutes` or working `days` per step, or no clock.

    `language` is the one a model sums up in, "" for that of the notes; `words` are what the steps are
    called and ask, in the language of the workshop.
    """

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
    language: str = ""
    words: AgendaWords = ENGLISH


def laid_out(plan: WorkshopPlan, facilitator: str) -> dict[str, Any]:
    """The fields of a workshop that follow from its plan.

    Raises:
        PlanIncompleteError: when title, persona or scenario has nothing to read in it.
        StageCountError: with fewer than 2 or more than 12 stages.
        StageWithoutNameError: when a stage name has nothing to read in it.
        StageNameError: when a stage name is too long or used twice.
        ChoiceUnknownError: when there is no such agenda.
        NoLanesError: when nothing but opportunities would be asked.
        LanguageUnclearError: when the language of the summary is no name of letters.
    """
    if not all(has_substance(one) for one in (plan.title, plan.persona.name, plan.scenario.title)):
        raise PlanIncompleteError
    _check_stages(plan.stages)
    if plan.agenda not in AGENDAS:
        raise ChoiceUnknownError
    lanes = in_map_order(plan.lanes)
    if not set(lanes) - {OPPORTUNITY}:
        raise NoLanesError
    pace = Pace(minutes=plan.minutes, days=plan.days)
    return {
        "title": plan.title,
        "persona": plan.persona,
        "scenario": plan.scenario,
        "stages": plan.stages,
        "lanes": lanes,
        "anonymity": plan.anonymity,
        "layout": plan.agenda,
        "pace": pace,
        "agenda": AGENDAS[plan.agenda].steps(plan.stages, lanes, pace, plan.words),
        "auto_advance": plan.auto_advance,
        "co_facilitators": tuple(one for one in plan.co_facilitators if one != facilitator),
        "vote_rules": plan.vote_rules,
        "moderated": plan.moderated,
        "language": language_named(plan.language),
    }


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
