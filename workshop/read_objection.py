"""Read what one person objects to persona and situation so far, for nobody but them."""

from journey.records import Record
from workshop.object_to_frame import check_frame
from workshop.objections import objection_by
from workshop.ports import WorkshopStore
from workshop.workshop import Team, Workshop


class OwnObjection(Record):
    """The workshop, and the person's own sentence, empty when they have not objected."""

    workshop: Workshop
    text: str = ""


async def read_objection(
    team: Team, workshop_id: str, step: int, person: str, *, store: WorkshopStore
) -> OwnObjection:
    """What the person finds in their form.

    Raises:
        StepIsOverError: when another step is open by now.
        NotAFrameStepError: when the step shows no frame.
    """
    async with store.transaction(team) as session:
        workshop = await session.workshop(workshop_id)
        check_frame(workshop, step)
        key = await session.author_key(workshop_id, step, person)
    return OwnObjection(workshop=workshop, text=objection_by(key, workshop.objections))
