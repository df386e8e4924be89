"""Read what can be voted for, and the dots one person has given so far."""

from journey.build import build_map
from journey.map import MapStage, MapTheme
from journey.records import Record
from journey.themes import inherited_dots
from workshop.errors import StillGroupingError
from workshop.ports import WorkshopStore
from workshop.read_map import facts_of
from workshop.workshop import Team, Workshop, check_voting


class Candidate(Record):
    """A theme that can be voted for, with where it stands."""

    stage: MapStage
    lane: str
    theme: MapTheme


class Ballot(Record):
    """What can be voted for, by the people behind it, and a person's own dots: one theme id for each."""

    workshop: Workshop
    candidates: tuple[Candidate, ...]
    dots: tuple[str, ...] = ()


async def read_ballot(
    team: Team, workshop_id: str, step: int, person: str, *, store: WorkshopStore
) -> Ballot:
    """The ballot of the open vote for one person.

    Raises:
        NotStartedError: when the workshop is a draft.
        NotRunningError: when it is closed or cancelled.
        StepIsOverError: when another step is open by now.
        NotAVoteStepError: when the step has no vote.
        StillGroupingError: when some contributions are not in a theme yet.
    """
    async with store.transaction(team) as session:
        workshop = await session.workshop(workshop_id)
        check_voting(workshop, step)
        key = await session.author_key(workshop_id, step, person)
        themes = await session.themes(workshop_id)
        given = inherited_dots(await session.votes_by(workshop_id, step, key), themes)
        stored = {theme.id for theme in themes}
        journey_map = build_map(await facts_of(workshop, session))
    found = [
        Candidate(stage=stage, lane=lane, theme=theme)
        for lane in workshop.current.lanes
        for stage, theme in journey_map.themes(lane)
    ]
    if any(one.theme.id not in stored for one in found):
        raise StillGroupingError
    ranked = sorted(found, key=lambda one: (-(one.theme.people or 0), -len(one.theme.contributions)))
    dots = tuple(theme_id for theme_id, count in sorted(given.items()) for _ in range(count))
    return Ballot(workshop=workshop, candidates=tuple(ranked), dots=dots)
