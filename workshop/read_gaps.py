"""Read what the open step says too little about, for whoever leads: counts only, nobody's words."""

from journey.build import build_map
from journey.gaps import ThinCell, thin_cells
from journey.records import Record
from workshop.ports import WorkshopSession, WorkshopStore
from workshop.read_map import facts_of
from workshop.workshop import Team, Workshop, check_facilitator, check_running


class Gaps(Record):
    """A workshop and the thin cells of its open step; none while `waits`, as nobody has answered yet."""

    workshop: Workshop
    thin: tuple[ThinCell, ...] = ()
    waits: bool = False


async def read_gaps(team: Team, workshop_id: str, person: str, *, store: WorkshopStore) -> Gaps:
    """The gaps of the open step.

    Raises:
        NotTheFacilitatorError: when somebody else asks.
        NotStartedError: when the workshop is a draft.
        NotRunningError: when it is closed or cancelled.
    """
    async with store.transaction(team) as session:
        workshop = await session.workshop(workshop_id)
        check_facilitator(workshop, person)
        check_running(workshop)
        people = await session.participants(workshop.id, workshop.step)
        waits = workshop.is_collecting and not people
        return Gaps(workshop=workshop, thin=await gaps_of(workshop, session), waits=waits)


async def read_open_gaps(team: Team, workshop_id: str, step: int, *, store: WorkshopStore) -> Gaps:
    """The gaps of a step, to ask the group about; none once another step is open."""
    async with store.transaction(team) as session:
        workshop = await session.workshop(workshop_id)
        return Gaps(workshop=workshop, thin=await gaps_of(workshop, session) if workshop.step == step else ())


async def gaps_of(workshop: Workshop, session: WorkshopSession) -> tuple[ThinCell, ...]:
    """The thin cells of the open step; how a stage feels counts only as far as everybody knows it."""
    people = len(await session.participants(workshop.id, workshop.step))
    if not (workshop.is_collecting and people):
        return ()
    seen = build_map(await facts_of(workshop, session))
    return thin_cells(
        workshop.current.cells,
        await session.contributions(workshop.id),
        moods={stage.key: stage.emotion.median for stage in seen.stages if stage.emotion},
        people=people,
    )
