"""The steps every agenda ends with: what could be better, group, vote, owners, read-back."""

from journey.lanes import EMOTION, LANES, OPPORTUNITY, PAIN_POINT
from journey.stages import Stage
from workshop.agenda import Agenda, Pace, Step, StepKind


def opportunity_step(stages: tuple[Stage, ...], lanes: tuple[str, ...], pace: Pace) -> Step:
    """The step that asks what could be better."""
    return Step(
        kind=StepKind.COLLECT,
        title=LANES[OPPORTUNITY].title,
        prompt="Look back at what hurts. How might we make it better?",
        stages=tuple(stage.key for stage in stages),
        lanes=lanes,
        minutes=pace.minutes,
        days=pace.days,
    )


def group_steps(stages: tuple[Stage, ...], lanes: tuple[str, ...], pace: Pace) -> Agenda:
    """The step in which people decide on the themes of these lanes; none where only feelings are asked."""
    grouped = tuple(lane for lane in lanes if lane != EMOTION)
    step = Step(
        kind=StepKind.GROUP,
        title="Group and check",
        prompt="Do these belong together? Move what does not, and name what has no good name yet.",
        stages=tuple(stage.key for stage in stages),
        lanes=grouped,
        minutes=pace.minutes,
        days=pace.days,
    )
    return (step,) if grouped else ()


def decisions(stages: tuple[Stage, ...], lanes: tuple[str, ...], pace: Pace) -> Agenda:
    """Vote and owners, where the workshop asks for opportunities."""
    if OPPORTUNITY not in lanes:
        return ()
    everywhere = tuple(stage.key for stage in stages)
    vote = Step(
        kind=StepKind.VOTE,
        title="Dot vote",
        prompt="What matters most to this customer? Put your dots there.",
        stages=everywhere,
        lanes=tuple(lane for lane in (PAIN_POINT, OPPORTUNITY) if lane in lanes),
        minutes=pace.minutes,
        days=pace.days,
    )
    own = Step(
        kind=StepKind.OWN,
        title="Owners and proof",
        prompt="Who takes it, by when, and how will we see that it worked?",
        stages=everywhere,
        lanes=(OPPORTUNITY,),
        minutes=pace.minutes,
        days=pace.days,
    )
    return vote, own


def read_back(pace: Pace) -> Step:
    """The last step, in which everybody looks at the map before it is posted."""
    return Step(
        kind=StepKind.READ_BACK,
        title="Read-back",
        prompt="Is this what you meant? Say what is wrong or missing, before we close.",
        minutes=pace.minutes,
        days=pace.days,
    )
