"""Read what somebody missed who comes late or comes back: what was revealed, and where they can still add."""

from journey.build import build_map
from journey.lanes import EMOTION
from journey.map import JourneyMap, MapTheme
from journey.records import Record
from workshop.agenda import Step, StepKind
from workshop.ports import WorkshopStore
from workshop.read_map import facts_of
from workshop.workshop import Team, Workshop, WorkshopState

_TOP: int = 3


class SeenStep(Record):
    """A collect step that was revealed: its place, its notes, and the labels of its largest themes."""

    step: int
    title: str
    notes: int
    themes: tuple[str, ...] = ()


class CatchUp(Record):
    """A workshop and what was revealed of it so far, step by step.

    Everything in `seen` was shown to everybody; as long as the workshop runs, it still takes notes.
    """

    workshop: Workshop
    seen: tuple[SeenStep, ...] = ()

    @property
    def takes_late_notes(self) -> bool:
        """Whether somebody can still add to what was revealed."""
        return bool(self.seen) and self.workshop.state is WorkshopState.RUNNING


async def read_catch_up(team: Team, workshop_id: str, *, store: WorkshopStore) -> CatchUp:
    """What was revealed so far; nothing of a step that is open.

    Raises:
        WorkshopNotFoundError: when this team has no such workshop.
    """
    async with store.transaction(team) as session:
        workshop = await session.workshop(workshop_id)
        if workshop.state not in {WorkshopState.RUNNING, WorkshopState.CLOSED}:
            return CatchUp(workshop=workshop)
        journey_map = build_map(await facts_of(workshop, session))
    over = workshop.agenda if workshop.state is WorkshopState.CLOSED else workshop.agenda[: workshop.reached]
    return CatchUp(
        workshop=workshop,
        seen=tuple(
            _seen(place, step, journey_map)
            for place, step in enumerate(over)
            if step.kind is StepKind.COLLECT
        ),
    )


def _seen(place: int, step: Step, journey_map: JourneyMap) -> SeenStep:
    stages = [stage for stage in journey_map.stages if stage.key in step.stages]
    themes = [theme for stage in stages for lane in step.lanes for theme in stage.themes(lane)]
    ratings = sum(len(stage.ratings) for stage in stages) if EMOTION in step.lanes else 0
    largest = sorted(themes, key=_weight, reverse=True)
    return SeenStep(
        step=place,
        title=step.title,
        notes=ratings + sum(len(theme.contributions) for theme in themes),
        themes=tuple(theme.label for theme in largest[:_TOP]),
    )


def _weight(theme: MapTheme) -> tuple[int, int]:
    return theme.votes, len(theme.contributions)
