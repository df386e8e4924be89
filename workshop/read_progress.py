"""Read how far a workshop is: counts only, nobody's words."""

from journey.build import build_map
from journey.map import JourneyMap
from journey.opportunities import inherited
from journey.records import Record
from journey.themes import heirs_of
from workshop.agenda import StepKind
from workshop.desk import activity_of
from workshop.ports import WorkshopStore
from workshop.read_gaps import gaps_of
from workshop.read_map import facts_of
from workshop.refresh_shown import stale_now
from workshop.staleness import Shown
from workshop.unfinished import Unfinished, read_unfinished
from workshop.workshop import Team, Workshop, WorkshopState


class Progress(Record):
    """A workshop with what its card shows of the open step.

    `people` took part in the step, `done` of them said so, `notes` is what they wrote so far;
    `contributions` and `participants` count the whole workshop; in a group step `confirmed` of
    `themes` are settled, in an owners' step `owned` of `opportunities` themes have an owner.
    `hidden` notes are not among those counted.
    `stale` is what people were shown that looks different by now; a step `is_thin` where a cell of it could
    do with a question before it closes.
    `activity` is what a summariser is doing just now; `unfinished` is what closing now would leave open;
    `journey_map` is there to be read back in the
    read-back step only.
    """

    workshop: Workshop
    people: int = 0
    done: int = 0
    notes: int = 0
    contributions: int = 0
    participants: int = 0
    themes: int = 0
    confirmed: int = 0
    opportunities: int = 0
    owned: int = 0
    hidden: int = 0
    activity: str = ""
    unfinished: Unfinished = Unfinished()
    stale: tuple[Shown, ...] = ()
    is_thin: bool = False
    journey_map: JourneyMap | None = None


async def read_progress(team: Team, workshop_id: str, *, store: WorkshopStore) -> Progress:
    """The workshop and its counts at one moment.

    Raises:
        WorkshopNotFoundError: when this team has no such workshop.
    """
    async with store.transaction(team) as session:
        workshop = await session.workshop(workshop_id)
        asked = set(workshop.current.cells)
        themes = [one for one in await session.themes(workshop_id) if (one.stage, one.lane) in asked]
        grouped = themes if workshop.current.kind is StepKind.GROUP else []
        themes = themes if workshop.current.kind is StepKind.OWN else []
        taken = inherited(await session.opportunities(workshop_id), heirs_of(themes))
        owned = {one.theme_id for one in taken if one.owner}
        written = [
            await session.count_contributions(workshop_id, step) for step in range(len(workshop.agenda))
        ]
        return Progress(
            workshop=workshop,
            people=len(await session.participants(workshop_id, workshop.step)),
            done=await session.count_done(workshop_id, workshop.step),
            notes=written[workshop.step],
            contributions=sum(written),
            participants=len(await session.participants(workshop_id)),
            themes=len(grouped),
            confirmed=sum(1 for theme in grouped if theme.confirmed),
            opportunities=len(themes),
            hidden=len(await session.hidden_contributions(workshop_id)),
            owned=len(owned & {theme.id for theme in themes}),
            activity=await activity_of(workshop_id, session),
            unfinished=await read_unfinished(workshop, session),
            stale=await stale_now(workshop, session) if workshop.state is WorkshopState.RUNNING else (),
            is_thin=workshop.state is WorkshopState.RUNNING and bool(await gaps_of(workshop, session)),
            journey_map=build_map(await facts_of(workshop, session)) if _is_read_back(workshop) else None,
        )


def _is_read_back(workshop: Workshop) -> bool:
    return workshop.state is WorkshopState.RUNNING and workshop.current.kind is StepKind.READ_BACK
