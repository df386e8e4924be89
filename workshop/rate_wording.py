"""Say what one thinks of a model's words, by a thumb; counted, and nobody keeps whose thumb it was."""

from journey.themes import Theme, ThemeOrigin
from workshop.drafts import Draft, DraftKind
from workshop.errors.drafts import DraftGoneError, RatedAlreadyError
from workshop.ports import WorkshopSession, WorkshopStore
from workshop.proposal import GroupingReport
from workshop.read_drafts import DraftsRead, drafts_read
from workshop.workshop import Team, Workshop


async def rate_wording(
    team: Team, workshop_id: str, subject: str, person: str, *, up: bool, store: WorkshopStore
) -> DraftsRead:
    """The drafts with one more thumb, once per person; `subject` is the id of a draft or of a theme.

    Raises:
        DraftGoneError: when it is neither a draft nor a theme that a model has named.
        RatedAlreadyError: when the person has said so before.
    """
    async with store.transaction(team) as session:
        workshop = await session.workshop(workshop_id)
        drafts = await session.drafts(workshop_id)
        rated = next((one for one in drafts if one.id == subject), None)
        rated = rated or await _of_theme(workshop, subject, session)
        if not await session.is_first_delivery(f"thumb:{workshop_id}:{subject}:{person}"):
            raise RatedAlreadyError
        counted = {"ups": rated.ups + 1} if up else {"downs": rated.downs + 1}
        rest = [one for one in drafts if one.id != subject]
        await session.replace_drafts(workshop_id, [*rest, rated.model_copy(update=counted)])
        return await drafts_read(workshop, person, session)


async def _of_theme(workshop: Workshop, subject: str, session: WorkshopSession) -> Draft:
    for theme in await session.themes(workshop.id):
        if theme.id == subject and theme.origin is ThemeOrigin.MODEL:
            return Draft(
                id=theme.id,
                kind=DraftKind.THEME,
                text=theme.label,
                contribution_ids=theme.contribution_ids,
                about=theme.id,
                source=theme.source or _source(theme, workshop),
            )
    raise DraftGoneError


def _source(theme: Theme, workshop: Workshop) -> str:
    """The source of the newest grouping of a step with the theme's cell."""
    asked: list[GroupingReport] = [
        one
        for one in workshop.reports
        if (theme.stage, theme.lane) in workshop.agenda[one.step].cells and one.source
    ]
    return asked[-1].source if asked else ""
