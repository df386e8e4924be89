"""The themes that may be changed now, in one transaction: who may, which one is meant, and storing it."""

from collections.abc import Sequence
from dataclasses import dataclass

from journey.contributions import Contribution
from journey.lanes import EMOTION
from journey.records import Record
from journey.themes import Theme
from workshop.agenda import StepKind
from workshop.errors.themes import (
    AnotherCellError,
    NotTakingPartError,
    StillGroupingError,
    ThemeChangedMeanwhileError,
    ThemesNotOpenError,
)
from workshop.jobs import RefreshCard
from workshop.ports import Ids, WorkshopSession
from workshop.revealed import revealed
from workshop.shown_themes import shown_themes
from workshop.theme_edits import ThemeEdit, ThemeEditKind, mark_of
from workshop.workshop import Workshop, changed, check_running, leads

Cell = tuple[str, str]


class ThemeSeen(Record):
    """A theme as a person saw it, who wants to change it; `mark` tells its name and notes then."""

    workshop_id: str
    mark: str
    person: str


class ThemesChanged(Record):
    """The workshop, and the change; None where there was nothing to change.

    `again` says that the same press or form came before and was dealt with then.
    """

    workshop: Workshop
    edit: ThemeEdit | None = None
    again: bool = False


@dataclass(frozen=True, slots=True)
class ThemeDesk:
    """What one transaction needs to change themes; `themes` are those people can see."""

    workshop: Workshop
    session: WorkshopSession
    themes: tuple[Theme, ...]
    notes: dict[str, Contribution]

    def find(self, mark: str, *, beside: Theme | None = None) -> Theme:
        """The theme a person saw; `beside` is one that it must share its cell with.

        Raises:
            ThemeChangedMeanwhileError: when its name or its notes are others by now.
            AnotherCellError: when it belongs to another stage or lane.
        """
        found = next((theme for theme in self.themes if mark_of(theme) == mark), None)
        if found is None:
            raise ThemeChangedMeanwhileError
        if beside is not None and cell_of(found) != cell_of(beside):
            raise AnotherCellError
        return found

    async def replace(
        self,
        kind: ThemeEditKind,
        before: Sequence[Theme],
        after: Sequence[Theme],
        *,
        ids: Ids,
        subject: str = "",
        target: str = "",
    ) -> ThemesChanged:
        """Store themes in place of others, and how to go back."""
        edit = ThemeEdit(
            id=ids.new(),
            kind=kind,
            subject=subject or before[0].label,
            target=target,
            before=tuple(before),
            after=tuple(after),
        )
        await self.put(before, after)
        await self.session.add_theme_edit(self.workshop.id, edit)
        return ThemesChanged(workshop=await self.told(), edit=edit)

    async def put(self, before: Sequence[Theme], after: Sequence[Theme]) -> None:
        """Store themes in place of others of the same cells."""
        cells = sorted({cell_of(theme) for theme in (*before, *after)})
        gone = {theme.id for theme in before}
        stored = await self.session.themes(self.workshop.id)
        kept = [theme for theme in stored if cell_of(theme) in cells and theme.id not in gone]
        await self.session.replace_themes(self.workshop.id, cells, (*kept, *after))

    async def told(self) -> Workshop:
        """The workshop one revision later, its card to follow."""
        workshop = changed(self.workshop)
        await self.session.save_workshop(workshop)
        await self.session.request(RefreshCard(team=workshop.team, workshop_id=workshop.id))
        return workshop


async def theme_desk(workshop_id: str, person: str, session: WorkshopSession) -> ThemeDesk:
    """The themes that this person may change now: what has been revealed, and nothing else.

    Raises:
        NotStartedError: when the workshop is a draft.
        NotRunningError: when it is closed or cancelled.
        ThemesNotOpenError: when no group step is open and somebody else leads.
        NotTakingPartError: when the person has not taken part.
        StillGroupingError: when some notes are not in a theme yet.
    """
    workshop = await session.workshop(workshop_id)
    check_running(workshop)
    seen = revealed(workshop, await session.contributions(workshop_id))
    notes = {one.contribution.id: one.contribution for one in seen}
    stored = await shown_themes(workshop, session)
    there = tuple(theme for theme in stored if not notes.keys().isdisjoint(theme.contribution_ids))
    if not leads(workshop, person):
        if workshop.current.kind is not StepKind.GROUP:
            raise ThemesNotOpenError(facilitator=workshop.facilitator)
        if person not in await session.participants(workshop_id):
            raise NotTakingPartError(facilitator=workshop.facilitator)
        cells = set(workshop.current.cells)
        there = tuple(theme for theme in there if cell_of(theme) in cells)
    placed = {note for theme in stored for note in theme.contribution_ids}
    if any(one.id not in placed for one in notes.values() if one.lane != EMOTION):
        raise StillGroupingError
    return ThemeDesk(workshop, session, there, notes)


def cell_of(theme: Theme) -> Cell:
    """The stage and lane of a theme."""
    return theme.stage, theme.lane
