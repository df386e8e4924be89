"""Read what a model drafted for a workshop, with the notes it rests on."""

from journey.records import Record
from journey.themes import Theme, ThemeOrigin
from workshop.drafts import Draft, DraftKind, DraftState
from workshop.errors.drafts import NoModelDraftsError
from workshop.ports import WorkshopSession, WorkshopStore
from workshop.revealed import revealed
from workshop.shown_themes import shown_themes
from workshop.workshop import Team, Workshop


class DraftsRead(Record):
    """A workshop's drafts, in the order in which they are shown.

    `texts` are the words of the notes they rest on, by id; `worded` are the themes a model has named, and
    `decides` says whether the person leads the workshop.
    """

    workshop: Workshop
    drafts: tuple[Draft, ...]
    texts: dict[str, str]
    worded: tuple[Theme, ...] = ()
    decides: bool = False

    @property
    def proposes(self) -> bool:
        """Whether a model proposes anything beside the names of themes."""
        return any(one.kind is not DraftKind.THEME for one in self.drafts)

    def of(self, kind: DraftKind) -> tuple[Draft, ...]:
        """The drafts of a kind."""
        return tuple(one for one in self.drafts if one.kind is kind)


async def read_drafts(team: Team, workshop_id: str, person: str, *, store: WorkshopStore) -> DraftsRead:
    """The drafts of a workshop as a person may see them.

    Raises:
        NoModelDraftsError: when no model has written any and named no theme.
    """
    found = await find_drafts(team, workshop_id, person, store=store)
    if not found.drafts and not found.worded:
        raise NoModelDraftsError
    return found


async def find_drafts(team: Team, workshop_id: str, person: str, *, store: WorkshopStore) -> DraftsRead:
    """The drafts of a workshop as a person may see them, if there are any."""
    async with store.transaction(team) as session:
        return await drafts_read(await session.workshop(workshop_id), person, session)


async def accepted_sentences(team: Team, workshop_id: str, *, store: WorkshopStore) -> tuple[str, ...]:
    """The sentences of a model that a person accepted, as they stand now."""
    async with store.transaction(team) as session:
        drafts = await session.drafts(workshop_id)
    return tuple(
        one.words for one in drafts if one.kind is DraftKind.SENTENCE and one.state is DraftState.ACCEPTED
    )


async def drafts_read(workshop: Workshop, person: str, session: WorkshopSession) -> DraftsRead:
    """The drafts within a transaction."""
    shown = revealed(workshop, await session.contributions(workshop.id))
    texts = {one.contribution.id: one.contribution.text for one in shown}
    themes = await shown_themes(workshop, session)
    return DraftsRead(
        workshop=workshop,
        drafts=await session.drafts(workshop.id),
        texts=texts,
        worded=tuple(
            one
            for one in themes
            if one.origin is ThemeOrigin.MODEL and set(one.contribution_ids) <= set(texts)
        ),
        decides=person in {workshop.facilitator, *workshop.co_facilitators},
    )
