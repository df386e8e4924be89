"""Stage by stage: one form per stage with all its lanes, then what could be better."""

from journey.lanes import OPPORTUNITY
from journey.stages import Stage
from workshop.agenda import Agenda, Pace, Step, StepKind
from workshop.agendas.decisions import decisions, group_steps, opportunity_step, read_back
from workshop.agendas.words import AgendaWords


def stage_by_stage(
    stages: tuple[Stage, ...], lanes: tuple[str, ...], pace: Pace, words: AgendaWords
) -> Agenda:
    """A collect step per stage without opportunities; then opportunities, group, vote, owners, read-back."""
    told = tuple(lane for lane in lanes if lane != OPPORTUNITY)
    collect = (
        Step(
            kind=StepKind.COLLECT,
            title=stage.name,
            prompt=_stage_prompt(stage, words),
            stages=(stage.key,),
            lanes=told,
            minutes=pace.minutes,
            days=pace.days,
        )
        for stage in stages
        if told
    )
    found = (opportunity_step(stages, (OPPORTUNITY,), pace, words),) if OPPORTUNITY in lanes else ()
    return (
        *collect,
        *found,
        *group_steps(stages, lanes, pace, words),
        *decisions(stages, lanes, pace, words),
        read_back(Pace(), words),
    )


def _stage_prompt(stage: Stage, words: AgendaWords) -> str:
    if stage.goal:
        return words.stage_prompt_with_goal.format(stage=stage.name, goal=stage.goal)
    return words.stage_prompt.format(stage=stage.name)
