"""Read what can be voted for, and the dots one person has given so far."""

from journey.build import build_map
from journey.lanes import ACTION
from journey.map import JourneyMap, MapStage, MapTheme
from journey.records import Record
from journey.themes import inherited_dots
from workshop.errors.themes import StillGroupingError
from workshop.mark_moments import moments_in
from workshop.ports import WorkshopStore
from workshop.read_map import facts_of
from workshop.workshop import Team, Workshop, check_voting


class Candidate(Record):
    """A theme that can be voted for, with where it stands."""

    stage: MapStage
    lane: str
    theme: MapTheme


class Ballot(Record):
    """What can be voted for, by the people behind it, and a person's own dots: one theme id for each.

    `actions` can be marked as a moment of truth, `moment` is the one the person has marked.
    """

    workshop: Workshop
    candidates: tuple[Candidate, ...]
    dots: tuple[str, ...] = ()
    actions: tuple[Candidate, ...] = ()
    moment: str = ""


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
        given = await session.votes_by(workshop_id, step, key)
        stored = {theme.id for theme in themes}
        journey_map = build_map(await facts_of(workshop, session))
    found = [one for lane in workshop.current.lanes for one in _candidates(journey_map, lane)]
    if any(one.theme.id not in stored for one in found):
        raise StillGroupingError
    ranked = sorted(found, key=lambda one: (-(one.theme.people or 0), -len(one.theme.contributions)))
    dots = sorted(inherited_dots(given, themes).items())
    return Ballot(
        workshop=workshop,
        candidates=tuple(ranked),
        dots=tuple(theme_id for theme_id, count in dots for _ in range(count)),
        actions=tuple(one for one in _candidates(journey_map, ACTION) if one.theme.id in stored),
        moment=next(iter(inherited_dots(moments_in(given), themes)), ""),
    )


def _candidates(journey_map: JourneyMap, lane: str) -> list[Candidate]:
    return [Candidate(stage=stage, lane=lane, theme=theme) for stage, theme in journey_map.themes(lane)]
