"""Read the themes people may look through: what has been revealed, in the order of the map."""

from pydantic import Field

from journey.build import build_map
from journey.lanes import EMOTION
from journey.map import MapStage, MapTheme
from journey.records import Record
from workshop.agenda import StepKind
from workshop.ports import WorkshopStore
from workshop.read_map import facts_of
from workshop.regrouping import beside, is_being_voted_on
from workshop.shown_themes import shown_themes
from workshop.theme_edits import ThemeEdit, mark_of
from workshop.workshop import Team, Workshop, WorkshopState, check_running, leads


class ListedTheme(Record):
    """A theme with where it stands; `mark` tells its name and notes, empty while it is being grouped."""

    stage: MapStage
    lane: str
    theme: MapTheme
    mark: str

    @property
    def cell(self) -> tuple[str, str]:
        """Stage and lane."""
        return self.stage.key, self.lane


class ThemesRead(Record):
    """Every theme that may be seen, stage by stage and lane by lane; `last` is what can be undone.

    `late` says by stage and lane how many notes were grouped beside the themes that stood, where the
    facilitator may have all of them grouped again.
    """

    workshop: Workshop
    themes: tuple[ListedTheme, ...] = ()
    may_change: bool = False
    leads: bool = False
    last: ThemeEdit | None = None
    late: dict[tuple[str, str], int] = Field(default_factory=dict)

    def find(self, mark: str) -> ListedTheme | None:
        """The theme with that mark; None when its name or its notes are others by now."""
        return next((one for one in self.themes if one.mark == mark and mark), None)

    def beside(self, listed: ListedTheme) -> tuple[ListedTheme, ...]:
        """The other themes of the same cell."""
        return tuple(one for one in self.themes if one.cell == listed.cell and one.theme != listed.theme)


async def read_themes(team: Team, workshop_id: str, person: str, *, store: WorkshopStore) -> ThemesRead:
    """The themes as they stand; none of a step that has not been revealed.

    Raises:
        NotStartedError: when the workshop is a draft.
        NotRunningError: when it was cancelled.
    """
    async with store.transaction(team) as session:
        workshop = await session.workshop(workshop_id)
        if workshop.state is not WorkshopState.CLOSED:
            check_running(workshop)
        journey_map = build_map(await facts_of(workshop, session))
        marks = {theme.id: mark_of(theme) for theme in await shown_themes(workshop, session)}
        edits = await session.theme_edits(workshop_id)
        late = await beside(workshop_id, session)
        takes_part = person in await session.participants(workshop_id)
    is_lead = leads(workshop, person)
    is_open = workshop.state is WorkshopState.RUNNING
    in_step = is_open and workshop.current.kind is StepKind.GROUP and takes_part
    listed = (
        ListedTheme(stage=stage, lane=cell.lane, theme=theme, mark=marks.get(theme.id, ""))
        for stage in journey_map.stages
        for cell in stage.cells
        if cell.lane != EMOTION
        for theme in cell.themes
    )
    may_change = is_open and (is_lead or in_step)
    return ThemesRead(
        workshop=workshop,
        themes=tuple(listed),
        may_change=may_change,
        leads=is_open and is_lead,
        last=edits[-1] if edits and may_change else None,
        late={
            cell: count
            for cell, count in late.items()
            if is_open and is_lead and not is_being_voted_on(workshop, cell)
        },
    )
