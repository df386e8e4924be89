"""Read a workshop at the step a person saw, with what helps to answer it."""

from pydantic import Field

from journey.build import build_map
from journey.lanes import OPPORTUNITY, PAIN_POINT
from journey.records import Record
from workshop.agenda import Step
from workshop.parked import ParkedIdea, parked_ideas
from workshop.ports import WorkshopSession, WorkshopStore
from workshop.read_map import facts_of
from workshop.stations import Station, stations_of
from workshop.workshop import Team, Workshop, check_answerable, check_open


class AskedStep(Record):
    """A workshop with the step a person answers: the open one, or one that is over.

    `hurts` is the most named pain point by stage key, for opportunities; `stations` are the actions
    that a thought or a pain point may hang on, `parked` the solutions written before their time.
    """

    workshop: Workshop
    step: int
    hurts: dict[str, str] = Field(default_factory=dict)
    stations: tuple[Station, ...] = ()
    parked: tuple[ParkedIdea, ...] = ()

    @property
    def asked(self) -> Step:
        """The step itself."""
        return self.workshop.agenda[self.step]

    @property
    def is_over(self) -> bool:
        """Whether what is added now comes late."""
        return self.step < self.workshop.reached and self.step != self.workshop.step


async def read_open_step(
    team: Team, workshop_id: str, step: int, person: str, *, store: WorkshopStore
) -> AskedStep:
    """The workshop, if that step is the open one.

    Raises:
        NotStartedError: when the workshop is a draft.
        NotRunningError: when it is closed or cancelled.
        StepIsOverError: when another step is open by now.
    """
    async with store.transaction(team) as session:
        workshop = await session.workshop(workshop_id)
        check_open(workshop, step)
        return await _asked(workshop, step, person, session)


async def read_asked_step(
    team: Team, workshop_id: str, step: int, person: str, *, store: WorkshopStore
) -> AskedStep:
    """The workshop at a step that takes answers: the open one, or one that is over.

    Raises:
        NotStartedError: when the workshop is a draft.
        NotRunningError: when it is closed or cancelled.
        StepIsOverError: when the step is yet to come.
        NotACollectStepError: when the step asks for no contributions.
    """
    async with store.transaction(team) as session:
        workshop = await session.workshop(workshop_id)
        check_answerable(workshop, step)
        return await _asked(workshop, step, person, session)


async def _asked(workshop: Workshop, step: int, person: str, session: WorkshopSession) -> AskedStep:
    key = await session.author_key(workshop.id, step, person)
    mine = await session.contributions_by(workshop.id, step, key)
    stations = await stations_of(workshop, step, mine, session)
    if OPPORTUNITY not in workshop.agenda[step].lanes:
        return AskedStep(workshop=workshop, step=step, stations=stations)
    journey_map = build_map(await facts_of(workshop, session))
    worst = {stage.key: stage.themes(PAIN_POINT) for stage in journey_map.stages}
    hurts = {key: themes[0].label for key, themes in worst.items() if themes}
    parked = await parked_ideas(workshop, step, mine, session)
    return AskedStep(workshop=workshop, step=step, hurts=hurts, stations=stations, parked=parked)
