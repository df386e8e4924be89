"""Ask for a map file; it arrives in the workshop's thread."""

from workshop.errors.workshops import NoMapError
from workshop.jobs import SendExport, request_of
from workshop.ports import WorkshopStore
from workshop.workshop import Team, Workshop, WorkshopState


async def request_export(
    team: Team,
    workshop_id: str,
    *,
    format_key: str,
    view: str,
    request: str,
    store: WorkshopStore,
) -> Workshop:
    """The workshop whose map will be exported; the same `request` twice sends one file.

    Raises:
        WorkshopNotFoundError: when this team has no such workshop.
        NoMapError: when it was cancelled.
    """
    async with store.transaction(team) as session:
        workshop = await session.workshop(workshop_id)
        if workshop.state is WorkshopState.CANCELLED:
            raise NoMapError
        await session.request(
            SendExport(
                team=team,
                workshop_id=workshop_id,
                format=format_key,
                view=view,
                request=request_of(request),
            )
        )
    return workshop
