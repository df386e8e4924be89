"""Read a workshop at the step a person saw, with what helps to answer it."""

from journey.build import build_map
from journey.lanes import OPPORTUNITY, PAIN_POINT
from journey.records import Record
from workshop.ports import WorkshopStore
from workshop.read_map import facts_of
from workshop.workshop import Team, Workshop, check_open


class OpenStep(Record):
    """A workshop at its open step; `hurts` is the most named pain point by stage key, for opportunities."""

    workshop: Workshop
    hurts: dict[str, str]


async def read_open_step(team: Team, workshop_id: str, step: int, *, store: WorkshopStore) -> OpenStep:
    """The workshop, if that step is the open one.

    Raises:
        NotStartedError: when the workshop is a draft.
        NotRunningError: when it is closed or cancelled.
        StepIsOverError: when another step is open by now.
    """
    async with store.transaction(team) as session:
        workshop = await session.workshop(workshop_id)
        check_open(workshop, step)
        if OPPORTUNITY not in workshop.current.lanes:
            return OpenStep(workshop=workshop, hurts={})
        journey_map = build_map(await facts_of(workshop, session))
    worst = {stage.key: stage.themes(PAIN_POINT) for stage in journey_map.stages}
    hurts = {key: themes[0].label for key, themes in worst.items() if themes}
    return OpenStep(workshop=workshop, hurts=hurts)
