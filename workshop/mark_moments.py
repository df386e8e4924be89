"""Mark the moments of truth that people voted for, in the transaction that counts the vote."""

from journey.build import build_map
from journey.lanes import ACTION
from journey.moments import marked_moments
from journey.themes import inherited_dots
from workshop.ports import WorkshopSession
from workshop.read_map import facts_of
from workshop.workshop import Workshop

_KEY = "moment:"


def moment_key(theme_id: str) -> str:
    """Under what a person's mark stands among their dots, so that it is never counted as one."""
    return f"{_KEY}{theme_id}"


def without_moment(given: dict[str, int]) -> dict[str, int]:
    """The dots among what a person has given."""
    return {key: count for key, count in given.items() if not key.startswith(_KEY)}


def moments_in(given: dict[str, int]) -> dict[str, int]:
    """The marks among what one person, or everybody, has given, by theme id."""
    return {key.removeprefix(_KEY): count for key, count in given.items() if key.startswith(_KEY)}


async def mark_moments(workshop: Workshop, session: WorkshopSession) -> None:
    """Count the marks of the open vote onto the actions and mark those with the most.

    What the facilitator has decided stays as it is: then only the counts change.
    """
    given = moments_in(await session.count_votes(workshop.id, workshop.step))
    cells = [(stage.key, ACTION) for stage in workshop.stages]
    actions = [one for one in await session.themes(workshop.id) if one.lane == ACTION]
    counts = inherited_dots(given, actions)
    counted = [one.model_copy(update={"moment_marks": counts.get(one.id, 0)}) for one in actions]
    await session.replace_themes(workshop.id, cells, counted)
    if workshop.moments_decided:
        return
    chosen = marked_moments(build_map(await facts_of(workshop, session)))
    marked = [one.model_copy(update={"moment_of_truth": one.id in chosen}) for one in counted]
    await session.replace_themes(workshop.id, cells, marked)
