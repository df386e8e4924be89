"""Object to persona or situation in one sentence, change it or take it back until the frame's step closes."""

from typing import Final

from journey.text import clean_line, has_substance
from workshop.agenda import StepKind
from workshop.errors.notes import ObjectionEmptyError, ObjectionTooLongError
from workshop.errors.steps import NotAFrameStepError
from workshop.jobs import RefreshCard
from workshop.objections import objection_by, with_objection
from workshop.ports import WorkshopStore
from workshop.workshop import Team, Workshop, changed, check_open

LONGEST_OBJECTION: Final = 300


async def object_to_frame(
    objection: str,
    team: Team,
    workshop_id: str,
    step: int,
    *,
    person: str,
    delivery: str,
    store: WorkshopStore,
) -> Workshop:
    """The workshop with this person's objection, once per delivery; an empty one takes back what they said.

    A key leads to the person while the step is open, and nothing once it has closed.

    Raises:
        ObjectionEmptyError: when there is nothing to read in it, and nothing to take back.
        ObjectionTooLongError: when it is longer than a sentence or two.
        StepIsOverError: when another step is open by now.
        NotAFrameStepError: when the step shows no frame.
    """
    said = clean_line(objection) if has_substance(clean_line(objection)) else ""
    if len(said) > LONGEST_OBJECTION:
        raise ObjectionTooLongError(length=len(said), limit=LONGEST_OBJECTION)
    async with store.transaction(team) as session:
        workshop = await session.workshop(workshop_id)
        check_frame(workshop, step)
        if not await session.is_first_delivery(delivery):
            return workshop
        key = await session.author_key(workshop_id, step, person)
        if not (said or objection_by(key, workshop.objections)):
            raise ObjectionEmptyError
        objected = changed(workshop, objections=with_objection(key, said, workshop.objections))
        await session.save_workshop(objected)
        await session.record_participation(workshop_id, step, person, done=True)
        await session.request(RefreshCard(team=team, workshop_id=workshop_id))
    return objected


def check_frame(workshop: Workshop, step: int) -> None:
    """Refuse what belongs to a frame that is not open.

    Raises:
        NotStartedError: when the workshop is a draft.
        NotRunningError: when it is closed or cancelled.
        StepIsOverError: when another step is open.
        NotAFrameStepError: when the step asks nobody about persona and situation.
    """
    check_open(workshop, step)
    if workshop.current.kind is not StepKind.FRAME:
        raise NotAFrameStepError
