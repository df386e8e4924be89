"""The steps every agenda ends with: what could be better, group, vote, owners, read-back."""

from journey.lanes import EMOTION, OPPORTUNITY, PAIN_POINT
from journey.stages import Stage
from workshop.agenda import Agenda, Pace, Step, StepKind
from workshop.agendas.words import AgendaWords


def opportunity_step(
    stages: tuple[Stage, ...], lanes: tuple[str, ...], pace: Pace, words: AgendaWords
) -> Step:
    """The step that asks what could be better."""
    return Step(
        kind=StepKind.COLLECT,
        title=words.opportunities_title,
        prompt=words.opportunities_prompt,
        stages=tuple(stage.key for stage in stages),
        lanes=lanes,
        minutes=pace.minutes,
        days=pace.days,
    )


def group_steps(stages: tuple[Stage, ...], lanes: tuple[str, ...], pace: Pace, words: AgendaWords) -> Agenda:
    """The step in which people decide on the themes of these lanes; none where only feelings are asked."""
    grouped = tuple(lane for lane in lanes if lane != EMOTION)
    step = Step(
        kind=StepKind.GROUP,
        title=words.group_title,
        prompt=words.group_prompt,
        stages=tuple(stage.key for stage in stages),
        lanes=grouped,
        minutes=pace.minutes,
        days=pace.days,
    )
    return (step,) if grouped else ()


def decisions(stages: tuple[Stage, ...], lanes: tuple[str, ...], pace: Pace, words: AgendaWords) -> Agenda:
    """Vote and owners, where the workshop asks for opportunities."""
    if OPPORTUNITY not in lanes:
        return ()
    everywhere = tuple(stage.key for stage in stages)
    vote = Step(
        kind=StepKind.VOTE,
        title=words.vote_title,
        prompt=words.vote_prompt,
        stages=everywhere,
        lanes=tuple(lane for lane in (PAIN_POINT, OPPORTUNITY) if lane in lanes),
        minutes=pace.minutes,
        days=pace.days,
    )
    own = Step(
        kind=StepKind.OWN,
        title=words.own_title,
        prompt=words.own_prompt,
        stages=everywhere,
        lanes=(OPPORTUNITY,),
        minutes=pace.minutes,
        days=pace.days,
    )
    return vote, own


def read_back(pace: Pace, words: AgendaWords) -> Step:
    """The last step, in which everybody looks at the map before it is posted."""
    return Step(
        kind=StepKind.READ_BACK,
        title=words.read_back_title,
        prompt=words.read_back_prompt,
        minutes=pace.minutes,
        days=pace.days,
    )
