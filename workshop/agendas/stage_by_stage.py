"""Stage by stage: one form per stage with all its lanes, then what could be better."""

from journey.lanes import OPPORTUNITY
from journey.stages import Stage
from workshop.agenda import Agenda, Pace, Step, StepKind
from workshop.agendas.decisions import decisions, group_steps, opportunity_step, read_back


def stage_by_stage(stages: tuple[Stage, ...], lanes: tuple[str, ...], pace: Pace) -> Agenda:
    """A collect step per stage without opportunities; then opportunities, group, vote, owners, read-back."""
    told = tuple(lane for lane in lanes if lane != OPPORTUNITY)
    collect = (
        Step(
            kind=StepKind.COLLECT,
            title=stage.name,
            prompt=_stage_prompt(stage),
            stages=(stage.key,),
            lanes=told,
            minutes=pace.minutes,
            days=pace.days,
        )
        for stage in stages
        if told
    )
    found = (opportunity_step(stages, (OPPORTUNITY,), pace),) if OPPORTUNITY in lanes else ()
    return (
        *collect,
        *found,
        *group_steps(stages, lanes, pace),
        *decisions(stages, lanes, pace),
        read_back(Pace()),
    )


def _stage_prompt(stage: Stage) -> str:
    question = f"What happens at “{stage.name}”, seen with the customer's eyes?"
    return f"{question} They want: {stage.goal}" if stage.goal else question
