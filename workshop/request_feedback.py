"""Ask for what people decided and think about a model's words, as a file in the workshop's thread."""

from workshop.errors.drafts import NoModelDraftsError
from workshop.jobs import SendFeedback, request_of
from workshop.ports import WorkshopStore
from workshop.workshop import Team, Workshop, check_facilitator


async def request_feedback(
    team: Team, workshop_id: str, person: str, *, request: str, store: WorkshopStore
) -> Workshop:
    """The workshop; the file follows, once per request.

    Raises:
        NotTheFacilitatorError: when somebody else asks.
        NoModelDraftsError: when there is nothing a model wrote and people said something about.
    """
    async with store.transaction(team) as session:
        workshop = await session.workshop(workshop_id)
        check_facilitator(workshop, person)
        if not await session.drafts(workshop_id):
            raise NoModelDraftsError
        await session.request(
            SendFeedback(team=team, workshop_id=workshop_id, person=person, request=request_of(request))
        )
    return workshop
